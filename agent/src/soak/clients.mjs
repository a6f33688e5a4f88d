// Programs that use the endpoint side by side until they are stopped: clients.mjs AGENT.JSON
// Six read, one watches events, one asks for diagnoses as often as it may, one is rude. Prints one line of JSON at the end.
import http from 'node:http';
import net from 'node:net';
import {readFileSync} from 'node:fs';

const {url, token} = JSON.parse(readFileSync(process.argv[2]));
const port = Number(new URL(url).port);
const counts = {answered: 0, lost: 0, unexpected: {}, diagnoses: 0, events: 0, refused: 0};
let over = false;
const finish = () => { console.log(JSON.stringify(counts)); process.exit(0); };
// A stream of notices has no end of its own; whatever else is under way has one within fifteen seconds.
process.on('SIGTERM', () => { over = true; setTimeout(finish, 16000); });
const sleep = ms => new Promise(done => setTimeout(done, ms));

function ask(agent, path, {method = 'GET', body, headers = {}, read = true} = {}) {
  return new Promise(done => {
    const request = http.request({host: '127.0.0.1', port, path, method, agent, headers: {Authorization: 'Bearer ' + token,
      ...(body ? {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body)} : {}), ...headers}}, answer => {
      const parts = [];
      answer.on('data', part => { if (read) parts.push(part); else counts.events++; });
      answer.on('end', () => done({status: answer.statusCode, body: Buffer.concat(parts).toString()}));
      answer.on('error', () => done({status: 0, body: ''}));
    });
    request.setTimeout(30000, () => request.destroy());
    request.on('error', () => done({status: 0, body: ''}));
    request.end(body);
  });
}

function count(got, ...fine) {
  if (got.status === 0) counts.lost++;
  else if (fine.includes(got.status)) counts.answered++;
  else counts.unexpected[got.status] = (counts.unexpected[got.status] || 0) + 1;
}

async function reader(i) {
  const agent = new http.Agent({keepAlive: true, maxSockets: 1});
  const paths = ['/v1/status', '/v1/diagnoses/latest', '/v1/devices', '/v1/history?since=7d', '/v1/notices', '/metrics'];
  for (let n = i; !over; n++) {
    // A kept connection may be closed just when it is used again; that is HTTP, and one more try is what every client does.
    let got = await ask(agent, paths[n % paths.length]);
    if (got.status === 0) got = await ask(agent, paths[n % paths.length]);
    count(got, 200, 404);
    await sleep(100);
  }
  agent.destroy();
}

async function asker() {
  while (!over) {
    const got = await ask(false, '/v1/diagnoses', {method: 'POST', body: '{}', headers: {Prefer: 'wait=14'}});
    count(got, 200, 202, 429);
    if (got.status === 200) counts.diagnoses++;
    for (let s = 0; s < 24 && !over; s++) await sleep(500);
  }
}

async function watcher() {
  while (!over) {
    const got = await ask(false, '/v1/notices/events', {read: false, headers: {Accept: 'text/event-stream'}});
    if (got.status !== 0) count(got, 200, 404, 503);
    await sleep(1000);
  }
}

async function rude() {
  const bad = ['GET / HTTP/1.1\r\nHost: evil.local\r\n\r\n', 'GET /v1/status HTTP/1.1\r\nHost: 127.0.0.1:' + port + '\r\n\r\n', 'POST /v1/diagnoses HTTP/1.1\r\nHo', '\x16\x03\x01\x02\x00',
    'GET /../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1:' + port + '\r\n\r\n', 'GET / HTTP/1.1\r\nHost: 127.0.0.1:' + port + '\r\nOrigin: http://evil.example\r\n\r\n'];
  for (let n = 0; !over; n++) {
    await new Promise(done => {
      const socket = net.connect(port, '127.0.0.1', () => socket.write(bad[n % bad.length]));
      socket.setTimeout(1500, () => socket.destroy());
      socket.on('data', () => { counts.refused++; });
      socket.on('error', () => {});
      socket.on('close', done);
    });
    await sleep(200);
  }
}

await Promise.all([...Array(6).keys()].map(reader).concat(asker(), watcher(), rude()));
finish();
