// The page in a real browser: what a person sees, with a keyboard, on a telephone, in the dark, and what a thief sees.
// node page.mjs FOLDER-FOR-PICTURES COMMAND…   where COMMAND serves a page and prints {"url","token"}.
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, mkdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';

const require = createRequire(join(process.cwd(), 'package.json'));
const {chromium} = require('playwright-core');

const [pictures, ...command] = process.argv.slice(2);
mkdirSync(pictures, {recursive: true});
async function serving(...scenario) {
  const server = spawn(command[0], [...command.slice(1), ...scenario], {stdio: ['pipe', 'pipe', 'inherit']});
  return {server, ...JSON.parse(await new Promise(resolve => createInterface({input: server.stdout}).once('line', resolve)))};
}
const {server, url, token} = await serving();

async function link({url, token}) {
  const answer = await fetch(url + '/v1/openings', {method: 'POST', headers: {Authorization: 'Bearer ' + token, 'Content-Type': 'application/json'}, body: '{}'});
  return url + '/#' + (await answer.json()).code;
}

const profile = mkdtempSync(join(tmpdir(), 'castdoctor-page-'));
const chrome = {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};
const browser = await chromium.launchPersistentContext(profile, {...chrome, viewport: {width: 1100, height: 900}});
let failures = 0;
async function check(name, body) {
  try { await body(); console.log('ok    ' + name); } catch (problem) { failures++; console.log('FAIL  ' + name + '\n' + (problem.stack || problem)); }
}

