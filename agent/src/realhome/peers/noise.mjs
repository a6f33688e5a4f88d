// A box that misbehaves on the discovery group. Usage: noise.mjs flood|flap ADDRESS
// flood: answers that nobody asked for, 400 a second. flap: announces a receiver at 192.168.88.21, which is not here, and takes
// it back 50 ms later (time to live zero, RFC 6762 section 10.1), ten times a second.
import { createSocket } from 'node:dgram';

const [mode, address] = process.argv.slice(2);
const TYPE = '_googlecast._tcp.local';
const INSTANCE = `Chromecast-5b5b.${TYPE}`;
const HOST = 'attic.local';
const A = 1, PTR = 12, TXT = 16, SRV = 33;

function name(text) {
  return Buffer.concat([
    ...text.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0]),
  ]);
}

function record(owner, type, ttl, data) {
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(type, 0);
  fixed.writeUInt16BE(1, 2);
  fixed.writeUInt32BE(ttl, 4);
  fixed.writeUInt16BE(data.length, 8);
  return Buffer.concat([name(owner), fixed, data]);
}

function answer(ttl) {
  const header = Buffer.alloc(12);
  header.writeUInt16BE(0x8400, 2);
  header.writeUInt16BE(4, 6);
  const srv = Buffer.alloc(6);
  srv.writeUInt16BE(8009, 4);
  const texts = ['id=5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b5b', 'fn=Attic', 'md=Chromecast', 've=05'];
  return Buffer.concat([
    header,
    record(TYPE, PTR, ttl, name(INSTANCE)),
    record(INSTANCE, SRV, ttl, Buffer.concat([srv, name(HOST)])),
    record(INSTANCE, TXT, ttl, Buffer.concat(texts.map((t) => Buffer.concat([Buffer.from([t.length]), Buffer.from(t)])))),
    record(HOST, A, ttl, Buffer.from([192, 168, 88, 21])),
  ]);
}

function printer() {
  const header = Buffer.alloc(12);
  header.writeUInt16BE(0x8400, 2);
  header.writeUInt16BE(1, 6);
  return Buffer.concat([header, record('_ipp._tcp.local', PTR, 120, name('Printer._ipp._tcp.local'))]);
}

const socket = createSocket({ type: 'udp4', reuseAddr: true });
socket.bind(5353, () => {
  socket.setMulticastInterface(address);
  socket.setMulticastTTL(255);
  const say = (packet) => socket.send(packet, 5353, '224.0.0.251', () => {});
  if (mode === 'flood') {
    // Timers of a busy machine are late: what was missed is caught up.
    const began = Date.now();
    let sent = 0;
    setInterval(() => {
      for (; sent < ((Date.now() - began) * 2) / 5; sent++) say(printer());
    }, 5);
  } else {
    setInterval(() => {
      say(answer(120));
      setTimeout(() => say(answer(0)), 50);
    }, 100);
  }
  console.log('ready');
});
