// What an ordinary client sees from this computer, one fact a line: the rig's own proof that a fault is what it says.
// Shares no code with castdoctor. Usage: look.mjs [ADDRESS…] (receivers to try; the two TVs unless told)
import { createSocket } from 'node:dgram';
import { Resolver, promises as dns } from 'node:dns';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { get as getSecurely } from 'node:https';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';

const require = createRequire(join(process.env.CASTDOCTOR_PEERS, 'node_modules', 'x.js'));
const { Client } = require('castv2');
process.on('uncaughtException', () => {}); // castv2 throws out of its stream on bytes that are no cast message

const targets = process.argv.length > 2 ? process.argv.slice(2) : ['192.168.77.21', '192.168.77.22'];
const PATIENCE_MS = 1500;
const CAST_PATIENCE_MS = 2500;
// castv2 reads its message definitions in the background, this one last, and drops what arrives before.
const { AuthError } = require('castv2/lib/proto');
const castv2Ready = new Promise((done) => {
  const look = () => {
    try {
      AuthError.parse(Buffer.from('0800', 'hex'));
      done();
    } catch {
      setTimeout(look, 20);
    }
  };
  look();
});
const question = Buffer.from('0000000000010000000000000b5f676f6f676c6563617374045f746370056c6f63616c00000c0001', 'hex');
const search = Buffer.from(
  'M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: "ssdp:discover"\r\nMX: 1\r\n' +
    'ST: urn:dial-multiscreen-org:service:dial:1\r\n\r\n',
);

/** Addresses that answer this datagram; `port` is where it is sent from, 0 for any. */
function askAround({ datagram, to, toPort, port }) {
  return new Promise((done) => {
    const heard = new Set();
    const socket = createSocket({ type: 'udp4', reuseAddr: true });
    const finish = (result) => {
      socket.close();
      done(result);
    };
    socket.on('error', (problem) => finish(problem.code));
    socket.on('message', (answer, from) => {
      const isResponse = datagram === search ? answer.includes('200 OK') : (answer[2] & 0x80) !== 0;
      if (isResponse) heard.add(from.address);
    });
    socket.bind(port, () => {
      try {
        if (port === 5353) socket.addMembership('224.0.0.251');
      } catch (problem) {
        finish(problem.code);
        return;
      }
      // Twice, because one packet may be lost; a second apart, because a device repeats itself no sooner.
      socket.send(datagram, toPort, to, () => {});
      setTimeout(() => socket.send(datagram, toPort, to, () => {}), PATIENCE_MS - 400);
      setTimeout(() => finish(heard.size), PATIENCE_MS);
    });
  });
}

function tcp(host, port) {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: PATIENCE_MS });
    const finish = (result) => {
      socket.destroy();
      done(result);
    };
    socket.on('connect', () => finish('open'));
    socket.on('timeout', () => finish('silent'));
    socket.on('error', (problem) => finish({ ECONNREFUSED: 'refused' }[problem.code] ?? 'unreachable'));
  });
}

/** How far a cast conversation gets: tls-failed, mute, or what was answered. */
function cast(host) {
  return new Promise((done) => {
    const client = new Client();
    const said = { status: 'mute', pong: 'no', netflix: 'mute' };
    const finish = (result) => {
      clearTimeout(alarm);
      client.close();
      done(result);
    };
    let connected = false;
    const alarm = setTimeout(() => finish(connected ? said : { status: 'tls-failed' }), CAST_PATIENCE_MS);
    const finishWhenComplete = () => {
      if (said.status !== 'mute' && said.pong !== 'no' && said.netflix !== 'mute') finish(said);
    };
    client.on('error', () => finish({ status: 'tls-failed' }));
    client.connect({ host }, () => {
      connected = true;
      const channel = (namespace) =>
        client.createChannel('sender-0', 'receiver-0', `urn:x-cast:com.google.cast.${namespace}`, 'JSON');
      const heartbeat = channel('tp.heartbeat');
      const receiver = channel('receiver');
      heartbeat.on('message', (message) => {
        if (message.type === 'PONG') said.pong = 'yes';
        finishWhenComplete();
      });
      receiver.on('message', (message) => {
        if (message.type === 'RECEIVER_STATUS') said.status = message.status.applications[0].displayName;
        if (message.availability) said.netflix = message.availability.CA5E8412;
        finishWhenComplete();
      });
      channel('tp.connection').send({ type: 'CONNECT' });
      heartbeat.send({ type: 'PING' });
      receiver.send({ type: 'GET_STATUS', requestId: 1 });
      receiver.send({ type: 'GET_APP_AVAILABILITY', requestId: 2, appId: ['CA5E8412'] });
    });
  });
}

