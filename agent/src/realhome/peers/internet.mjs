// The servers of this home's internet: the connectivity checks that operating systems use, a front page for every other
// name over HTTP and HTTPS, vendors' status pages, and a time server.
// Usage: internet.mjs NAMES-FILE KEY CERTIFICATE PSN-STATUS-FILE CLOCK-FILE
// (what they hold: outage or stale; by how many seconds the clocks here are ahead; missing: all is well)
import { createSocket } from 'node:dgram';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

const [namesFile, key, cert, psnStatusFile, clockFile] = process.argv.slice(2);

const checks = {
  'www.msftconnecttest.com/connecttest.txt': 'Microsoft Connect Test',
  'captive.apple.com/hotspot-detect.html':
    '<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>\n',
  'detectportal.firefox.com/success.txt': 'success\n',
  'nmcheck.gnome.org/check_network_status.txt': 'NetworkManager is online\n',
};

const DAY_MS = 24 * 3600 * 1000;

/** Now, by the clocks of this internet. */
function nowMs() {
  return Date.now() + (existsSync(clockFile) ? Number(readFileSync(clockFile, 'utf8')) * 1000 : 0);
}

/** Sony's status page, in the form that public code reads. */
function psnPage(country) {
  const state = existsSync(psnStatusFile) ? readFileSync(psnStatusFile, 'utf8').trim() : 'fine';
  const since = new Date(Date.now() - (state === 'stale' ? 9 : 0.1) * DAY_MS).toISOString();
  const status = state === 'fine' ? [] : [{ statusType: 'Outage', startDate: since }];
  const services = [{ serviceName: 'Account Management', status }, { serviceName: 'PlayStation Store', status: [] }];
  return JSON.stringify({ status: [], countries: [{ countryCode: country, services }] });
}

const pages = {
  'status.playstation.com/data/statuses/region/SCEA.json': () => psnPage('US'),
  'status.playstation.com/data/statuses/region/SCEE.json': () => psnPage('GB'),
  'xnotify.xboxlive.com/servicestatusv6/US/en-US': () =>
    '<?xml version="1.0"?><ServiceStatus><Status><Overall><State>None</State><Id>1</Id></Overall></Status></ServiceStatus>',
  'www.nintendo.co.jp/netinfo/en_US/status.json': () => '{"operational_statuses":[],"temporary_maintenances":[]}',
  'spotify.statuspage.io/api/v2/status.json': () =>
    '{"status":{"indicator":"none","description":"All Systems Operational"}}',
};

/** Google's front page in the clear, which takes several packets. */
const LARGE = `<!doctype html><title>www.google.com</title>${'<p>large</p>'.repeat(1700)}\n`;

function answer(request, response) {
  const host = (request.headers.host ?? '').split(':')[0].toLowerCase();
  const path = request.url.split('?')[0];
  response.setHeader('Date', new Date(nowMs()).toUTCString());
  if (path === '/generate_204' || host === 'connectivity-check.ubuntu.com') {
    response.writeHead(204).end();
  } else if (path === '/cast/chromecast/device/app') {
    const appId = new URL(request.url, 'http://x').searchParams.get('a') ?? '';
    const app = { app_id: appId, display_name: 'App', url: `https://www.gstatic.com/${appId}` };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(`)]}'\n${JSON.stringify(app)}`);
  } else if (host === 'speed.cloudflare.com') {
    const bytes = Number(new URL(request.url, 'http://x').searchParams.get('bytes') ?? 0);
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end('0'.repeat(Math.min(bytes, 1_000_000)));
  } else if (host === 'www.google.com' && path === '/') {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(LARGE);
  } else if (host + path in pages) {
    const page = pages[host + path]();
    response.writeHead(200, { 'Content-Type': page.startsWith('<') ? 'text/xml' : 'application/json' }).end(page);
  } else {
    const type = path.endsWith('.txt') ? 'text/plain' : 'text/html';
    const body = checks[host + path] ?? `<!doctype html><title>${host.replace(/[^a-z0-9.-]/g, '')}</title>\n`;
    response.writeHead(200, { 'Content-Type': type }).end(body);
  }
}

// Seconds between 1900 (NTP) and 1970 (this computer), RFC 5905 section 6.
const EPOCH_OFFSET = 2208988800;

function timeNow(query) {
  const reply = Buffer.alloc(48);
  reply[0] = 0x24; // no leap warning, version 4, server
  reply[1] = 1; // stratum: a primary clock
  reply.write('GOOG', 12, 'latin1');
  query.copy(reply, 24, 40, 48); // their transmit time comes back as our originate time
  const now = nowMs() / 1000 + EPOCH_OFFSET;
  for (const at of [16, 32, 40]) {
    reply.writeUInt32BE(Math.floor(now), at);
    reply.writeUInt32BE(Math.floor((now % 1) * 2 ** 32), at + 4);
  }
  return reply;
}

function serveTime(address) {
  // Bound to the address, so that the answer comes from the one that was asked.
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    if (query.length >= 48) socket.send(timeNow(query), from.port, from.address);
  });
  return new Promise((done) => socket.bind(123, address, done));
}

const listening = (server, port) => new Promise((done) => server.listen(port, '0.0.0.0', done));
const timeAddresses = readFileSync(namesFile, 'utf8')
  .split('\n')
  .filter((line) => line.includes('time.google.com'))
  .map((line) => line.split(' ')[0]);

await Promise.all([
  listening(createServer(answer), 80),
  listening(createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, answer), 443),
  ...timeAddresses.map(serveTime),
]);
console.log('ready');
