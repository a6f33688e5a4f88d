// A Roku: SSDP for roku:ecp and two pages on TCP 8060. Written here from the field list of public clients.
// Usage: roku.mjs ADDRESS NAME limited|enabled
import { createServer } from 'node:http';
import { createSocket } from 'node:dgram';

const [address, name, control] = process.argv.slice(2);
const info = `<device-info><udn>29600009-5406-1005-8080-0277000061ab</udn><model-name>Roku Ultra</model-name>
<model-number>4660X</model-number><user-device-name>${name}</user-device-name><software-version>15.0.4</software-version>
<power-mode>PowerOn</power-mode><ecp-setting-mode>${control}</ecp-setting-mode></device-info>`;
const apps = '<apps><app id="837" type="appl" version="1.0">YouTube</app></apps>';
createServer((request, response) => {
  if (request.method !== 'GET') console.error(`not a harmless question: ${request.method} ${request.url}`);
  if (request.url === '/query/device-info') response.end(info);
  else response.writeHead(control === 'limited' ? 403 : 200).end(control === 'limited' ? '' : apps);
}).listen(8060, '0.0.0.0', () => {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  socket.on('message', (question, from) => {
    if (!question.includes('ST: roku:ecp')) return;
    const answer = `HTTP/1.1 200 OK\r\nCache-Control: max-age=3600\r\nST: roku:ecp\r\nLOCATION: http://${address}:8060/\r\nUSN: uuid:roku:ecp:X0060\r\n\r\n`;
    setTimeout(() => socket.send(answer, from.port, from.address), 80);
  });
  socket.bind(1900, () => {
    socket.addMembership('239.255.255.250', address);
    console.log('ready');
  });
});
