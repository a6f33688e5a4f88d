// Many receivers in one process, each with its own address: mDNS answers come from the device's own address, cast on its
// TCP 8009. Usage: many.mjs KEY CERTIFICATE NETWORK FIRST COUNT, for example 192.168.77 100 50
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { serveCast } from './castserver.mjs';

const [keyFile, certFile, network, first, count] = process.argv.slice(2);
const key = readFileSync(keyFile);
const cert = readFileSync(certFile);
const GROUP = '224.0.0.251';
const TYPE = '_googlecast._tcp.local';
const A = 1, PTR = 12, TXT = 16, SRV = 33, ANY = 255;
const SHARED_ANSWER_DELAY = () => 20 + Math.random() * 100; // RFC 6762 section 6: 20 to 120 ms
const SAME_RECORD_PAUSE_MS = 1000; // RFC 6762 section 6: not multicast again within a second

function name(text) {
  const labels = text.split('.').map((label) => {
    const bytes = Buffer.from(label);
    return Buffer.concat([Buffer.from([bytes.length]), bytes]);
  });
  return Buffer.concat([...labels, Buffer.from([0])]);
}

function record(owner, type, flush, ttl, data) {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(flush ? 0x8001 : 1, 2);
  fixed.writeUInt32BE(ttl, 4);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([name(owner), fixed, data]);
}

function device(index) {
  const id = `7c1e9d40a3b24f5e8d6c${index.toString(16).padStart(12, '0')}`;
  const dashed = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const instance = `Chromecast-${id}.${TYPE}`;
  const address = `${network}.${Number(first) + index}`;
  const txt = [
    `id=${id}`, `cd=${id.toUpperCase()}`, 'rm=', 've=05', 'md=Chromecast', 'ic=/setup/icon.png',
    `fn=Room ${index + 1}`, 'ca=4101', 'st=0', `bs=FA8FCA0000${(index + 16).toString(16).toUpperCase()}`, 'nf=1', 'rs=',
  ];
  const srv = Buffer.alloc(6);
  srv.writeUInt16BE(8009, 4);
  const texts = Buffer.concat(txt.map((entry) => Buffer.concat([Buffer.from([entry.length]), Buffer.from(entry)])));

  // Answers to a plain (legacy) question must not carry the cache-flush bit nor live longer than 10 s, RFC 6762 section 6.7.
  const answer = (id, question, legacy) => {
    const ttl = (seconds) => (legacy ? Math.min(seconds, 10) : seconds);
    const header = Buffer.alloc(12);
    header.writeUInt16BE(legacy ? id : 0, 0);
    header.writeUInt16BE(0x8400, 2);
    header.writeUInt16BE(legacy ? 1 : 0, 4);
    header.writeUInt16BE(1, 6);
    header.writeUInt16BE(3, 10);
    return Buffer.concat([
      header,
      legacy ? question : Buffer.alloc(0),
      record(TYPE, PTR, false, ttl(120), name(instance)),
      record(instance, TXT, !legacy, ttl(4500), texts),
      record(instance, SRV, !legacy, ttl(120), Buffer.concat([srv, name(`${dashed}.local`)])),
      record(`${dashed}.local`, A, !legacy, ttl(120), Buffer.from(address.split('.').map(Number))),
    ]);
  };
  const owns = (asked, type) => {
    const owners = { [TYPE]: PTR, [`${dashed}.local`.toLowerCase()]: A };
    if (asked === instance.toLowerCase()) return [TXT, SRV, ANY].includes(type);
    return type === owners[asked] || (type === ANY && asked in owners);
  };
  return { address, instance: name(instance), answer, owns, silentUntil: 0 };
}

// The questions of a query; names are not compressed in a question section that a sane client sends.
function questions(query) {
  const found = [];
  let at = 12;
  for (let left = query.readUInt16BE(4); left > 0; left--) {
    const start = at;
    const labels = [];
    while (query[at] !== 0) {
      if (query[at] > 63) return found;
      labels.push(query.toString('utf8', at + 1, at + 1 + query[at]));
      at += query[at] + 1;
    }
    const type = query.readUInt16BE(at + 1);
    const unicast = (query.readUInt16BE(at + 3) & 0x8000) !== 0;
    at += 5;
    found.push({ name: labels.join('.').toLowerCase(), type, unicast, bytes: query.subarray(start, at) });
  }
  return found;
}

function hear(one, query, from, direct) {
  if (query.length < 12 || (query.readUInt16BE(2) & 0x8000) !== 0) return;
  const wanted = questions(query).find((question) => one.owns(question.name, question.type));
  if (!wanted) return;
  // A client that lists this instance among its known answers (RFC 6762 section 7.1) does not want it again. The labels up to
  // the type are enough: what follows may be compressed.
  if (query.readUInt16BE(6) > 0 && query.includes(one.instance.subarray(0, one.instance[0] + 1))) return;
  const legacy = from.port !== 5353;
  const bytes = one.answer(query.readUInt16BE(0), wanted.bytes, legacy);
  setTimeout(() => {
    if (legacy || wanted.unicast || direct) {
      one.socket.send(bytes, from.port, from.address);
    } else if (Date.now() >= one.silentUntil) {
      one.silentUntil = Date.now() + SAME_RECORD_PAUSE_MS;
      one.socket.send(bytes, 5353, GROUP);
    }
  }, SHARED_ANSWER_DELAY());
}

const guarded = (handler) => (query, from) => {
  try {
    handler(query, from);
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem; // a truncated query asks nothing
  }
};

const devices = Array.from({ length: Number(count) }, (unused, index) => device(index));
await Promise.all(
  devices.map(async (one) => {
    one.socket = createSocket({ type: 'udp4', reuseAddr: true });
    one.socket.on('message', guarded((query, from) => hear(one, query, from, true)));
    await new Promise((done) => one.socket.bind(5353, one.address, done));
    one.socket.setMulticastInterface(one.address);
    one.socket.setMulticastTTL(255);
    one.socket.setMulticastLoopback(false);
    await serveCast({ key, cert, port: 8009, address: one.address, sicknesses: [] });
  }),
);
const ear = createSocket({ type: 'udp4', reuseAddr: true });
ear.on('message', guarded((query, from) => devices.forEach((one) => hear(one, query, from, false))));
ear.bind(5353, GROUP, () => {
  ear.addMembership(GROUP, devices[0].address);
  console.log('ready');
});
