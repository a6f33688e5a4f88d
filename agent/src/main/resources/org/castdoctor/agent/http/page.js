'use strict';
/* The page of the local endpoint. Text from the network is only ever set as text. */

/* The texts of this file in the language of the page; in English they stand in their places. */
const SAID = /*SAID*/ {};
const LANGUAGE = document.documentElement.lang;

function say(text, values = {}) {
  return (SAID[text] ?? text).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '?');
}

const SVG = 'http://www.w3.org/2000/svg';
const WORDS = {ok: say('fine'), broken: say('broken'), degraded: say('weak'), unknown: say('not known')};
const SHAPES = {ok: 'M-8 0l5 6 11-12', broken: 'M-7 -7l14 14M7 -7l-14 14', degraded: 'M0 -8v9M0 7v.5', unknown: 'M-5 -4a5 5 0 1 1 7 5q-2 1-2 3M0 9v.5'};
const OWNERS = {sender: say('It is this computer or the phone'), lan: say('It is the home network'), isp: say('It is the internet line'), receiver: say('It is the receiver'), vendor: say("It is the receiver's maker"), platform: say('It is the platform'), app: say('It is the service'), undetermined: say('Nobody is accused'), none: say('All well')};
const APPS = {netflix: 'Netflix', youtube: 'YouTube', 'youtube-music': 'YouTube Music', disney: 'Disney+', 'prime-video': 'Prime Video', spotify: 'Spotify', plex: 'Plex', twitch: 'Twitch'};
const SURE = {confirmed: say('certain'), likely: say('likely'), possible: say('possible'), unknown: say('your answer decides')};
const VALUES = {available: say('available'), unavailable: say('unavailable'), unknown: say('unknown')};

let token = '';
let diagnosis = null;
let shown = null;

const $ = id => document.getElementById(id);

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function list(target, texts) {
  $(target).replaceChildren(...texts.map(text => element('li', {}, text)));
}

/* What the agent says is in the agent's language, whatever that of the page is: for who hears it read. */
const AGENTS = ['verdict', 'do', 'works', 'harmful', 'useless', 'because', 'needs'];

function agents() { return {lang: document.documentElement.dataset.agent}; }

function show(id, visible) { $(id).hidden = !visible; }

async function call(path, options = {}) {
  const headers = {Authorization: 'Bearer ' + token, ...options.headers};
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  return fetch(path, {...options, headers, cache: 'no-store', credentials: 'omit'});
}

function tell(title, text) {
  $('notice-title').textContent = title;
  $('notice-text').textContent = text;
  show('notice', true);
}

/* ---- coming in ---- */

async function comeIn() {
  const code = location.hash.slice(1);
  history.replaceState(null, '', '/');
  if (!/^[A-Za-z0-9_-]{43}$/.test(code)) {
    tell(say('This page opens from castdoctor'), say('Please run  castdoctor agent open  and the page opens with what was measured here.'));
    return;
  }
  const answer = await fetch('/v1/openings/redeem', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({code}), credentials: 'omit'});
  if (!answer.ok) {
    tell(say('That link was used already'), say('A link works once, for a minute. Please run  castdoctor agent open  again.'));
    return;
  }
  token = (await answer.json()).token;
  show('again', true);
  const latest = await call('/v1/diagnoses/latest');
  if (latest.ok) render(await latest.json()); else await measure({});
  await timeline();
  readAlong();
}

/* ---- measuring ---- */

async function measure(declared) {
  const progress = $('progress');
  show('notice', false);
  document.querySelectorAll('button').forEach(button => { button.disabled = true; });
  progress.classList.add('live');
  progress.textContent = say('Looking …');
  try {
    const begun = await call('/v1/diagnoses', {method: 'POST', body: JSON.stringify(declared)});
    if (begun.status === 429) {
      progress.textContent = say('A look began just now. Please try again in {seconds} seconds.', {seconds: begun.headers.get('retry-after') || '10'});
      return;
    }
    if (!begun.ok) throw new Error('not begun');
    const run = begun.headers.get('location');
    await follow(run + '/events', 'progress', told => { progress.textContent = told.line; });
    const answer = await call(run);
    if (answer.status !== 200) throw new Error('no diagnosis');
    progress.textContent = '';
    render(await answer.json());
    $('verdict').focus();
    await timeline();
  } catch (failed) {
    progress.textContent = say('castdoctor did not answer. Is the agent still running?');
  } finally {
    progress.classList.remove('live');
    document.querySelectorAll('button').forEach(button => { button.disabled = false; });
  }
}