const asked = [];
const complaints = [];
async function open(options = {}) {
  const page = await browser.newPage();
  page.on('request', request => asked.push(request.url()));
  page.on('console', message => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', problem => complaints.push(String(problem)));
  if (options.viewport) await page.setViewportSize(options.viewport);
  if (options.dark) await page.emulateMedia({colorScheme: 'dark'});
  if (options.language) await page.setExtraHTTPHeaders({'Accept-Language': options.language});
  await page.goto(options.url || await link({url, token}));
  if (!options.url) await page.locator('#verdict').filter({hasText: /\w/}).waitFor();
  return page;
}

const first = await open();
await check('the verdict, whose turn, what to do and not to do, and the code are there', async () => {
  for (const id of ['verdict', 'turn', 'do', 'digits', 'short', 'owner']) assert.ok((await first.locator('#' + id).textContent()).length > 3, id);
  assert.match(await first.locator('#digits').textContent(), /^\d{4} \d{4} \d{4} \d{4}$/);
  assert.ok(await first.locator('#useless li, #harmful li').count() > 0);
  assert.ok(!(await first.locator('#useless').textContent()).match(/^S\d+/), 'steps have words');
});
await check('the code is there for a camera too', async () => {
  await first.locator('#qr svg path').waitFor();
  const size = Number((await first.locator('#qr svg').getAttribute('viewBox')).split(' ')[2]);
  assert.ok(size >= 21 + 8 && (size - 8 - 17) % 4 === 0, `${size} is no side of a QR symbol with its quiet zone`);
});
await check('no word is missing', async () => {
  assert.doesNotMatch(await first.locator('body').innerText(), /undefined|null|NaN|\[object/);
});
await check('the path is drawn with shapes and words, and read aloud in one sentence', async () => {
  const label = await first.locator('#path svg').getAttribute('aria-label');
  assert.match(label, /fine|broken|not known/);
  assert.ok(await first.locator('#path .word').count() >= 5);
});
await check('the timeline shows days and what changed', async () => {
  await first.locator('#plot svg').waitFor();
  assert.match(await first.locator('#changes').textContent(), /1\.56\.275994 → 1\.56\.281627/);
});
await check('the code of the link is gone from the address, and nothing is stored', async () => {
  assert.equal(first.url(), url + '/');
  assert.equal(await first.evaluate(() => document.cookie + localStorage.length + sessionStorage.length), '00');
});
await check('what is ahead is told, what is over too, and news come by themselves', async () => {
  const told = first.locator('#ahead-list li');
  assert.equal(await told.count(), 2);
  assert.match(await told.first().textContent(), /announces work/);
  assert.match(await told.last().textContent(), /It is over/);
  server.stdin.write('\n');
  await first.locator('#ahead-list li').filter({hasText: 'Kitchen speaker'}).waitFor({timeout: 5000});
});
await first.screenshot({path: join(pictures, 'light.png'), fullPage: true});
await check('a keyboard reaches everything, and shows where it is', async () => {
  await first.keyboard.press('Tab');
  assert.equal(await first.evaluate(() => document.activeElement.className), 'skip');
  const seen = new Set();
  for (let i = 0; i < 40; i++) { await first.keyboard.press('Tab'); seen.add(await first.evaluate(() => document.activeElement.id || document.activeElement.tagName)); }
  for (const id of ['again', 'copy', 'SUMMARY']) assert.ok(seen.has(id), id + ' of ' + [...seen]);
});
await check('looking again is told live and ends with the answer', async () => {
  await first.locator('#again').click();
  await first.waitForFunction(() => document.activeElement.id === 'verdict');
  assert.equal(await first.locator('#progress').textContent(), '');
});
await check('too soon is said kindly', async () => {
  await first.locator('#again').click();
  await first.locator('#progress').filter({hasText: 'seconds'}).waitFor();
});
await check('every control has a name and headings go down one by one', async () => {
  assert.equal(await first.evaluate(() => [...document.querySelectorAll('button,select,a,summary')].filter(e => !(e.textContent || e.getAttribute('aria-label') || e.closest('label'))).length), 0);
  const levels = await first.evaluate(() => [...document.querySelectorAll('h1,h2,h3')].filter(h => h.offsetParent).map(h => Number(h.tagName[1])));
  levels.reduce((before, level) => { assert.ok(level - before <= 1, levels.join()); return level; }, 0);
});
await check('text stands out from its ground (WCAG 2.2, 4.5:1), light and dark', async () => {
  for (const scheme of ['light', 'dark']) {
    await first.emulateMedia({colorScheme: scheme});
    const poor = await first.evaluate(() => {
      const rgb = text => text.match(/[\d.]+/g).map(Number);
      const shine = ([r, g, b]) => { const [x, y, z] = [r, g, b].map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * x + .7152 * y + .0722 * z; };
      const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
      return [...document.querySelectorAll('p,li,h1,h2,h3,button,summary,label,span')].filter(e => e.offsetParent && e.textContent.trim() && !e.disabled).map(e => {
        const [a, b] = [shine(rgb(getComputedStyle(e).color)), shine(ground(e))].sort((x, y) => y - x);
        return [(a + .05) / (b + .05), e.textContent.slice(0, 30)];
      }).filter(([ratio]) => ratio < 4.5);
    });
    assert.deepEqual(poor, [], scheme);
  }
});
const dark = await open({dark: true});
await dark.screenshot({path: join(pictures, 'dark.png'), fullPage: true});
const phone = await open({viewport: {width: 360, height: 780}});
await check('on a telephone nothing sticks out, and targets are large enough', async () => {
  assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scrolling');
  assert.equal(await phone.evaluate(() => [...document.querySelectorAll('button,select')].filter(b => b.offsetParent && b.getBoundingClientRect().height < 40).length), 0);
});
await phone.screenshot({path: join(pictures, 'phone.png'), fullPage: true});
await phone.locator('#timeline').screenshot({path: join(pictures, 'phone-timeline.png')});
await check('a used link lets nobody in', async () => {
  const used = await link({url, token});
  await open().then(page => page.close());
  const once = await open({url: used});
  await once.locator('#verdict').filter({hasText: /\w/}).waitFor();
  const twice = await open({url: used});
  await twice.locator('#notice-title').filter({hasText: 'used already'}).waitFor();
  assert.ok(!await twice.locator('#answer').isVisible());
  await twice.screenshot({path: join(pictures, 'used.png')});
  await twice.close(); await once.close();
});
await check('the page speaks the language that the browser asks for, in all its places', async () => {
  for (const language of ['de', 'fr', 'es', 'ja']) {
    const words = JSON.parse(readFileSync(new URL(`../main/resources/org/castdoctor/agent/words/${language}.json`, import.meta.url)));
    const say = text => words[text] ?? text;
    const there = await open({language: `it, ${language}-XX;q=0.9, en;q=0.5`, viewport: {width: 360, height: 780}});
    assert.equal(await there.evaluate(() => document.documentElement.lang), language);
    assert.equal((await there.locator('#do-title').textContent()).trim(), say('Do this'));
    assert.equal((await there.locator('#turn strong').textContent()).trim(), say('Whose turn:'));
    assert.ok((await there.locator('#path svg').getAttribute('aria-label')).includes(say('fine')));
    assert.equal(await there.locator('#verdict').getAttribute('lang'), 'en', 'what the agent says is in its own language');
    await there.locator('#plot svg').waitFor();
    assert.doesNotMatch(await there.locator('body').innerText(), /undefined|null|NaN|\[object|[{}]/);
    assert.ok(await there.evaluate(() => document.documentElement.scrollWidth <= innerWidth), language + ': no sideways scrolling');
    await there.screenshot({path: join(pictures, `phone-${language}.png`), fullPage: true});
    await there.close();
  }
});
await check('without a link the page says how to open it', async () => {
  const bare = await open({url});
  await bare.locator('#notice-title').filter({hasText: 'opens from castdoctor'}).waitFor();
  await bare.close();
});
await check('a page somewhere else can neither read, nor post, nor frame, nor link to it', async () => {
  const thief = await browser.newPage();
  await thief.route('http://thief.example/**', route => route.fulfill({contentType: 'text/html', body: '<body>thief</body>'}));
  await thief.goto('http://thief.example/');
  const got = await thief.evaluate(async ([target, secret]) => {
    const results = [];
    for (const options of [{}, {mode: 'no-cors'}, {headers: {Authorization: 'Bearer ' + secret}}, {method: 'POST', mode: 'no-cors', body: '{}'}]) {
      try { const answer = await fetch(target + '/v1/diagnoses/latest', options); results.push(answer.type + (answer.ok ? ' ok' : '')); } catch { results.push('refused'); }
    }
    return results;
  }, [url, token]);
  assert.ok(got.every(result => result === 'refused' || result === 'opaque'), got.join());
  const answer = await thief.goto(url + '/', {referer: 'http://thief.example/'}).catch(() => null);
  assert.ok(!answer || answer.status() === 403);
  await thief.close();
});
// Answers whose paths differ. The page's policy lets no tool in, so this browser is told to pass over it.
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const lenient = await chromium.launch(chrome);
const ANSWERS = {
  'healthy': ['', 'ok ok ok ok ok'],
  'no-address': ['C13', 'broken unknown unknown unknown unknown'],
  'nothing-found': ['U02', 'ok unknown unknown ok ok'],
  'cast-button-vanished-one-app': ['A01', 'unknown ok ok ok ok broken'],
};
for (const [scenario, [code, path]] of Object.entries(ANSWERS)) {
  const other = await serving(scenario);
  for (const [looks, options] of Object.entries({light: {}, dark: {colorScheme: 'dark'}, narrow: {viewport: {width: 360, height: 780}}})) {
    await check(`${scenario}, ${looks}: the path is drawn as it is, and axe finds nothing`, async () => {
      const context = await lenient.newContext({bypassCSP: true, ...options});
      const page = await context.newPage();
      await page.goto(await link(other));
      await page.locator('#verdict').filter({hasText: /\w/}).waitFor();
      await page.locator('#plot svg').waitFor();
      const drawn = await page.locator('#path .node').evaluateAll(nodes => nodes.map(node => node.getAttribute('class').replace('node ', '')));
      assert.equal(drawn.join(' '), path);
      const sure = await page.locator('#sure').textContent();
      assert.ok(code ? sure.endsWith(code) : sure === '', sure);
      await page.evaluate(axe);
      const {violations} = await page.evaluate(() => globalThis.axe.run(document));
      assert.deepEqual(violations.map(each => `${each.id}: ${each.nodes[0].html}`), []);
      await context.close();
    });
  }
  other.server.stdin.end();
}
await lenient.close();
await check('nothing is asked of anybody else, and the browser has nothing to complain of', async () => {
  assert.deepEqual(asked.filter(each => !each.startsWith(url + '/')), []);
  assert.deepEqual(complaints.filter(text => !/status of (401|403|404|429)/.test(text)), []);
});

await browser.close();
server.stdin.end();
rmSync(profile, {recursive: true, force: true});
process.exit(failures ? 1 : 0);
