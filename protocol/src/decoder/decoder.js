// The diagnosis code, read and explained, without any network. An ES module of its own:
//   import { decode, explain, mount } from "./decoder.js";
//   mount(document.querySelector("#sidebar"), { code: ticket.code, language: "de" });
// Generated from the tables of castdoctor; the file to edit is protocol/src/decoder/decoder.js.

const TABLES = /*TABLES*/ {};
const LABELS = /*LABELS*/ {};

const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const OWNERS = "CLIRVPAU";
const MASK = [..."K7QXM2ZC9TRH4VWDJ5"].map((c) => SYMBOLS.indexOf(c));
const FORMS = {
  short: { places: 12, group: 4, fillable: 2, guessable: 4, data: 8 },
  long: { places: 18, group: 6, fillable: 2, guessable: 4, data: 14 },
  digits: { places: 16, group: 4, fillable: 1, guessable: 3 },
};
const CONFIDENCES = ["unknown", "possible", "likely", "confirmed"];
const CONCERNS = ["none", "safety", "money-account", "other"];
const SENDERS = ["", "this-pc", "android", "ios", "chrome", "console", "tv", ""];
const STATES = ["", "ruled-out", "worth-trying"];
const WORDS = (
  "zero one two three four five six seven eight nine alfa bravo charlie delta echo foxtrot golf hotel " +
  "juliett kilo mike november papa quebec romeo sierra tango victor whiskey xray yankee zulu"
).split(" ");
const OTHER_WORDS = {
  ALPHA: "A", JULIET: "J", WHISKY: "W", NINER: "9", INDIA: "I", LIMA: "L", OSCAR: "O", UNIFORM: "U", RAY: "",
};
const SOUND_ALIKE = ["AHJK", "A8", "BCDEGPTVZ3", "FSX", "MN", "59"];
const MISSING = -1;
const MAX_INPUT = 256;

// ---- in which language ----

/** The tags of the languages, in the order to choose from. */
export const LANGUAGES = Object.keys(LABELS);

/** The first of these tags that is spoken here, "de-AT" as "de"; English where none is. */
export function spoken(...tags) {
  const known = tags.map((tag) => String(tag ?? "").toLowerCase().split(/[-_]/)[0]).filter((tag) => LANGUAGES.includes(tag));
  return known[0] ?? "en";
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "?");
const label = (language, name, values = {}) => fill(LABELS[language][name], values);

// ---- GF(32), polynomial x^5 + x^2 + 1, and the four check symbols ----

const EXP = [];
const LOG = [];
for (let power = 1, i = 0; i < 31; i++) {
  EXP[i] = power;
  LOG[power] = i;
  power <<= 1;
  if (power > 31) power ^= 0b100101;
}
const times = (a, b) => (a && b ? EXP[(LOG[a] + LOG[b]) % 31] : 0);
/** What a symbol at a place adds to the four sums. */
const sum = (length, place, symbol) => [1, 2, 3, 4].map((r) => times(symbol, EXP[(r * (length - 1 - place)) % 31]));
const plus = (a, b) => a.map((v, i) => v ^ b[i]);
const isZero = (sums) => sums.every((v) => v === 0);
const sums = (word) => word.reduce((all, v, i) => (v === MISSING ? all : plus(all, sum(word.length, i, v))), [0, 0, 0, 0]);

/** Fills in up to four missing symbols (Gauss-Jordan); undefined where the rest does not agree. */
function complete(word) {
  const missing = word.flatMap((v, i) => (v === MISSING ? [i] : []));
  const known = sums(word);
  const rows = [0, 1, 2, 3].map((r) => [...missing.map((p) => sum(word.length, p, 1)[r]), known[r]]);
  missing.forEach((_, column) => {
    const inverse = EXP[(31 - LOG[rows[column][column]]) % 31];
    rows[column] = rows[column].map((v) => times(v, inverse));
    rows.forEach((row, r) => {
      if (r !== column) rows[r] = row.map((v, i) => v ^ times(row[column], rows[column][i]));
    });
  });
  if (rows.slice(missing.length).some((row) => row[missing.length] !== 0)) return undefined;
  const full = [...word];
  missing.forEach((place, i) => (full[place] = rows[i][missing.length]));
  return full;
}

