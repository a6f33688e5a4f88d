// What clients that this project did not write make of the peers that it did: npm's ps4-waker, xbox-smartglass-core-node and
// node-ssdp ask in the home of the fault "consoles". Prints what each found, and exits 1 where it is not what is there.
// Each of them only asks who is there: nobody is woken, and nothing is connected to.
const { createRequire } = require('node:module');
const { join } = require('node:path');

const foreign = createRequire(join(process.env.CASTDOCTOR_PEERS, 'foreign', 'node_modules', 'x.js'));
const SECONDS = 1000;
let differences = 0;

function compare(who, wanted, got) {
  const same = wanted === got;
  console.log(`${who.padEnd(26)} ${same ? 'ok    ' : 'FAILED'} ${got}${same ? '' : `, expected ${wanted}`}`);
  if (!same) differences++;
}

function playStations() {
  const { Detector } = foreign('ps4-waker');
  return new Promise((done) => {
    const found = new Map();
    const detector = new Detector();
    detector.on('device', (device, from) =>
      found.set(device['host-id'], `${device['host-name']} ${device['host-type']} ${device.statusLine} at ${from.address}`),
    );
    detector.on('error', (problem) => console.error(problem.message));
    detector.on('close', () => done([...found.values()].sort().join(', ')));
    detector.detect(2 * SECONDS);
  });
}

async function xboxes() {
  const consoles = await foreign('xbox-smartglass-core-node')().discovery();
  return consoles.map((one) => `${one.message.packet_decoded?.name ?? one.message.name} at ${one.remote.address}`).join(', ');
}

function searched(target) {
  const { Client } = foreign('node-ssdp');
  return new Promise((done) => {
    const found = new Set();
    const client = new Client({ explicitSocketBind: true });
    client.on('response', (headers, status, from) => found.add(`${status} ${headers.LOCATION} from ${from.address}`));
    client.search(target);
    setTimeout(() => {
      client.stop();
      done([...found].sort().join(', '));
    }, 2 * SECONDS);
  });
}

(async () => {
  compare('ps4-waker', 'PS4-Attic PS4 200 Ok at 192.168.77.63', await playStations());
  compare('xbox-smartglass-core-node', 'Xbox-Lounge at 192.168.77.62', await xboxes());
  compare('node-ssdp, roku:ecp', '200 http://192.168.77.61:8060/ from 192.168.77.61', await searched('roku:ecp'));
  const players = await searched('urn:dial-multiscreen-org:service:dial:1');
  compare('node-ssdp, DIAL', '3', String(players === '' ? 0 : players.split(', ').length));
  process.exit(differences === 0 ? 0 : 1);
})();
