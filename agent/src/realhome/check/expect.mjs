// Compares a diagnosis with what a case expects. Usage: expect.mjs REPORT EXIT-CODE MILLISECONDS EXPECTATION…
// Prints the verdict on the first line and each difference on a line of its own; exit 1 when there are any.
import { readFileSync } from 'node:fs';

const OWNERS = { C: 'sender', L: 'lan', I: 'isp', R: 'receiver', V: 'vendor', P: 'platform', A: 'app', U: 'undetermined' };
const [file, exitText, tookText, ...expectations] = process.argv.slice(2);
const exit = Number(exitText);
const took = Number(tookText);
const differences = [];
const expect = (what, wanted, got) => {
  if (String(wanted) !== String(got)) differences.push(`${what}: expected ${wanted}, got ${got}`);
};

let diagnosis;
try {
  diagnosis = JSON.parse(readFileSync(file, 'utf8'));
} catch (problem) {
  console.log('-');
  console.log(`exit code ${exit}, and standard output is no JSON: ${problem.message}`);
  process.exit(1);
}

const code = diagnosis.verdict?.code ?? null;
const findings = diagnosis.findings ?? [];

// What holds for every diagnosis, whatever the case: contract.md.
expect('schema', 'castdoctor.diagnosis/1', diagnosis.schema);
expect('owner', code === null ? 'none' : OWNERS[code[0]], diagnosis.verdict?.owner);
expect('exit code by verdict', code === null ? 0 : code.startsWith('U') ? 3 : 1, exit);
if (!diagnosis.nextActor?.who) differences.push('nextActor.who is missing');

const checks = {
  verdict: (wanted) => expect('verdict', wanted === 'none' ? null : wanted, code),
  exit: (wanted) => expect('exit code', wanted, exit),
  owner: (wanted) => expect('owner', wanted, diagnosis.verdict?.owner),
  confidence: (wanted) => expect('confidence', wanted, diagnosis.verdict?.confidence),
  devices: (wanted) => expect('devices', wanted, diagnosis.devices?.length ?? 'none'),
  finding: (wanted) => {
    const [id, confidence] = wanted.split(':');
    const found = findings.filter((finding) => finding.code === id);
    if (found.length === 0) differences.push(`finding ${id} is missing`);
    else if (confidence && !found.some((finding) => finding.confidence === confidence)) {
      differences.push(`finding ${id}: expected ${confidence}, got ${found.map((finding) => finding.confidence)}`);
    }
  },
  absent: (id) => {
    if (findings.some((finding) => finding.code === id)) differences.push(`finding ${id} should not be there`);
  },
  under: (limit) => {
    if (took >= parseFloat(limit) * 1000) differences.push(`took ${took} ms, expected under ${limit}`);
  },
  // Both phases, as the bundle tells them: who answers for an address, then the ports of those.
  sweep: (limit) => {
    const bundle = JSON.parse(readFileSync(file.replace(/json$/, 'bundle'), 'utf8'));
    const probes = bundle.observations
      .filter((one) => one.kind === 'probe' && one.outcome.is === 'ok')
      .map((one) => ({ name: one.probe, ended: Date.parse(one.at), took: one.outcome.value }));
    const nudges = probes.filter((probe) => probe.name.startsWith('neighbours '));
    const sweeps = probes.filter((probe) => probe.name.startsWith('sweep '));
    if (nudges.length === 0 || sweeps.length === 0) {
      differences.push('no sweep ran');
      return;
    }
    const span = (some) => Math.max(...some.map((p) => p.ended)) - Math.min(...some.map((p) => p.ended - p.took));
    const [first, second] = [span(nudges), span(sweeps)];
    console.error(`  swept in ${first} + ${second} ms, ${sweeps.length} neighbours`);
    if (first + second > Number(limit)) differences.push(`swept in ${first} + ${second} ms, expected ${limit} at most`);
  },
  // How many receivers told their status, and by when: one that is dead holds up nobody else.
  told: (wanted) => {
    const [count, limit] = wanted.split(':');
    const bundle = JSON.parse(readFileSync(file.replace(/json$/, 'bundle'), 'utf8'));
    const began = Date.parse(bundle.startedAt);
    const inTime = bundle.observations.filter(
      (seen) => seen.kind === 'castStatus' && seen.outcome.is === 'ok' && Date.parse(seen.at) - began <= parseFloat(limit) * 1000,
    );
    expect(`receivers that told their status in ${limit}`, count, new Set(inTime.map((seen) => seen.address)).size);
  },
  // These are the runner's.
  long: () => {},
  tidy: () => {},
  untouched: () => {},
  interrupt: () => {},
  repeat: () => {},
  recheck: () => {},
  packets: () => {},
  opening: () => {},
  nothing: () => {
    if (findings.length > 0) differences.push(`findings: ${findings.map((finding) => finding.code)}`);
  },
  quiet: () => {
    const loud = findings.filter((finding) => finding.severity !== 'info');
    if (loud.length > 0) differences.push(`findings above info: ${loud.map((finding) => finding.code)}`);
  },
};
for (const expectation of expectations) {
  const [, word, wanted] = /^([a-z]+)=?(.*)$/.exec(expectation) ?? [];
  if (word in checks) checks[word](wanted);
  else differences.push(`the case says "${expectation}", which means nothing`);
}

console.log(code ?? 'none');
for (const difference of differences) console.log(difference);
if (differences.length > 0 && findings.length > 0) {
  console.log(`findings: ${findings.map((finding) => `${finding.code}/${finding.confidence}`).join(' ')}`);
}
process.exit(differences.length > 0 ? 1 : 0);