const soundAlike = (a, b) => a !== b && SOUND_ALIKE.some((set) => set.includes(SYMBOLS[a]) && set.includes(SYMBOLS[b]));

/** The one word near by: one symbol changed to anything, or two to what sounds like them. */
function misheardSymbols(word) {
  const masked = mask(word);
  const off = sums(masked);
  const n = word.length;
  const changes = (p) => [...Array(31).keys()].map((i) => i + 1).map((by) => ({ p, by, sum: sum(n, p, by) }));
  const all = word.map((_, p) => changes(p));
  const apply = (...list) => {
    const near = [...word];
    list.forEach(({ p, by }) => (near[p] ^= by));
    return [near];
  };
  for (const one of all.flat()) if (isZero(plus(one.sum, off))) return apply(one);
  const alike = all.map((list) => list.filter(({ p, by }) => soundAlike(word[p], word[p] ^ by)));
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++)
      for (const one of alike[a])
        for (const two of alike[b]) if (isZero(plus(plus(one.sum, two.sum), off))) return apply(one, two);
  return [];
}

// ---- sixteen digits: thirteen of data, three so that the number leaves 996 modulo 997 ----

const toNumber = (digits) => BigInt(digits.join(""));
const digitsPass = (digits) => {
  const n = toNumber(digits);
  return n % 997n === 996n && n % 1000n < 997n && n / 1000n < 1n << 40n;
};

function completeDigits(digits, from = 0) {
  const place = digits.indexOf(MISSING, from);
  if (place < 0) return digitsPass(digits) ? [[...digits]] : [];
  return [...Array(10).keys()].flatMap((d) => completeDigits(digits.with(place, d), place + 1));
}

const misheardDigits = (digits) =>
  digits.flatMap((old, p) =>
    [...Array(10).keys()].filter((d) => d !== old).map((d) => digits.with(p, d)).filter(digitsPass));

// ---- from text to a word of symbols ----

const mask = (word) => word.map((v, i) => (v === MISSING ? v : v ^ MASK[i]));
const isSeparator = (c) => /[\s\p{Z}\p{Pd}\p{Cf}_.,:;/\u2212]/u.test(c);
const upper = (text) => text.replace(/[a-z]/g, (c) => c.toUpperCase());

function characters(text) {
  if (text.length > MAX_INPUT) return { why: "too-long" };
  const pieces = [""];
  for (const c of text) isSeparator(c) ? pieces.push("") : (pieces[pieces.length - 1] += upper(c));
  const given = pieces.filter((p) => p !== "");
  const read = (piece) => {
    const word = WORDS.indexOf(piece.toLowerCase());
    return word >= 0 ? SYMBOLS[word] : Object.hasOwn(OTHER_WORDS, piece) ? OTHER_WORDS[piece] : piece;
  };
  let all = (given.length >= 12 ? given.map(read) : given).join("").replace(/O/g, "0").replace(/[IL]/g, "1");
  if (all.includes("U")) return { why: "letter-u" };
  const wrong = [...all].findIndex((c) => c !== "?" && !SYMBOLS.includes(c));
  if (wrong >= 0) return { why: "no-letter-or-digit", number: wrong + 1 };
  if ((all.length === 14 || all.length === 20) && all.startsWith("CD")) all = all.slice(2);
  return { all };
}

// ---- what the symbols say ----

function content(form, word) {
  let data = form === "digits" ? undefined : mask(word).slice(0, FORMS[form].data);
  if (form === "digits") {
    const bits = toNumber(word) / 1000n;
    data = mask([...Array(8).keys()].map((i) => Number((bits >> BigInt(35 - 5 * i)) & 31n)));
  }
  let bits = data.map((v) => v.toString(2).padStart(5, "0")).join("");
  const take = (width) => {
    const value = parseInt(bits.slice(0, width), 2);
    bits = bits.slice(width);
    return value;
  };
  const epoch = take(3);
  const owner = OWNERS[take(3)];
  const said = {
    epoch,
    finding: owner + String(take(6)).padStart(2, "0"),
    confidence: CONFIDENCES[take(2)],
    model: take(9),
    app: take(5),
    hour: take(10),
    concern: CONCERNS[take(2)],
  };
  if (form !== "long") return said;
  const sender = SENDERS[take(3)];
  let steps = take(20);
  const limit = 3 ** 12;
  if (steps >= limit && epoch === 0) return undefined;
  if (sender) said.sender = sender;
  said.steps = {};
  if (steps < limit) {
    const states = [];
    for (let i = 11; i >= 0; i--, steps = Math.floor(steps / 3)) states[i] = STATES[steps % 3];
    TABLES.codeSteps.forEach((step, i) => states[i] && (said.steps[step] = states[i]));
  }
  said.hash = take(7);
  return said;
}

