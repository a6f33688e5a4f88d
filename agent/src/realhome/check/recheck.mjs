// Compares what a recheck says with what must have become of a finding. Usage: recheck.mjs REPORT EXIT-CODE FINDING stands|resolved
// Prints each difference on a line of its own; exit 1 when there are any.
import { readFileSync } from 'node:fs';
import { decode } from '../../../../docs/decoder.js';

const [file, exit, finding, now] = process.argv.slice(2);
const differences = [];
const expect = (what, wanted, got) => {
  if (String(wanted) !== String(got)) differences.push(`recheck, ${what}: expected ${wanted}, got ${got}`);
};
let diagnosis = {};
try {
  diagnosis = JSON.parse(readFileSync(file, 'utf8'));
} catch (problem) {
  differences.push(`recheck, exit code ${exit}, and standard output is no JSON: ${problem.message}`);
}

// The code is read as a desk reads it.
const said = decode(String(diagnosis.code?.digits)).content ?? {};
expect('before', finding, diagnosis.recheck?.before);
expect('now', now, diagnosis.recheck?.now);
if (now === 'resolved') {
  expect('exit code', 0, exit);
  expect('verdict', null, diagnosis.verdict?.code);
  expect('gone', true, diagnosis.recheck?.gone?.includes(finding));
  expect('code', 'U00 likely', `${said.finding} ${said.confidence}`);
} else {
  expect('exit code', 1, exit);
  expect('verdict', finding, diagnosis.verdict?.code);
  expect('code', finding, said.finding);
}
differences.forEach((line) => console.log(line));
process.exit(differences.length === 0 ? 0 : 1);
