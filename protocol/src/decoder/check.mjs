// Opens docs/decoder.html from disk in a real Chromium and holds it against the vectors and the cards of the codec.
// Usage: node check.mjs REPOSITORY NODE_MODULES CHROMIUM [FOLDER-FOR-SCREENSHOTS]
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [repository, modules, chromium, pictures] = process.argv.slice(2).map((p) => resolve(p));
const require = createRequire(join(modules, "x.js"));
const { chromium: driver } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const lines = (file) => readFileSync(join(repository, file), "utf8").trim().split("\n").map((l) => JSON.parse(l));
const vectors = lines("protocol/src/main/resources/org/castdoctor/protocol/code/vectors.ndjson");
const cards = lines("protocol/src/decoder/cards.ndjson");
const translated = lines("protocol/src/decoder/cards-translated.ndjson");
const labels = JSON.parse(readFileSync(join(repository, "protocol/src/decoder/labels.json"), "utf8"));
const host = readFileSync(join(repository, "protocol/src/decoder/ticket.html"), "utf8");
const page_url = pathToFileURL(join(repository, "docs/decoder.html")).href;

/** Only what the vector file promises: of a refusal that it is one, of the rest everything. */
function bare({ kind, form, reads, places, content, candidates }) {
  if (kind === "refused") return { kind };
  if (kind === "did-you-mean") return { kind, form, candidates };
  return kind === "filled" ? { kind, form, reads, places, content } : { kind, form, content };
}

function checkVectors(decode) {
  for (const { in: text, ...expected } of vectors) assert.deepEqual(bare(decode(text)), expected, text);
}

// The module in Node: what an embedding side bar imports.
const module = await import(pathToFileURL(join(repository, "docs/decoder.js")).href);
checkVectors(module.decode);
console.log(`module: ${vectors.length} vectors`);
const named = (steps) => steps.map((s) => s.step).join(" ");
for (const { language, content, ...expected } of translated) {
  const { say, doNotAsk, mayOffer, close } = module.explain(content, language);
  assert.deepEqual({ say, doNotAsk: named(doNotAsk), mayOffer: named(mayOffer), close }, expected, `${language} ${JSON.stringify(content)}`);
}
console.log(`module: ${translated.length} cards in ${new Set(translated.map((c) => c.language)).size} other languages`);
for (const language of module.LANGUAGES) assert.equal(module.decode("7", language).reason, labels[language].refused["other-length"].replace("{number}", 1));
assert.equal(module.spoken("it", "de-AT", "fr"), "de");
assert.equal(module.spoken(undefined, "xx"), "en");