/* Server-sent events by fetch: the browser's own way cannot carry the token. */
async function follow(path, name, each) {
  const answer = await call(path);
  if (!answer.ok) return;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return;
    const parts = (rest + value).split('\n\n');
    rest = parts.pop();
    for (const part of parts) {
      const lines = part.split('\n');
      const data = lines.find(line => line.startsWith('data: '));
      if (data && lines.includes('event: ' + name)) each(JSON.parse(data.slice(6)));
    }
  }
}

/* ---- what is ahead ---- */

async function ahead() {
  const answer = await call('/v1/notices');
  if (!answer.ok) return;
  const all = (await answer.json()).notices;
  const standing = all.filter(notice => notice.state === 'ahead');
  const over = all.filter(notice => notice.state === 'over').slice(0, 3);
  show('ahead', all.length > 0);
  $('ahead-list').replaceChildren(...[...standing, ...over].map(notice => element('li', notice.state === 'over' ? {class: 'over'} : {},
    notice.text, element('span', {class: 'when'}, notice.state === 'over' ? say('Over since {day}', {day: day(local(notice.at))}) : say('Told on {day}', {day: day(local(notice.at))})))));
}

/* Reads along while the page is open. A stream that ends is tried again; the agent may have been started anew. */
async function readAlong() {
  for (;;) {
    try {
      await ahead();
      await follow('/v1/notices/events', 'notice', ahead);
    } catch (gone) {
      /* It is tried again. */
    }
    await new Promise(done => setTimeout(done, 60000));
  }
}

/* ---- the answer ---- */

function render(made) {
  diagnosis = made;
  const verdict = made.verdict;
  show('answer', true);
  const owner = $('owner');
  owner.textContent = OWNERS[verdict.owner] || verdict.owner;
  owner.className = 'chip ' + (verdict.owner === 'none' ? 'ok' : verdict.owner === 'undetermined' ? '' : 'broken');
  $('sure').textContent = verdict.code ? SURE[verdict.confidence] + ' · ' + verdict.code : '';
  $('verdict').textContent = verdict.summary;
  $('turn').replaceChildren(element('strong', {}, say('Whose turn:')), ' ', element('span', agents(), verdict.turn || ''));
  document.title = verdict.summary + ' – castdoctor';
  $('do').textContent = made.nextActor.does || say('Nothing to do.');
  fill('works-part', 'works', made.worksNow.map(item => item.what));
  const harmful = made.steps.harmful.map(step => step.text || step.step);
  const useless = made.steps.ruledOut.slice(0, 8).map(step => step.text || step.step);
  fill('harmful-part', 'harmful', harmful);
  fill('useless-part', 'useless', useless);
  show('dont-none', harmful.length + useless.length === 0);
  $('because').textContent = verdict.because || '';
  list('links', made.path.map(link => (link.label || link.link) + ': ' + WORDS[link.status] + (link.why ? ' – ' + link.why : '')));
  needs(made.needs);
  $('digits').textContent = made.code.digits;
  $('digits').setAttribute('aria-label', made.code.digits.split('').join(' '));
  $('short').textContent = made.code.short;
  qr(made);
  drawPath();
  const request = made.request;
  $('app').value = request.app || '';
  $('sender').value = request.sender || 'this-pc';
  $('symptom').value = request.symptom || '';
}

function fill(part, target, texts) {
  show(part, texts.length > 0);
  list(target, texts);
}

/* The same code for a camera; without it there are still the digits. */
async function qr(made) {
  show('qr', false);
  const code = await call('/v1/codes/' + encodeURIComponent(made.code.long));
  const rows = code.ok ? (await code.json()).qr : undefined;
  if (!Array.isArray(rows) || diagnosis !== made) return;
  show('qr', true);
  const dark = rows.flatMap((row, y) => [...row].map((cell, x) => cell === '1' ? `M${x + 4} ${y + 4}h1v1h-1z` : ''));
  const size = rows.length + 8;
  $('qr').replaceChildren(svg('svg', {viewBox: `0 0 ${size} ${size}`, width: 132, height: 132, role: 'img', 'aria-label': say('The same code for a camera')},
    svg('rect', {width: size, height: size, fill: '#fff'}), svg('path', {d: dark.join(''), fill: '#000'})));
}

function needs(all) {
  show('questions', all.length > 0);
  $('needs').replaceChildren(...all.map(need => {
    const choices = element('div', {class: 'choices', role: 'group', 'aria-label': need.question});
    for (const choice of need.answers || []) {
      const button = element('button', {type: 'button'}, choice.text);
      button.addEventListener('click', () => measure(declared({answers: {...diagnosis.request.answers, [need.id]: choice.answer}})));
      choices.append(button);
    }
    return element('div', {class: 'need'}, element('p', {}, need.question), element('p', {class: 'quiet'}, need.why || ''), choices);
  }));
}

