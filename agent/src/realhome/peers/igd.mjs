// The UPnP side of a router: answers searches for an Internet Gateway Device, its description, and three questions.
// Usage: igd.mjs ADDRESS STATUS OUTER-ADDRESS (STATUS: Connected or Disconnected)
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';

const [address, status, outer] = process.argv.slice(2);
const PORT = 5000;
const connection = 'urn:schemas-upnp-org:service:WANIPConnection:1';
const link = 'urn:schemas-upnp-org:service:WANCommonInterfaceConfig:1';
const device = 'urn:schemas-upnp-org:device:InternetGatewayDevice:1';

const service = (type, path) =>
  `<service><serviceType>${type}</serviceType><controlURL>${path}</controlURL></service>`;
const description = `<?xml version="1.0"?>
<root xmlns="urn:schemas-upnp-org:device-1-0"><device><deviceType>${device}</deviceType>
<serviceList>${service(link, '/ctl/link')}${service(connection, '/ctl/ip')}</serviceList></device></root>`;
const answers = {
  GetStatusInfo: `<NewConnectionStatus>${status}</NewConnectionStatus><NewUptime>60</NewUptime>`,
  GetExternalIPAddress: `<NewExternalIPAddress>${outer}</NewExternalIPAddress>`,
  GetCommonLinkProperties: `<NewPhysicalLinkStatus>${status === 'Connected' ? 'Up' : 'Down'}</NewPhysicalLinkStatus>`,
};

const web = createServer((request, response) => {
  const action = /#(\w+)"?$/.exec(request.headers.soapaction ?? '')?.[1];
  response.setHeader('Content-Type', 'text/xml');
  if (request.method === 'GET' && request.url === '/rootDesc.xml') {
    response.end(description);
  } else if (request.method === 'POST' && action in answers) {
    response.end(`<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
<u:${action}Response xmlns:u="${connection}">${answers[action]}</u:${action}Response></s:Body></s:Envelope>`);
  } else {
    response.writeHead(404).end();
  }
});

const search = createSocket({ type: 'udp4', reuseAddr: true });
search.on('message', (question, from) => {
  const text = question.toString('latin1');
  if (!text.startsWith('M-SEARCH') || !text.includes(`ST: ${device}`)) return;
  search.send(
    `HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=120\r\nST: ${device}\r\nUSN: uuid:1::${device}\r\nEXT:\r\n` +
      `SERVER: test\r\nLOCATION: http://${address}:${PORT}/rootDesc.xml\r\n\r\n`,
    from.port,
    from.address,
  );
});
await new Promise((done) => search.bind(1900, done));
search.addMembership('239.255.255.250', address);
await new Promise((done) => web.listen(PORT, address, done));
console.log('ready');