/** In a ticket's side bar: the module mounted by a host page with a style of its own, from the code to the note, by keyboard. */
async function sideBar(browser, errors) {
  const origin = "http://desk.example";
  const bar = await browser.newPage();
  bar.on("pageerror", (error) => errors.push(String(error)));
  bar.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  const files = { "/ticket": [host, "text/html"], "/decoder.js": [readFileSync(join(repository, "docs/decoder.js"), "utf8"), "text/javascript"] };
  const asked = [];
  // A module is loaded from a server only: this one is played, and whatever else is asked for fails.
  await bar.route("**", (route) => {
    asked.push(route.request().url());
    const [body, contentType] = files[new URL(route.request().url()).pathname] ?? [];
    return body ? route.fulfill({ body, contentType }) : route.abort();
  });
  const inside = (what) => bar.evaluate((body) => new Function("root", `return ${body}`)(document.querySelector("#castdoctor").shadowRoot), what);
  const focused = () => inside('root.activeElement?.outerHTML ?? ""');
  const forwardTo = async (wanted) => {
    for (let i = 0; i < 20 && !wanted.test(await focused()); i++) await bar.keyboard.press("Tab");
    assert.match(await focused(), wanted, "the keyboard reaches it");
  };
  const exact = (finding) => vectors.find((v) => v.kind === "exact" && v.content.concern === "none" && v.content.finding === finding);
  for (const [language, finding] of [["en", "U02"], ["en", "U01"], ["de", "U02"]]) {
    const said = labels[language];
    const open = exact(finding);
    const begin = async () => {
      await bar.goto(`${origin}/ticket?language=${language}&code=${encodeURIComponent(open.in)}`);
      await bar.waitForFunction(() => document.querySelector("#castdoctor").shadowRoot);
      for (const [i, right] of [true, false, false].entries()) {
        if (i) await bar.keyboard.press("Tab");
        await bar.keyboard.press(right ? "ArrowRight" : "Space");
      }
    };
    const outcome = () => inside('root.querySelector(".outcome").textContent');
    /** Answers both questions: so many steps down from the first answer. */
    const reply = async (...steps) => {
      await begin();
      for (const [i, down] of steps.entries()) {
        await forwardTo(new RegExp(`name="script-${i}"`));
        await bar.keyboard.press("Space");
        for (let n = 0; n < down; n++) await bar.keyboard.press("ArrowDown");
        if (i === 0) assert.equal(await outcome(), "", "nothing is concluded from one answer");
      }
      return outcome();
    };
    const { script: questions, handTo } = module.explain(open.content, language);
    const expected = (...steps) => {
      const points = {};
      questions.forEach((q, i) => {
        q.answers[steps[i]]?.pointsTo.forEach((id) => (points[id] = (points[id] ?? 0) + 1));
        q.answers[steps[i]]?.speaksAgainst.forEach((id) => (points[id] = (points[id] ?? 0) - 1));
      });
      return Object.keys(points).filter((id) => points[id] > 0);
    };
    assert.equal(questions.length, 2);
    const led = new Set();
    for (let first = 0; first < questions[0].answers.length; first++) {
      for (let second = 0; second < questions[1].answers.length; second++) {
        const text = await reply(first, second);
        const ids = expected(first, second);
        ids.forEach((id) => led.add(id));
        if (ids.length) assert.ok(ids.some((id) => text.includes(id)), `${ids} in ${text}`);
        else assert.equal(text, said["not-settled"].replace("{who}", handTo));
      }
    }
    assert.ok(led.size > 0, `some answers to ${finding} lead to a finding`);
    if (finding === "U02") assert.ok(led.has("R01"), "a television without its home screen that no phone sees either");
    // Nobody knows either: the last choice of both.
    assert.equal(await reply(questions[0].answers.length, questions[1].answers.length), said["not-settled"].replace("{who}", handTo));

    // The host's style stays outside, the decoder's inside.
    assert.equal(await bar.evaluate(() => getComputedStyle(document.querySelector("h2")).color), "rgb(255, 0, 0)");
    assert.notEqual(await inside('getComputedStyle(root.querySelector("h2")).color'), "rgb(255, 0, 0)");
    assert.equal(await inside('getComputedStyle(root.querySelector("button")).display === "none"'), false);
    assert.equal(await bar.evaluate(() => document.documentElement.lang), "xx", "the host's page keeps its language");
    assert.ok((await bar.evaluate(() => document.querySelector("#castdoctor").scrollWidth - 320)) <= 0, "it fits a side bar");

    // Closing tells the host, once.
    assert.deepEqual(await bar.evaluate(() => notes), []);
    await forwardTo(/checkbox/);
    await bar.keyboard.press("Space");
    await bar.keyboard.press("Tab");
    await bar.keyboard.press("Space");
    await bar.keyboard.press("Tab");
    await bar.keyboard.press("Enter");
    const closed = await bar.evaluate(() => notes);
    assert.equal(closed.length, 1);
    assert.deepEqual(Object.keys(closed[0]).sort(), ["code", "finding", "owner", "summary"]);
    assert.equal(closed[0].finding, finding);
    assert.equal(closed[0].code, open.reads ?? module.decode(open.in).reads);
    assert.ok(closed[0].summary.includes(handTo), closed[0].summary);
  }
  assert.deepEqual([...new Set(asked.map((url) => new URL(url).pathname))].sort(), ["/decoder.js", "/ticket"], "the module alone");
  await bar.close();
  console.log("side bar: mounted by a host, both questions of U01 and U02 and the note, by keyboard");
}

