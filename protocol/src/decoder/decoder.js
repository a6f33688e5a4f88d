// The diagnosis code, read and explained, without any network. An ES module of its own:
//   import { decode, explain, mount } from "./decoder.js";
//   mount(document.querySelector("#sidebar"), { code: ticket.code });
// Generated from the tables of castdoctor; the file to edit is protocol/src/decoder/decoder.js.

const TABLES = /*TABLES*/ {};

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
  if (text.length > MAX_INPUT) return { reason: "This is too long to be a diagnosis code." };
  const pieces = [""];
  for (const c of text) isSeparator(c) ? pieces.push("") : (pieces[pieces.length - 1] += upper(c));
  const given = pieces.filter((p) => p !== "");
  const read = (piece) => {
    const word = WORDS.indexOf(piece.toLowerCase());
    return word >= 0 ? SYMBOLS[word] : Object.hasOwn(OTHER_WORDS, piece) ? OTHER_WORDS[piece] : piece;
  };
  let all = (given.length >= 12 ? given.map(read) : given).join("").replace(/O/g, "0").replace(/[IL]/g, "1");
  if (all.includes("U")) return { reason: "A diagnosis code never has the letter U. Type ? for a character you are not sure of." };
  const wrong = [...all].findIndex((c) => c !== "?" && !SYMBOLS.includes(c));
  if (wrong >= 0) return { reason: `A diagnosis code has only letters and digits. Character ${wrong + 1} is neither.` };
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

const refused = (reason) => ({ kind: "refused", reason });

/** Reads a code in any face: {kind: "exact" | "filled" | "did-you-mean" | "refused", …}. Never throws. */
export function decode(text) {
  const { all, reason } = characters(String(text));
  if (reason) return refused(reason);
  const form = Object.keys(FORMS).find((name) => FORMS[name].places === all.length);
  if (!form)
    return refused(`A diagnosis code has 16 digits, or 12 or 18 letters and digits after CD. This has ${all.length}.`);
  const word = [...all].map((c) => (c === "?" ? MISSING : SYMBOLS.indexOf(c)));
  if (form === "digits" && word.some((v) => v > 9))
    return refused("This has 16 characters like the code in digits, but there are letters in it.");
  const missing = word.filter((v) => v === MISSING).length;
  const { fillable, guessable } = FORMS[form];
  if (missing > guessable) return refused(`Too many characters are missing. At most ${guessable} can be worked out.`);
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
      : refused("This is not a diagnosis code: the check in it does not agree. Compare it, or ask for it again.");
  }
  const full = form === "digits" ? completeDigits(word) : [complete(mask(word))].filter(Boolean).map(mask);
  const found = candidates(full);
  if (!found.length) return refused("With these characters missing, the others do not fit together. Ask for the code again.");
  return missing > fillable ? { kind: "did-you-mean", form, candidates: found } : { kind: "filled", form, ...found[0] };
}

// ---- what a support agent does with it: at most 60 words ----

const MOST_WORDS = 60;
const words = (text) => (text.trim() ? text.trim().split(/\s+/).length : 0);
const phrase = (name, values) => TABLES.phrases[name].replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "?");
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function withApp(text, app) {
  const name = app ? TABLES.apps[app] ?? TABLES.theApp : TABLES.theApp;
  return text.startsWith("{app}") ? capital(text.replaceAll("{app}", name)) : text.replaceAll("{app}", name);
}

function knownSteps(says, finding) {
  const implied = (step) =>
    !finding ? undefined
      : finding.harmful.includes(step) ? "harmful"
      : finding.useless.includes(step) ? "useless"
      : finding.helps.includes(step) ? "helps" : undefined;
  const rank = (step) => (TABLES.dearest.includes(step) ? TABLES.dearest.indexOf(step) : TABLES.dearest.length);
  return Object.entries(TABLES.steps)
    .flatMap(([step, text]) => {
      const state = says.steps?.[step];
      const worth =
        state === "worth-trying" ? "helps"
          : state === "ruled-out" ? (implied(step) === "harmful" ? "harmful" : "useless")
          : implied(step);
      return worth ? [{ step, text, worth, ground: state ? "measured" : "implied" }] : [];
    })
    .sort((a, b) =>
      (a.ground === "implied") - (b.ground === "implied") ||
      (a.worth !== "harmful") - (b.worth !== "harmful") ||
      rank(a.step) - rank(b.step));
}

