// A hotel's sign-in page: whatever is asked over HTTP, the answer is "go there first".
import { createServer } from 'node:http';

createServer((request, response) => {
  response
    .writeHead(302, { Location: 'http://192.168.77.1/signin?from=check', 'Cache-Control': 'no-store' })
    .end('<html><body>Please sign in</body></html>');
}).listen(8081, '0.0.0.0', () => console.log('ready'));
