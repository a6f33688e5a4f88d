// A stereo that plays what it is handed (UPnP AV) and knows no DIAL: npm's node-ssdp answers searches, and one page describes it.
// Usage: renderer.cjs ADDRESS UUID NAME
const { createServer } = require('node:http');
const { createRequire } = require('node:module');
const { join } = require('node:path');

const { Server } = createRequire(join(process.env.CASTDOCTOR_PEERS, 'foreign', 'node_modules', 'x.js'))('node-ssdp');
const [address, uuid, name] = process.argv.slice(2);
const type = 'urn:schemas-upnp-org:device:MediaRenderer:1';
const description = `<?xml version="1.0"?><root xmlns="urn:schemas-upnp-org:device-1-0"><device><deviceType>${type}</deviceType>
<friendlyName>${name}</friendlyName><manufacturer>Yamaha Corporation</manufacturer><modelName>RX-V485</modelName>
<UDN>uuid:${uuid}</UDN></device></root>`;
createServer((request, response) => {
  if (request.method !== 'GET') console.error(`not a harmless question: ${request.method} ${request.url}`);
  response.writeHead(request.url === '/desc.xml' ? 200 : 404).end(request.url === '/desc.xml' ? description : '');
}).listen(49154, '0.0.0.0', async () => {
  const announced = new Server({ location: `http://${address}:49154/desc.xml`, udn: `uuid:${uuid}` });
  announced.addUSN('upnp:rootdevice');
  announced.addUSN(type);
  await announced.start();
  console.log('ready');
});
