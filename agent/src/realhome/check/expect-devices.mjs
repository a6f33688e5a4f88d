// Compares a list of devices with what a case expects. Usage: expect-devices.mjs LIST EXIT-CODE MILLISECONDS EXPECTATION…
// Prints how many there are on the first line and each difference on a line of its own; exit 1 when there are any.
import { readFileSync } from 'node:fs';

const [file, exit, took, ...expectations] = process.argv.slice(2);
const differences = [];
const expect = (what, wanted, got) => {
  if (String(wanted) !== String(got)) differences.push(`${what}: expected ${wanted}, got ${got}`);
};

let devices;
let changes = [];
try {
  const text = readFileSync(file, 'utf8');
  // With --watch it is a line for each device, and later one for each change.
  const all = text.startsWith('[') ? JSON.parse(text) : text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  devices = all.filter((device) => !device.change);
  changes = all.filter((device) => device.change);
} catch (problem) {
  console.log('-');
  console.log(`exit code ${exit}, and standard output is no list: ${problem.message}`);
  process.exit(1);
}

const ids = new Set(devices.map((device) => device.id));
expect('rows with an id of their own', devices.length, ids.size);
expect('exit code by the list', devices.length === 0 ? 3 : 0, exit);

const changed = (how, name) => {
  // Names have no spaces in a case: "_" stands for one.
  if (!changes.some((device) => device.change === how && device.name === name.replaceAll('_', ' '))) {
    differences.push(`${name} should have ${how}: ${changes.map((device) => `${device.change} ${device.name}`)}`);
  }
};
const checks = {
  devices: (wanted) => expect('devices', wanted, devices.length),
  // How many told their software, or proved their make: they were examined, not only heard.
  examined: (wanted) =>
    expect('examined', wanted, devices.filter((one) => one.firmware || one.modelConfidence === 'confirmed').length),
  family: (wanted) => {
    const [family, count] = wanted.split(':');
    expect(family, count, devices.filter((device) => device.family === family).length);
  },
  under: (limit) => {
    if (Number(took) >= parseFloat(limit) * 1000) differences.push(`took ${took} ms, expected under ${limit}`);
  },
  came: (name) => changed('came', name),
  went: (name) => changed('went', name),
  // All of them: what is told beside it did not happen.
  changes: (wanted) => expect('changes', wanted, changes.length),
  exit: (wanted) => expect('exit code', wanted, exit),
  // These are the runner's.
  long: () => {},
  interrupt: () => {},
  then: () => {},
  repeat: () => {},
  packets: () => {},
};
for (const expectation of expectations) {
  const [, word, wanted] = /^([a-z]+)(?:=(.*))?$/.exec(expectation) ?? [];
  if (word in checks) checks[word](wanted);
  else differences.push(`the case says "${expectation}", which means nothing`);
}

console.log(devices.length);
for (const difference of differences) console.log(difference);
process.exit(differences.length > 0 ? 1 : 0);