function write(form, word) {
  const { group } = FORMS[form];
  const text = word.map((v) => SYMBOLS[v]).join("");
  const groups = text.match(new RegExp(`.{${group}}`, "g"));
  return form === "digits" ? groups.join(" ") : "CD-" + groups.join("-");
}

/**
 * Reads a code in any face: {kind: "exact" | "filled" | "did-you-mean" | "refused", …}. Never throws. The reason of a refusal
 * is a sentence in this language.
 */
export function decode(text, language) {
  const reasons = LABELS[spoken(language)].refused;
  const refused = (why, number) => ({ kind: "refused", reason: fill(reasons[why], { number }) });
  const { all, why, number } = characters(String(text));
  if (why) return refused(why, number);
  const form = Object.keys(FORMS).find((name) => FORMS[name].places === all.length);
  if (!form)
    return refused("other-length", all.length);
  const word = [...all].map((c) => (c === "?" ? MISSING : SYMBOLS.indexOf(c)));
  if (form === "digits" && word.some((v) => v > 9))
    return refused("letters-among-digits");
  const missing = word.filter((v) => v === MISSING).length;
  const { fillable, guessable } = FORMS[form];
  if (missing > guessable) return refused("too-many-missing", guessable);
  const candidates = (words) =>
    words.flatMap((full) => {
      const says = content(form, full);
      const places = full.flatMap((v, i) => (v === word[i] ? [] : [i + 1]));
      return says ? [{ reads: write(form, full), places, content: says }] : [];
    });
  if (missing === 0) {
    const passes = form === "digits" ? digitsPass(word) : isZero(sums(mask(word)));
    const says = passes ? content(form, word) : undefined;
    if (says) return { kind: "exact", form, reads: write(form, word), content: says };
    const near = candidates(form === "digits" ? misheardDigits(word) : misheardSymbols(word));
    return near.length
      ? { kind: "did-you-mean", form, candidates: near }
      : refused("check");
  }
  const full = form === "digits" ? completeDigits(word) : [complete(mask(word))].filter(Boolean).map(mask);
  const found = candidates(full);
  if (!found.length) return refused("rest");
  return missing > fillable ? { kind: "did-you-mean", form, candidates: found } : { kind: "filled", form, ...found[0] };
}

// ---- what a support agent does with it: at most 60 words ----

const MOST_WORDS = 60;
const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/g;
/** Words between blanks; where a language writes none, two and a half signs are as long as one. */
const words = (text) => {
  const rest = text.replace(WIDE, " ").split(/[ \t\r\n]+/).filter(Boolean).length;
  return rest + Math.floor((2 * (text.match(WIDE)?.length ?? 0) + 4) / 5);
};
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function withApp(said, text, app) {
  const name = app ? said.apps[app] ?? said.theApp : said.theApp;
  return text.startsWith("{app}") ? capital(text.replaceAll("{app}", name)) : text.replaceAll("{app}", name);
}

function knownSteps(said, says, finding) {
  const implied = (step) =>
    !finding ? undefined
      : finding.harmful.includes(step) ? "harmful"
      : finding.useless.includes(step) ? "useless"
      : finding.helps.includes(step) ? "helps" : undefined;
  const rank = (step) => (TABLES.dearest.includes(step) ? TABLES.dearest.indexOf(step) : TABLES.dearest.length);
  return Object.entries(said.steps)
    .flatMap(([step, text]) => {
      const state = says.steps?.[step];
      const worth =
        state === "worth-trying" ? "helps"
          : state === "ruled-out" ? (implied(step) === "harmful" ? "harmful" : "useless")
          : implied(step);
      return worth ? [{ step, text, worth, ground: state === "ruled-out" ? "measured" : "implied" }] : [];
    })
    .sort((a, b) =>
      (a.ground === "implied") - (b.ground === "implied") ||
      (a.worth !== "harmful") - (b.worth !== "harmful") ||
      rank(a.step) - rank(b.step));
}

