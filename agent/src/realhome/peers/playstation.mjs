// A PlayStation that answers Sony's discovery and nothing else. Written here from the field list of public clients.
// Usage: playstation.mjs PS4|PS5 on|standby NAME MAC
import { createSocket } from 'node:dgram';

const [kind, power, name, mac] = process.argv.slice(2);
const [port, version] = kind === 'PS4' ? [987, '00020020'] : [9302, '00030010'];
const lines = [
  power === 'on' ? 'HTTP/1.1 200 Ok' : 'HTTP/1.1 620 Server Standby',
  `host-id:${mac.replaceAll(':', '').toUpperCase()}`,
  `host-type:${kind}`,
  `host-name:${name}`,
  'host-request-port:997',
  `device-discovery-protocol-version:${version}`,
  'system-version:09600004',
  ...(power === 'on' ? ['running-app-name:Netflix', 'running-app-titleid:CUSA00129'] : []),
];
const socket = createSocket({ type: 'udp4', reuseAddr: true });
socket.on('message', (question, from) => {
  const text = question.toString('ascii');
  if (text.startsWith('SRCH ') && text.includes(version)) {
    setTimeout(() => socket.send(`${lines.join('\n')}\n`, from.port, from.address), 100);
  } else {
    console.error(`not a harmless question: ${text}`);
  }
});
socket.bind(port, '0.0.0.0', () => console.log('ready'));
