// Runs a command again and again and tells the medians: first and last line of a receiver on standard output, the end of
// the process, its largest resident set, and how many receivers each run found.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [runs, label, ...command] = process.argv.slice(2);
const rows = [];
for (let i = 0; i < Number(runs); i++) rows.push(await once(command));

const median = (key) => rows.map((r) => r[key]).sort((a, b) => a - b)[Math.floor(rows.length / 2)];
const found = [...new Set(rows.map((r) => r.found))].sort((a, b) => a - b).join('…');
const ms = (key) => (Number.isFinite(median(key)) ? String(Math.round(median(key))) : '-').padStart(8);
console.log(`${label.padEnd(34)} ${ms('first')} ${ms('last')} ${ms('exit')} ${ms('rss')}   ${found}`);

function once([program, ...args]) {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const seen = new Set();
    let first = NaN;
    let last = NaN;
    let rss = 0;
    let rest = '';
    const weigh = setInterval(() => {
      try {
        rss = Math.max(rss, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
      } catch {
        // The process is over.
      }
    }, 10);
    child.stdout.on('data', (data) => {
      const lines = (rest + data).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        // A line of `devices`, or a receiver's first own word in the stream of observations.
        const receiver =
          /"kind":"castStatus".*?"address":"([^"]+)".*"is":"ok"/.exec(line)?.[1] ?? /^ {2}\S.*? {2,}(192\.168\.77\.\d+)$/.exec(line)?.[1];
        if (receiver === undefined) continue;
        if (seen.size === 0) first = performance.now() - began;
        seen.add(receiver);
        last = performance.now() - began;
      }
    });
    child.on('close', () => {
      clearInterval(weigh);
      resolve({ first, last, exit: performance.now() - began, rss, found: seen.size });
    });
  });
}