/* What was declared before goes along; of a complaint's words nothing was kept, so they cannot. */
function declared(more) {
  const {complaintClass, ...request} = diagnosis ? diagnosis.request : {};
  return {...request, ...more};
}

/* ---- the path ---- */

function drawPath() {
  if (!diagnosis) return;
  const links = diagnosis.path;
  const narrow = matchMedia('(max-width: 44rem)').matches;
  const figure = $('path');
  figure.classList.toggle('vertical', narrow);
  const step = narrow ? 76 : 150;
  const width = narrow ? 330 : step * links.length;
  const height = narrow ? step * links.length : 118;
  const said = links.map(link => (link.label || link.link) + ' ' + WORDS[link.status]).join(', ');
  const drawing = svg('svg', {viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': say('The way of a cast: {links}', {links: said})});
  const at = i => narrow ? [34, 34 + i * step] : [step / 2 + i * step, 34];
  links.forEach((link, i) => {
    if (i === 0) return;
    const [x1, y1] = at(i - 1);
    const [x2, y2] = at(i);
    const worse = worst(links[i - 1].status, link.status);
    drawing.append(svg('line', {class: 'joint ' + worse, x1: narrow ? x1 : x1 + 26, y1: narrow ? y1 + 26 : y1, x2: narrow ? x2 : x2 - 26, y2: narrow ? y2 - 26 : y2}));
  });
  links.forEach((link, i) => {
    const [x, y] = at(i);
    drawing.append(node(link.status, x, y), svg('path', {class: 'mark ' + link.status, d: SHAPES[link.status], transform: `translate(${x} ${y})`}));
    const name = shorten(link.label || link.link, narrow ? 30 : 20);
    const anchor = narrow ? 'start' : 'middle';
    drawing.append(
      svg('text', {x: narrow ? x + 40 : x, y: narrow ? y - 3 : y + 50, 'text-anchor': anchor}, name),
      svg('text', {class: 'word ' + link.status, x: narrow ? x + 40 : x, y: narrow ? y + 15 : y + 68, 'text-anchor': anchor}, WORDS[link.status]));
  });
  figure.replaceChildren(drawing);
}

/* Four outlines, so that nothing is said by colour alone. */
function node(status, x, y) {
  const common = {class: 'node ' + status};
  if (status === 'broken') return svg('rect', {...common, x: x - 21, y: y - 21, width: 42, height: 42, rx: 7});
  if (status === 'degraded') return svg('path', {...common, d: `M${x} ${y - 25}L${x + 26} ${y + 20}H${x - 26}Z`});
  return svg('circle', {...common, cx: x, cy: y, r: 22});
}

function worst(one, other) {
  return ['broken', 'degraded', 'unknown', 'ok'].find(status => one === status || other === status);
}

function shorten(text, most) { return text.length > most ? text.slice(0, most - 1) + '…' : text; }

/* ---- the timeline ---- */

async function timeline() {
  const answer = await call('/v1/history?since=14d');
  if (!answer.ok) return;
  const told = await answer.json();
  show('timeline', true);
  plot(told);
  shown = told;
  const sentences = told.changes.map(sentence);
  list('changes', sentences);
  show('changes-none', sentences.length === 0);
}

/* As people say it. */
function sentence(change) {
  const when = day(local(change.at));
  const last = change.lastBefore ? day(change.lastBefore) : '';
  const from = value(change.from);
  const to = value(change.to);
  if (change.what === 'seen') {
    return last ? say('Since {day} {device} was not seen any more; before, last on {last}.', {day: when, device: change.device, last})
      : say('Since {day} {device} was not seen any more.', {day: when, device: change.device});
  }
  const before = last ? ' ' + say('(the old one last on {day})', {day: last}) : '';
  if (change.device === 'home') return home(change.what, {day: when, from, to, before});
  return say('{day}: {device}, {what}: {from} → {to}{before}.', {day: when, device: change.device, what: another(change.what), from, to, before});
}

function value(said) {
  return said === undefined || said === null ? VALUES.unknown : Object.hasOwn(VALUES, said) ? VALUES[said] : said;
}

function home(what, values) {
  switch (what) {
    case 'resolver': return say('{day}: another name server for this computer: {from} → {to}{before}.', values);
    case 'router': return say('{day}: another router for this computer: {from} → {to}{before}.', values);
    default: return say('{day}: another network for this computer: {from} → {to}{before}.', values);
  }
}

function another(what) {
  switch (what) {
    case 'firmware': return say('new software');
    case 'address': return say('another address');
    case 'name': return say('another name');
    case 'model': return say('says it is another model');
    case 'certificate-end': return say('its certificate ends on another day');
    default: return say('{app} on it', {app: APPS[what] || what});
  }
}

function local(instant) {
  const at = new Date(instant);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}

function day(iso) {
  return new Date(iso + 'T12:00:00').toLocaleDateString(LANGUAGE, {weekday: 'short', day: 'numeric', month: 'short'});
}

function date(iso) {
  return new Date(iso + 'T12:00:00').toLocaleDateString(LANGUAGE, {day: 'numeric', month: 'short'});
}

function plot(told) {
  const all = [];
  for (let at = new Date(told.since + 'T12:00:00'); all.length < 15; at.setDate(at.getDate() + 1)) all.push(local(at));
  /* A telephone has room for a week, with each name above its row. */
  const narrow = matchMedia('(max-width: 44rem)').matches;
  const days = narrow ? all.slice(-8) : all;
  const left = narrow ? 0 : 170;
  const step = 42;
  const row = narrow ? 46 : 30;
  const top = narrow ? 56 : 40;
  const devices = told.devices.slice(0, 8);
  const height = top + row * devices.length + 20;
  const width = left + step * days.length;
  const x = i => left + step * i + step / 2;
  const drawing = svg('svg', {viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': summary(told, days)});
  days.forEach((each, i) => {
    if (i % 2 === 0) drawing.append(svg('text', {class: 'day', x: x(i), y: 14}, date(each)));
  });
  const line = (name, y) => drawing.append(svg('line', {class: 'row', x1: left, x2: width, y1: y, y2: y}), svg('text', {x: 0, y: narrow ? y - 14 : y + 4}, shorten(name, narrow ? 40 : 22)));
  const faults = new Set([...told.verdicts.filter(v => v.code).map(v => local(v.at)), ...told.faults.filter(f => !['back', 'feedback', 'notice', 'flood'].includes(f.what)).map(f => local(f.at))]);
  const looked = new Set(told.verdicts.map(v => local(v.at)));
  line(say('The home'), top);
  days.forEach((each, i) => {
    if (faults.has(each)) drawing.append(svg('path', {class: 'fault', d: `M${x(i) - 6} ${top - 6}l12 12m0-12l-12 12`}, svg('title', {}, say('{day}: something was wrong', {day: day(each)}))));
    else if (looked.has(each)) drawing.append(svg('circle', {class: 'fine', cx: x(i), cy: top, r: 6}, svg('title', {}, say('{day}: nothing was wrong', {day: day(each)}))));
  });
  devices.forEach((device, d) => {
    const y = top + row * (d + 1);
    line(device.name, y);
    const changed = new Set(told.changes.filter(c => c.device === device.name && c.what !== 'seen').map(c => local(c.at)));
    days.forEach((each, i) => {
      if (changed.has(each)) drawing.append(svg('path', {class: 'change', d: `M${x(i)} ${y - 8}l8 8-8 8-8-8z`}, svg('title', {}, say('{day}: something changed', {day: day(each)}))));
      else if (device.days.includes(each)) drawing.append(svg('rect', {class: 'there', x: x(i) - 14, y: y - 4, width: 28, height: 8, rx: 4}, svg('title', {}, say('{day}: seen', {day: day(each)}))));
    });
  });
  $('plot').replaceChildren(drawing);
  $('plot').scrollLeft = $('plot').scrollWidth;
}

function summary(told, days) {
  return say('From {first} to {last}: {devices} devices, {changes} changes, {faults} faults.',
    {first: day(days[0]), last: day(days.at(-1)), devices: told.devices.length, changes: told.changes.length, faults: told.faults.length});
}

/* ---- what the buttons do ---- */

addEventListener('DOMContentLoaded', () => {
  for (const id of AGENTS) $(id).lang = agents().lang;
  $('again').addEventListener('click', () => measure(declared({})));
  $('copy').addEventListener('click', async () => {
    await navigator.clipboard.writeText(diagnosis.code.digits);
    $('progress').textContent = say('The digits are copied.');
  });
  $('form').addEventListener('submit', event => {
    event.preventDefault();
    const said = {sender: $('sender').value};
    if ($('app').value) said.app = $('app').value;
    if ($('symptom').value) said.symptom = $('symptom').value;
    measure(said);
  });
  matchMedia('(max-width: 44rem)').addEventListener('change', () => { drawPath(); if (shown) plot(shown); });
  comeIn().catch(() => tell(say('castdoctor does not answer'), say('Is the agent still running?  castdoctor agent status')));
});
