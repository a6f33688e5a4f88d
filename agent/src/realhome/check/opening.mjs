// How many TCP connections of this network namespace are opening at once: looks at the kernel's tables again and again until it
// is told to end (SIGTERM), then prints the most that it saw. Usage: opening.mjs
// A table is no picture of one moment: while it is read, one connection may end and the next begin. What is in two readings in a
// row was there between them, all of it at once.
import { readFileSync } from 'node:fs';

const SYN_SENT = '02';
const PAUSE_MS = 1;
let most = 0;
let before = new Set();

function opening(table) {
  const rows = readFileSync(table, 'utf8').split('\n').slice(1).map((row) => row.trim().split(/\s+/));
  // Columns: number, own address, the other's, state.
  return rows.filter((row) => row[3] === SYN_SENT).map((row) => `${row[1]} ${row[2]}`);
}

process.on('SIGTERM', () => {
  console.log(most);
  process.exit(0);
});
setInterval(() => {
  const now = new Set([...opening('/proc/net/tcp'), ...opening('/proc/net/tcp6')]);
  most = Math.max(most, [...now].filter((one) => before.has(one)).length);
  before = now;
}, PAUSE_MS);