const profile = mkdtempSync(join(tmpdir(), "decoder-"));
const browser = await driver.launchPersistentContext(profile, {
  executablePath: chromium,
  headless: true,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const requests = [];
browser.on("request", (request) => requests.push(request.url()));
try {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(page_url);

  const decoded = await page.evaluate((inputs) => inputs.map((text) => castdoctor.decode(text)), vectors.map((v) => v.in));
  decoded.forEach((outcome, i) => {
    const { in: text, ...expected } = vectors[i];
    assert.deepEqual(bare(outcome), expected, text);
  });
  console.log(`page: ${vectors.length} vectors`);

  const explained = await page.evaluate((all) => all.map((content) => castdoctor.explain(content)), cards.map((c) => c.content));
  explained.forEach((card, i) => {
    assert.deepEqual({ ...card, script: card.script.map((q) => q.id) }, cards[i].card, JSON.stringify(cards[i].content));
  });
  console.log(`page: ${cards.length} cards`);

  // With the keyboard alone: three answers, then the code; nothing is told before.
  const exact = (finding, form = "long") =>
    vectors.find((v) => v.kind === "exact" && v.form === form && v.content.concern === "none" && v.content.finding.startsWith(finding));
  const text = () => page.evaluate(() => document.querySelector("#decoder").shadowRoot.querySelector(".result").innerText);
  const focused = () => page.evaluate(() => document.querySelector("#decoder").shadowRoot.activeElement?.outerHTML ?? "");
  const choose = async (right) => {
    if (right) await page.keyboard.press("ArrowRight"); else await page.keyboard.press("Space");
  };
  const fresh = async () => {
    await page.goto("about:blank");
    await page.goto(page_url);
  };
  const threeGoodAnswers = async () => {
    await choose(true); await page.keyboard.press("Tab");
    await choose(false); await page.keyboard.press("Tab");
    await choose(false);
  };
  await fresh();
  assert.match(await focused(), /check-concern/, "the first check has the focus");
  await threeGoodAnswers();
  assert.match(await focused(), /id="code"/, "after three answers the code has the focus");
  const code = exact("A01");
  await page.keyboard.type(code.in);
  let shown = await text();
  for (const part of [code.content.finding, "Say", "Do not ask", "Hand to", "Close, and copy the note"])
    assert.ok(shown.includes(part), `${part} in ${shown}`);
  const closeDisabled = () => page.evaluate(() => document.querySelector("#decoder").shadowRoot.querySelector(".closing button").disabled);
  assert.equal(await closeDisabled(), true, "no closing before actor and way are given");
  for (let i = 0; i < 12 && !/checkbox/.test(await focused()); i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.equal(await closeDisabled(), true, "no closing before the way is given");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.equal(await closeDisabled(), false);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.ok((await text()).includes("Next: "), "the note for the ticket");

  // A child, money or an account: no code is looked at.
  await fresh();
  await choose(false);
  assert.match(await text(), /Stop here.*person with authority/s);
  // Yesterday's code, or another device.
  await fresh();
  await choose(true); await page.keyboard.press("Tab"); await choose(true);
  assert.match(await text(), /Ask for a new one/);
  // Another device than the computer that measured.
  const own = vectors.find((v) => v.kind === "exact" && v.content.finding.startsWith("C") && v.form === "short");
  await fresh();
  await choose(true); await page.keyboard.press("Tab"); await choose(false); await page.keyboard.press("Tab"); await choose(true);
  await page.keyboard.type(own.in);
  assert.match(await text(), /says nothing of the device that fails/);
  // Not told before the three answers.
  await fresh();
  await page.evaluate(() => document.querySelector("#decoder").shadowRoot.querySelector("#code").focus());
  await page.keyboard.type(code.in);
  assert.match(await text(), /three questions first/);
  // A code that could not tell has two questions; what their answers lead to is tried in the side bar below.
  const open = exact("U02");
  await fresh();
  await threeGoodAnswers();
  await page.keyboard.type(open.in);
  assert.equal(await page.evaluate(() => document.querySelector("#decoder").shadowRoot.querySelectorAll(".script fieldset").length), 2);
  // One that is nearly right: the candidate is a button.
  const near = vectors.find((v) => v.kind === "did-you-mean" && v.candidates.length === 1);
  await fresh();
  await threeGoodAnswers();
  await page.keyboard.type(near.in);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.ok((await text()).includes(near.candidates[0].content.finding));
  console.log("page: keyboard alone");

  // In every language: chosen with the keyboard, with what was answered and typed before, and remembered in the address alone.
  const shadow = (what) => page.evaluate((body) => new Function("root", `return ${body}`)(document.querySelector("#decoder").shadowRoot), what);
  for (const language of Object.keys(labels)) {
    await page.goto("about:blank");
    await page.goto(`${page_url}?lang=${language}`);
    assert.equal(await page.evaluate(() => document.documentElement.lang), language);
    assert.equal(await page.title(), labels[language].title);
    assert.equal(await page.locator("h1").textContent(), labels[language].heading);
    await threeGoodAnswers();
    await page.keyboard.type(code.in);
    const read = await text();
    for (const part of ["say", "do-not-ask", "hand-to", "close"]) assert.ok(read.includes(labels[language][part]), `${part} in ${read}`);
    assert.doesNotMatch(await shadow("root.textContent"), /undefined|NaN|\[object|\{\w+\}/, language);
    if (pictures) await page.screenshot({ path: join(pictures, `verdict-${language}.png`), fullPage: true });
  }
  await fresh();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en", "the language of the browser");
  await threeGoodAnswers();
  await page.keyboard.type(code.in);
  for (let i = 0; i < 8 && !/id="language"/.test(await focused()); i++) await page.keyboard.press("Shift+Tab");
  assert.match(await focused(), /id="language"/, "the keyboard reaches the languages");
  await page.keyboard.press("ArrowDown");
  assert.match(await focused(), /id="language"/, "the focus stays where it was");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "de");
  assert.match(page.url(), /\?lang=de$/);
  assert.ok((await text()).includes(labels.de["do-not-ask"]), "what was answered and typed stays");
  await page.reload();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "de", "the address remembers it");
  assert.equal(await shadow("String(localStorage.length) + document.cookie"), "0", "and nothing else does");
  await page.goto(`${page_url}?lang=xx`);
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  console.log(`page: ${Object.keys(labels).length} languages`);

  // In light, dark and narrow: readable by axe's rules, nothing cut off; and a picture where one is wanted.
  const looks = [["light", 1100, 1000], ["dark", 1100, 1000], ["narrow", 360, 1300]];
  for (const [name, width, height] of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: name === "dark" ? "dark" : "light" });
    for (const [state, typed] of [["verdict", code.in], ["undetermined", open.in], ["stop", ""], ["near", near.in]]) {
      await fresh();
      if (state === "stop") await choose(false);
      else await threeGoodAnswers();
      if (typed) await page.keyboard.type(typed);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${name} ${state} is ${wide} px too wide`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document));
      assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html}`), [], `${name} ${state}`);
      if (pictures) await page.screenshot({ path: join(pictures, `${state}-${name}.png`), fullPage: true });
    }
  }
  for (const language of Object.keys(labels)) {
    await page.goto(`${page_url}?lang=${language}`);
    await threeGoodAnswers();
    await page.keyboard.type(open.in);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `${language} is too wide`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document));
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html}`), [], language);
  }
  console.log("page: axe in light, dark and narrow");

  await sideBar(browser, errors);

  assert.deepEqual(errors, []);
  assert.deepEqual(requests.filter((url) => !url.startsWith("file:") && url !== "about:blank" && !url.startsWith("http://desk.example/")), [], "no network");
  assert.equal(new Set(requests.filter((url) => url.startsWith("file:")).map((url) => url.split("?")[0])).size, 1, "one file");
  console.log("page: one file, no network, no error");
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
