// The MCP server, spoken to by the protocol's own client library, and begun exactly as a page of the documentation says: node mcp.mjs PAGE
// Of the page it takes the block with mcpServers; the castdoctor on the path is the one that is tried.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const require = createRequire(join(process.cwd(), 'package.json'));
const load = name => import(pathToFileURL(require.resolve('@modelcontextprotocol/sdk/client/' + name)));
const {Client} = await load('index.js');
const {StdioClientTransport} = await load('stdio.js');

const blocks = [...readFileSync(process.argv[2], 'utf8').matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(block => block[1]).filter(block => block.includes('"mcpServers"'));
assert.equal(blocks.length, 1, 'one block says how it is started');
const {command, args} = JSON.parse(blocks[0]).mcpServers.castdoctor;
const client = new Client({name: 'check', version: '1'});
await client.connect(new StdioClientTransport({command, args, env: process.env}));
assert.equal(client.getServerVersion().name, 'castdoctor');
const {tools} = await client.listTools();
assert.deepEqual(tools.map(tool => tool.name).sort(), ['devices', 'diagnose', 'explain_code', 'history', 'latest']);
const call = async (name, args = {}) => { const told = await client.callTool({name, arguments: args}); return [told.isError, told.structuredContent ?? JSON.parse(told.content[0].text)]; };
const [, nothing] = await call('latest');
assert.ok(nothing.problem || nothing.schema);
const [wrong] = await call('diagnose', {sender: 'fridge'});
assert.ok(wrong);
const [failed, diagnosis] = await call('diagnose', {app: 'netflix', sender: 'android'});
assert.ok(!failed);
assert.equal(diagnosis.schema, 'castdoctor.diagnosis/1');
const [, latest] = await call('latest');
assert.equal(latest.id, diagnosis.id);
const [, explained] = await call('explain_code', {code: diagnosis.code.digits});
assert.equal(explained.code, diagnosis.verdict.code);
const [refused] = await call('explain_code', {code: '1234'});
assert.ok(refused);
const [, devices] = await call('devices');
assert.deepEqual(devices.devices, diagnosis.devices);
const [, history] = await call('history', {since: '2w'});
assert.equal(history.schema, 'castdoctor.history/1');
await assert.rejects(client.callTool({name: 'reboot', arguments: {}}));
await client.close();
console.log('ok: five tools, answered as promised; the verdict was ' + diagnosis.verdict.code);
