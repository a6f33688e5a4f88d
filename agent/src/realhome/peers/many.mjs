// Many receivers in one process, each with its own address: cast on its TCP 8009, what it is on 8008. What they announce is
// announce.py's. Usage: many.mjs KEY CERTIFICATE [WORD…] ADDRESS…, with the words of castserver.mjs
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { isIPv4 } from 'node:net';
import { serveCast } from './castserver.mjs';

const [keyFile, certFile, ...rest] = process.argv.slice(2);
const words = rest.filter((word) => !isIPv4(word));
const key = readFileSync(keyFile);
const cert = readFileSync(certFile);

function setUpPage(address, index) {
  const page = JSON.stringify({
    build_info: { cast_build_revision: '1.56.275994', release_track: 'stable-channel' },
    device_info: { manufacturer: 'Google Inc.', model_name: 'Chromecast', uptime: 29600.2 },
    name: `Room ${index + 1}`,
    net: { ethernet_connected: false, ip_address: address, online: true },
    setup: { setup_state: 60, tos_accepted: true },
    version: 12,
  });
  return createServer((request, response) => {
    const known = request.method === 'GET' && request.url.startsWith('/setup/eureka_info');
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' }).end(known ? page : '');
  });
}

await Promise.all(
  rest.filter(isIPv4).map(async (address, index) => {
    await serveCast({ key, cert, port: 8009, address, sicknesses: words });
    await new Promise((done) => setUpPage(address, index).listen(8008, address, done));
  }),
);
console.log('ready');