/** The card for what a code says: say, doNotAsk, mayOffer, handTo, way, steps, script, close. */
export function explain(says) {
  const finding = TABLES.findings[says.finding];
  const owner = TABLES.owners[says.finding[0]];
  const concern = says.concern !== "none";
  let say;
  if (concern) say = phrase("desk-concern", {});
  else if (!finding) say = phrase("desk-newer", { id: says.finding, owner: owner.word });
  else if (says.finding === "U00" && says.confidence === "likely") say = phrase("desk-resolved", {});
  else {
    const title = withApp(finding.title, says.app);
    say = says.confidence === "possible" ? phrase("desk-possible", { title }) : title;
  }
  const handTo = concern ? TABLES.concerns[says.concern] : (finding ?? owner).handTo;
  const steps = knownSteps(says, finding);
  const mayOffer = concern ? [] : steps.filter((s) => s.worth === "helps").slice(0, 2);
  let left = MOST_WORDS - words(say) - words(handTo) - mayOffer.reduce((n, s) => n + words(s.text), 0);
  const doNotAsk = steps
    .filter((s) => s.worth !== "helps")
    .slice(0, 4)
    .filter((s) => (left -= words(s.text)) >= 0);
  const way = concern || !finding ? phrase("desk-takes-over", {}) : withApp(finding.way, says.app);
  return {
    finding: says.finding,
    owner: owner.word,
    say,
    doNotAsk,
    mayOffer,
    handTo,
    way,
    steps,
    script: concern || says.finding[0] !== "U" ? [] : TABLES.script[says.finding] ?? TABLES.script.U,
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

/** Puts the decoder into an element. Options: code (to begin with), onClose (told the summary). */
export function mount(host, { code = "", onClose } = {}) {
  const root = host.attachShadow ? host.attachShadow({ mode: "open" }) : host;
  const answers = {};
  const result = el("section", { class: "result", "aria-live": "polite", "aria-label": "What to do" });
  const heard = el("p", { class: "heard", id: "heard", role: "status" });
  const input = el("input", {
    id: "code", autocomplete: "off", spellcheck: "false", autocapitalize: "characters", value: code,
    "aria-describedby": "heard", placeholder: "0558 2111 4466 4651", oninput: () => show(),
  });

  const check = ({ id, stop }, index) => {
    const name = `check-${id}`;
    const option = (value, label) =>
      el("label", { class: value === stop ? "stops" : "" },
        el("input", {
          type: "radio", name, value,
          onchange: () => {
            answers[id] = value;
            show();
            if (CHECKS.every((c) => answers[c.id])) input.focus();
          },
        }), label);
    return el("fieldset", {}, el("legend", {}, `${index + 1}  ${TABLES.phrases[`desk-check-${id}`]}`),
      el("div", { class: "choices" }, option("yes", "yes"), option("no", "no")));
  };

  const list = (steps, none) =>
    steps.length ? el("ul", {}, steps.map((s) => el("li", { class: s.ground }, s.text,
      s.ground === "measured" ? el("span", { class: "tag" }, "measured") : ""))) : el("p", { class: "none" }, none);

  const part = (label, ...body) => el("div", { class: "part" }, el("h2", {}, label), ...body);

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
      const left = Object.entries(points).filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1]).map(([id]) => id);
      outcome.textContent = left.length
        ? `Points to ${left.slice(0, 2).map((id) => `${id}: ${withApp(TABLES.findings[id].title, 0)} Hand to ${TABLES.findings[id].handTo}.`).join(" Or ")}`
        : `That does not settle it. Hand to ${card.handTo}.`;
    };
    return el("div", { class: "script" }, el("h2", {}, "Two questions"),
      card.script.map((q, i) =>
        el("fieldset", {}, el("legend", {}, q.text),
          el("div", { class: "choices" }, [...q.answers, { text: "not known" }].map((a) =>
            el("label", {}, el("input", { type: "radio", name: `script-${i}`, onchange: () => { chosen[q.id] = a; settle(); } }), a.text))))),
      outcome);
  }

  function closing(card, says, reads) {
    const told = { who: false, way: false };
    const summary = `${reads}: ${says.finding} (${card.owner}, ${says.confidence}). Next: ${card.handTo}. ${card.way}`.trim();
    const done = el("output", {});
    const button = el("button", {
      type: "button", disabled: true,
      onclick: () => {
        done.textContent = summary;
        onClose?.({ summary, finding: says.finding, owner: card.owner, code: reads });
        navigator.clipboard?.writeText(summary).catch(() => {});
      },
    }, "Close, and copy the note");
    const tick = (key, text) =>
      el("label", { class: "tick" }, el("input", {
        type: "checkbox", onchange: (event) => { told[key] = event.target.checked; button.disabled = !(told.who && told.way); },
      }), text);
    return el("div", { class: "closing" },
      tick("who", el("span", {}, "The customer knows who acts next: ", el("b", {}, card.handTo))),
      tick("way", el("span", {}, "… and the way: ", el("b", {}, card.way))), button, done);
  }

  function shown({ reads, content: says, form }) {
    const card = explain(says);
    const concern = says.concern !== "none";
    const age = hoursOld(says);
    const facts = [
      ["Receiver", TABLES.models[says.model] ?? "newer than this decoder"],
      ["App", TABLES.apps[says.app] ?? "newer than this decoder"],
      ["Cast from", says.sender ?? (form === "long" ? "not said" : "not in a short code")],
      ["Made", age === 0 ? "within the hour" : age < 48 ? `${age} hours ago` : `${Math.round(age / 24)} days ago`],
      ["Code", reads],
    ];
    const bySteps = (ground) => card.steps.filter((s) => s.ground === ground);
    const row = (s) => el("tr", {}, el("th", { scope: "row" }, s.step), el("td", {}, s.text), el("td", { class: s.worth },
      { helps: "can help", useless: "cannot help", harmful: "does harm" }[s.worth]), el("td", {}, s.ground));
    result.replaceChildren(
      el("header", {}, el("span", { class: "id" }, says.finding), el("span", { class: `owner owner-${says.finding[0]}` }, card.owner),
        el("span", { class: "sure" }, says.confidence)),
      age > 24 ? el("p", { class: "old", role: "alert" }, `${age < 48 ? `${age} hours` : `${Math.round(age / 24)} days`} old. ${TABLES.phrases["desk-old"]}`) : "",
      el("div", { class: concern ? "card concern" : "card" },
        part("Say", el("p", { class: "say" }, card.say)),
        part("Do not ask", concern ? el("p", {}, "any step or setting") : list(card.doNotAsk, "nothing is ruled out")),
        part("May offer", concern ? el("p", {}, "nothing before that person has answered") : list(card.mayOffer, "nothing needs trying")),
        part("Hand to", el("p", { class: "hand" }, card.handTo))),
      card.script.length ? script(card) : "",
      closing(card, says, reads),
      el("dl", {}, facts.flatMap(([k, v]) => [el("dt", {}, k), el("dd", {}, v)])),
      el("details", {}, el("summary", {}, `All steps: ${bySteps("measured").length} measured in this home, ${bySteps("implied").length} implied by the verdict`),
        el("table", {}, el("tbody", {}, card.steps.map(row)))));
  }

  function show() {
    const read = input.value.trim() ? decode(input.value) : undefined;
    heard.className = `heard ${read?.kind ?? ""}`;
    heard.replaceChildren(...(!read ? ["Digits, letters or words, as you hear them. ? for one you did not hear."]
      : read.kind === "exact" ? [`Read: ${read.content.finding}. Every check agrees.`]
      : read.kind === "filled" ? [`Worked out what was not heard: ${read.reads}. Read it back.`]
      : read.kind === "refused" ? [read.reason]
      : ["Did you mean ", ...read.candidates.slice(0, 8).flatMap((c) => [
          el("button", { type: "button", class: "candidate", onclick: () => { input.value = c.reads; show(); input.focus(); } },
            c.reads, el("small", {}, `  character ${c.places.join(", ")}`)), " "]), "? Ask, do not guess."]));
    if (answers.concern === "yes") {
      const role = TABLES.concerns[read?.content && read.content.concern !== "none" ? read.content.concern : "safety"];
      return stopped(phrase("desk-stop", { role }));
    }
    if (answers.same === "no") return stopped(TABLES.phrases["desk-old"]);
    if (answers.sender === "no" && !["android", "ios", "console", "tv"].includes(read?.content?.sender) && read?.content?.finding[0] === "C")
      return stopped(TABLES.phrases["desk-other-sender"]);
    if (!read?.content) return result.replaceChildren();
    if (!CHECKS.every((c) => answers[c.id]))
      return result.replaceChildren(el("p", { class: "first" }, "Answer the three questions first."));
    shown(read);
  }

  root.append(el("style", {}, STYLE),
    el("div", { class: "decoder" },
      el("div", { class: "checks" }, CHECKS.map(check)),
      el("div", { class: "entry" }, el("label", { for: "code" }, "The code"), input, heard),
      result));
  show();
  root.querySelector("input")?.focus();
  return { read: (text) => { input.value = text; show(); } };
}
