// One TV: cast on TCP 8009. Usage: receiver.mjs KEY CERTIFICATE [WORD…]
// Words: those of castserver.mjs, tls-garbage (answers TLS with noise and closes), remote (a Google TV: listens on 6466).
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { serveCast } from './castserver.mjs';

const [key, cert, ...words] = process.argv.slice(2);
const listening = (server, port) => new Promise((done) => server.listen(port, '::', done));

if (words.includes('tls-garbage')) {
  const noise = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end('this is not TLS\r\n'));
  });
  await listening(noise, 8009);
} else {
  await serveCast({ key: readFileSync(key), cert: readFileSync(cert), port: 8009, address: '::', sicknesses: words });
}
if (words.includes('remote')) {
  await listening(createServer((socket) => socket.on('error', () => socket.destroy())), 6466);
}
console.log('ready');
