// An Xbox that answers SmartGlass discovery and nothing else. Written here from the field list of public clients.
// Usage: xbox.mjs NAME
import { createSocket } from 'node:dgram';

const [name] = process.argv.slice(2);
const text = (value) => {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes, Buffer.from([0])]);
};
const payload = Buffer.concat([
  Buffer.from([0, 0, 0, 4, 0, 1]), // anonymous users may connect; Xbox One
  text(name),
  text('de305d54-75b4-431b-adb2-eb6b9e546014'),
  Buffer.from([0, 0, 0, 0, 0, 0]), // no error; no certificate
]);
const header = Buffer.alloc(6);
header.writeUInt16BE(0xdd01, 0);
header.writeUInt16BE(payload.length, 2);
header.writeUInt16BE(2, 4);
const socket = createSocket({ type: 'udp4', reuseAddr: true });
socket.on('message', (question, from) => {
  if (question.length >= 2 && question.readUInt16BE(0) === 0xdd00) {
    setTimeout(() => socket.send(Buffer.concat([header, payload]), from.port, from.address), 60);
  } else {
    console.error(`not a harmless question: ${question.toString('hex')}`);
  }
});
socket.bind(5050, '0.0.0.0', () => console.log('ready'));
