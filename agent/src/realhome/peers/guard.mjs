// A box that opens TLS: whoever is meant, the certificate is its own. Usage: guard.mjs KEY CERTIFICATE
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';

const [key, cert] = process.argv.slice(2);
createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>inspected</title>\n');
}).listen(8443, '0.0.0.0', () => console.log('ready'));