/** The card for what a code says, in this language: say, doNotAsk, mayOffer, handTo, way, steps, script, close. */
export function explain(says, language) {
  const said = TABLES.languages[spoken(language)];
  const phrase = (name, values) => fill(said.phrases[name], values);
  const finding = TABLES.findings[says.finding];
  const text = said.findings[says.finding];
  const owner = said.owners[says.finding[0]];
  const concern = says.concern !== "none";
  let say;
  if (concern) say = phrase("desk-concern", {});
  else if (!finding) say = phrase("desk-newer", { id: says.finding, owner: owner.name });
  else if (says.finding === "U00" && says.confidence === "likely") say = phrase("desk-resolved", {});
  else {
    const title = withApp(said, text.title, says.app);
    say = says.confidence === "possible" ? phrase("desk-possible", { title }) : title;
  }
  const handTo = concern ? said.concerns[says.concern] : (text ?? owner).handTo;
  const steps = knownSteps(said, says, finding);
  const mayOffer = concern ? [] : steps.filter((s) => s.worth === "helps").slice(0, 2);
  let left = MOST_WORDS - words(say) - words(handTo) - mayOffer.reduce((n, s) => n + words(s.text), 0);
  const doNotAsk = steps
    .filter((s) => s.worth !== "helps")
    .slice(0, 4)
    .filter((s) => (left -= words(s.text)) >= 0);
  const way = concern || !finding ? phrase("desk-takes-over", {}) : withApp(said, text.way, says.app);
  const script = concern || says.finding[0] !== "U" ? [] : TABLES.script[says.finding] ?? TABLES.script.U;
  return {
    finding: says.finding,
    owner: TABLES.owners[says.finding[0]],
    say,
    doNotAsk,
    mayOffer,
    handTo,
    way,
    steps,
    script: script.map((q) => {
      const { text, why, answers } = said.questions[q.id];
      return { id: q.id, text, why, separates: q.separates, answers: q.answers.map((a, i) => ({ text: answers[i], ...a })) };
    }),
    close: phrase("desk-close", { who: handTo, way }),
  };
}

/** How many hours old a code is, taken for less than 42 days old. */
export function hoursOld(says, now = Date.now()) {
  return ((((Math.floor(now / 3_600_000) % 1024) - says.hour) % 1024) + 1024) % 1024;
}

// ---- the page, or a side bar of a ticket system ----

const STYLE = /*STYLE*/ "";

function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.flat().filter((c) => c !== undefined && c !== ""));
  return node;
}

const CHECKS = [
  { id: "concern", stop: "yes" },
  { id: "same", stop: "no" },
  { id: "sender", stop: "no" },
];

/**
 * Puts the decoder into an element. Options: code (to begin with), language (a tag; that of the browser where none is given),
 * onClose (told the summary), onLanguage (told the tag, the heading and the title, at the beginning and when another is chosen).
 */
export function mount(host, { code = "", language = spoken(...navigator.languages), onClose, onLanguage } = {}) {
  const root = host.attachShadow ? host.attachShadow({ mode: "open" }) : host;
  const answers = {};
  let now;
  const speak = (tag, typed, chosen) => {
    const current = spoken(tag);
    now = face(current, { answers, typed, onClose, choose: (other, input) => speak(other, input, true) });
    root.replaceChildren(el("style", {}, STYLE), now.node);
    now.show();
    root.querySelector(chosen ? "#language" : "input")?.focus();
    onLanguage?.({ language: current, heading: label(current, "heading"), title: label(current, "title"), chosen });
  };
  speak(language, code, false);
  return { read: (text) => now.read(text) };
}

