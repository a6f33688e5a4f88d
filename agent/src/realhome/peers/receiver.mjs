// One TV: cast on TCP 8009. Usage: receiver.mjs KEY CERTIFICATE [WORD…]
// Words: those of castserver.mjs, tls-garbage (answers TLS with noise and closes), remote (a Google TV: listens on 6466),
// secure-page (its set-up page on 8443, by HTTPS).
import { readFileSync } from 'node:fs';
import { createServer as createSecureServer } from 'node:https';
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
if (words.includes('secure-page')) {
  const page = JSON.stringify({
    build_info: { cast_build_revision: '1.56.281627', release_track: 'stable-channel' },
    device_info: { manufacturer: 'Google Inc.', model_name: 'Chromecast Ultra', uptime: 29600.2 },
    net: { ethernet_connected: true, online: true },
    setup: { setup_state: 60, tos_accepted: true },
    version: 12,
  });
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    const known = request.method === 'GET' && request.url.startsWith('/setup/eureka_info');
    // By a name it answers 403, as the real ones do.
    const status = !/^[0-9.:[\]]+$/.test(request.headers.host ?? '') ? 403 : known ? 200 : 404;
    response.writeHead(status, { 'content-type': 'application/json' }).end(status === 200 ? page : '');
  });
  await listening(server, 8443);
}
console.log('ready');