// Somebody is there when a port that nobody serves is refused rather than ignored.
const alive = async (host) => ((await tcp(host, 9)) === 'refused' ? 'yes' : 'no');

const patiently = (promise) =>
  Promise.race([promise, new Promise((done) => setTimeout(() => done('silent'), PATIENCE_MS))]);

function resolveAt(server, name = 'www.gstatic.com') {
  const resolver = new Resolver({ timeout: PATIENCE_MS, tries: 1 });
  if (server) resolver.setServers([server]);
  return new Promise((done) =>
    resolver.resolve4(name, (problem, found) =>
      done(problem ? { ETIMEOUT: 'silent' }[problem.code] ?? problem.code : found[0])),
  );
}

// Asked by address with the name in the header, so that what is measured is the path, not the resolver.
function http(address, host, path, port = 80) {
  return new Promise((done) => {
    const request = get({ host: address, port, path, headers: { Host: host }, timeout: PATIENCE_MS }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => done(`${response.statusCode}${/Success|Microsoft Connect Test|device:dial:1/.exec(body)?.[0] ?? ''}`));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => done('unreachable'));
  });
}

const roots = readFileSync(process.env.SSL_CERT_FILE);

// With the certificate verified; the body's first word tells pages apart.
function https(address, host, path) {
  return new Promise((done) => {
    const options = { host: address, servername: host, path, headers: { Host: host }, ca: roots, timeout: PATIENCE_MS };
    const request = getSecurely(options, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => done(`${response.statusCode}${/Outage/.exec(body)?.[0] ?? ''}`));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', (problem) => done(/certificate|issuer/i.test(problem.message) ? 'untrusted' : 'unreachable'));
  });
}

const facts = [
  ['mdns.anyport', () => askAround({ datagram: question, to: '224.0.0.251', toPort: 5353, port: 0 })],
  ['mdns.port5353', () => askAround({ datagram: question, to: '224.0.0.251', toPort: 5353, port: 5353 })],
  ['ssdp', () => askAround({ datagram: search, to: '239.255.255.250', toPort: 1900, port: 0 })],
  ['router.alive', () => alive('192.168.77.1')],
  ['dns.system', () => resolveAt()],
  ['dns.google', () => resolveAt('8.8.8.8')],
  ['dns.lookup', () => patiently(dns.lookup('www.gstatic.com').then((found) => found.address, (problem) => problem.code))],
  ['http.google', () => http('203.0.113.80', 'connectivitycheck.gstatic.com', '/generate_204')],
  ['http.microsoft', () => http('203.0.113.81', 'www.msftconnecttest.com', '/connecttest.txt')],
  ['http.apple', () => http('203.0.113.82', 'captive.apple.com', '/hotspot-detect.html')],
  ['dns.registry', () => resolveAt(undefined, 'clients3.google.com')],
  ['https.netflix', () => https('203.0.113.84', 'www.netflix.com', '/')],
  ['https.signin', () => https('203.0.113.85', 'ca.account.sony.com', '/')],
  ['https.psnpage', () => https('203.0.113.86', 'status.playstation.com', '/data/statuses/region/SCEA.json')],
  ['https.registry', () => https('203.0.113.88', 'clients3.google.com', '/cast/chromecast/device/app?a=CC1AD845')],
  ...targets.flatMap((host) => {
    const unicast = { datagram: question, to: host, toPort: 5353, port: 0 };
    return [
      [`${host}.alive`, () => alive(host)],
      [`${host}.mdns`, () => askAround(unicast)],
      [`${host}.remote`, () => tcp(host, 6466)],
      [`${host}.dial`, () => http(host, `${host}:8008`, '/ssdp/device-desc.xml', 8008)],
      [`${host}.cast`, async () => {
        await castv2Ready;
        const port = await tcp(host, 8009);
        if (port !== 'open') return port;
        const { status, pong, netflix } = await cast(host);
        return [status, pong && `pong=${pong}`, netflix && `netflix=${netflix}`].filter(Boolean).join(',');
      }],
    ];
  }),
];
const seen = await Promise.all(facts.map(async ([name, ask]) => `${name}=${await ask()}`));
process.stdout.write(`${seen.join('\n')}\n`, () => process.exit(0));
