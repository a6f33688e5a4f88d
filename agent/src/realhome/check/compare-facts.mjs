// Compares what look.mjs saw with a line of check/facts. Usage: compare-facts.mjs FACTS-FILE FAULT TV1-ADDRESS < facts
// Prints the differences; exit 1 when there are any. "*" stands for whatever is seen: chance decides there.
import { readFileSync } from 'node:fs';

const [file, fault, tv1] = process.argv.slice(2);
const rows = new Map(
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => line.split('|').map((part) => part.trim())),
);
const pairs = (text) => text.split(/\s+/).filter(Boolean).map((fact) => /^([^=]*)=(.*)$/.exec(fact).slice(1));

if (!rows.has(fault)) {
  console.log(`${file} has no line for ${fault}`);
  process.exit(1);
}
const expected = new Map([...pairs(rows.get('common')), ...pairs(rows.get(fault))]);
const short = (text) => text.trim().replaceAll(tv1, 'tv1').replaceAll('192.168.77.22', 'tv2').replaceAll(' ', '_');
const seen = new Map(readFileSync(0, 'utf8').trim().split('\n').flatMap((line) => pairs(short(line))));
const differences = [...expected].filter(([name, value]) => value !== '*' && seen.get(name) !== value);
for (const [name, value] of differences) console.log(`${name}: expected ${value}, saw ${seen.get(name) ?? 'nothing'}`);
process.exit(differences.length > 0 ? 1 : 0);