/** The decoder in one language, with what was answered and typed before another was chosen. */
function face(language, { answers, typed, onClose, choose }) {
  const said = TABLES.languages[language];
  const l = (name, values) => label(language, name, values);
  const result = el("section", { class: "result", "aria-live": "polite", "aria-label": l("result") });
  const heard = el("p", { class: "heard", id: "heard", role: "status" });
  const input = el("input", {
    id: "code", autocomplete: "off", spellcheck: "false", autocapitalize: "characters", value: typed,
    "aria-describedby": "heard", placeholder: "0558 2111 4466 4651", oninput: () => show(),
  });

  const languages = el("div", { class: "languages" }, el("label", { for: "language" }, l("language")),
    el("select", { id: "language", onchange: (event) => choose(event.target.value, input.value) },
      LANGUAGES.map((tag) => el("option", { value: tag, lang: tag, selected: tag === language }, label(tag, "name")))));

  const check = ({ id, stop }, index) => {
    const name = `check-${id}`;
    const option = (value) =>
      el("label", { class: value === stop ? "stops" : "" },
        el("input", {
          type: "radio", name, value, checked: answers[id] === value,
          onchange: () => {
            answers[id] = value;
            show();
            if (CHECKS.every((c) => answers[c.id])) input.focus();
          },
        }), l(value));
    return el("fieldset", {}, el("legend", {}, `${index + 1}  ${said.phrases[`desk-check-${id}`]}`),
      el("div", { class: "choices" }, option("yes"), option("no")));
  };

  const list = (steps, none) =>
    steps.length ? el("ul", {}, steps.map((s) => el("li", { class: s.ground }, s.text,
      s.ground === "measured" ? el("span", { class: "tag" }, l("measured")) : ""))) : el("p", { class: "none" }, none);

  const part = (name, ...body) => el("div", { class: "part" }, el("h2", {}, name), ...body);

  function stopped(text) {
    result.replaceChildren(el("div", { class: "stop", role: "alert" }, el("p", {}, text)));
  }

  function script(card) {
    const chosen = {};
    const outcome = el("p", { class: "outcome", role: "status" });
    const settle = () => {
      const points = {};
      for (const answer of Object.values(chosen)) {
        answer.pointsTo?.forEach((id) => (points[id] = (points[id] ?? 0) + 1));
        answer.speaksAgainst?.forEach((id) => (points[id] = (points[id] ?? 0) - 1));
      }
      if (Object.keys(chosen).length < card.script.length) return;
      const [first, second] = Object.entries(points).filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1])
        .map(([id]) => l("pointed", { id, title: withApp(said, said.findings[id].title, 0), who: said.findings[id].handTo }));
      outcome.textContent = second ? l("points-to-either", { first, second })
        : first ? l("points-to", { first }) : l("not-settled", { who: card.handTo });
    };
    return el("div", { class: "script" }, el("h2", {}, l("two-questions")),
      card.script.map((q, i) =>
        el("fieldset", {}, el("legend", {}, q.text),
          el("div", { class: "choices" }, [...q.answers, { text: l("not-known") }].map((a) =>
            el("label", {}, el("input", { type: "radio", name: `script-${i}`, onchange: () => { chosen[q.id] = a; settle(); } }), a.text))))),
      outcome);
  }

  function closing(card, says, reads) {
    const told = { who: false, way: false };
    const summary = l("note", {
      code: reads, finding: says.finding, owner: ownerName(says), sure: LABELS[language].sure[says.confidence], who: card.handTo, way: card.way,
    }).trim();
    const done = el("output", {});
    const button = el("button", {
      type: "button", disabled: true,
      onclick: () => {
        done.textContent = summary;
        onClose?.({ summary, finding: says.finding, owner: card.owner, code: reads });
        navigator.clipboard?.writeText(summary).catch(() => {});
      },
    }, l("close"));
    const tick = (key, text) =>
      el("label", { class: "tick" }, el("input", {
        type: "checkbox", onchange: (event) => { told[key] = event.target.checked; button.disabled = !(told.who && told.way); },
      }), text);
    return el("div", { class: "closing" },
      tick("who", el("span", {}, l("told-who"), " ", el("b", {}, card.handTo))),
      tick("way", el("span", {}, l("told-way"), " ", el("b", {}, card.way))), button, done);
  }

  const ownerName = (says) => said.owners[says.finding[0]].name;

  function shown({ reads, content: says, form }) {
    const card = explain(says, language);
    const concern = says.concern !== "none";
    const age = hoursOld(says);
    const days = Math.round(age / 24);
    const from = says.sender ? LABELS[language].sender[says.sender] : l(form === "long" ? "not-said" : "not-in-short");
    const facts = [
      [l("receiver"), said.models[says.model] ?? l("newer")],
      [l("app"), said.apps[says.app] ?? l("newer")],
      [l("cast-from"), from],
      [l("made"), age === 0 ? l("within-the-hour") : age < 48 ? l("hours-ago", { number: age }) : l("days-ago", { number: days })],
      [l("code-fact"), reads],
    ];
    const bySteps = (ground) => card.steps.filter((s) => s.ground === ground);
    const row = (s) => el("tr", {}, el("th", { scope: "row" }, s.step), el("td", {}, s.text), el("td", { class: s.worth }, l(s.worth)),
      el("td", {}, l(s.ground)));
    result.replaceChildren(
      el("header", {}, el("span", { class: "id" }, says.finding), el("span", { class: `owner owner-${says.finding[0]}` }, ownerName(says)),
        el("span", { class: "sure" }, LABELS[language].sure[says.confidence])),
      age > 24 ? el("p", { class: "old", role: "alert" },
        `${age < 48 ? l("hours-old", { number: age }) : l("days-old", { number: days })} ${said.phrases["desk-old"]}`) : "",
      el("div", { class: concern ? "card concern" : "card" },
        part(l("say"), el("p", { class: "say" }, card.say)),
        part(l("do-not-ask"), concern ? el("p", {}, l("any-step")) : list(card.doNotAsk, l("nothing-ruled-out"))),
        part(l("may-offer"), concern ? el("p", {}, l("nothing-before")) : list(card.mayOffer, l("nothing-to-try"))),
        part(l("hand-to"), el("p", { class: "hand" }, card.handTo))),
      card.script.length ? script(card) : "",
      closing(card, says, reads),
      el("dl", {}, facts.flatMap(([k, v]) => [el("dt", {}, k), el("dd", {}, v)])),
      el("details", {},
        el("summary", {}, l("all-steps", { measured: bySteps("measured").length, implied: bySteps("implied").length })),
        el("table", {}, el("tbody", {}, card.steps.map(row)))));
  }

  function meant(candidates) {
    const [before, after] = LABELS[language]["did-you-mean"].split("{candidates}");
    const buttons = candidates.slice(0, 8).map((c) =>
      el("button", { type: "button", class: "candidate", onclick: () => { input.value = c.reads; show(); input.focus(); } },
        c.reads, el("small", {}, `  ${l("character", { places: c.places.join(", ") })}`)));
    return [before, ...buttons.flatMap((button, i) => (i ? [" ", button] : [button])), after];
  }

  function show() {
    const read = input.value.trim() ? decode(input.value, language) : undefined;
    heard.className = `heard ${read?.kind ?? ""}`;
    heard.replaceChildren(...(!read ? [l("how")]
      : read.kind === "exact" ? [l("read", { finding: read.content.finding })]
      : read.kind === "filled" ? [l("filled", { code: read.reads })]
      : read.kind === "refused" ? [read.reason]
      : meant(read.candidates)));
    if (answers.concern === "yes") {
      const role = said.concerns[read?.content && read.content.concern !== "none" ? read.content.concern : "safety"];
      return stopped(fill(said.phrases["desk-stop"], { role }));
    }
    if (answers.same === "no") return stopped(said.phrases["desk-old"]);
    if (answers.sender === "no" && !["android", "ios", "console", "tv"].includes(read?.content?.sender) && read?.content?.finding[0] === "C")
      return stopped(said.phrases["desk-other-sender"]);
    if (!read?.content) return result.replaceChildren();
    if (!CHECKS.every((c) => answers[c.id]))
      return result.replaceChildren(el("p", { class: "first" }, l("first")));
    shown(read);
  }

  const node = el("div", { class: "decoder", lang: language },
    languages,
    el("div", { class: "checks" }, CHECKS.map(check)),
    el("div", { class: "entry" }, el("label", { for: "code" }, l("code")), input, heard),
    result);
  return { node, show, read: (text) => { input.value = text; show(); } };
}
