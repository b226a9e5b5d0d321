// Makes elements. Text only ever becomes text: nothing here reads markup.

// A name stands in sentences of ours, and what it does to the direction of writing must end with it. It is set between two
// signs of no meaning, from which an element makes a <bdi>.
const signs = /[\uE000\uE001]/g;
export const named = (text) => `\uE000${String(text).replace(signs, '')}\uE001`;
export const plain = (text) => text.replace(signs, '');
const words = (text) => (text.includes('\uE000') ? text.split(/(\uE000[^\uE001]*\uE001)/).filter(Boolean).map(word) : [text]);
function word(text) {
  if (!/^\uE000.*\uE001$/s.test(text)) return plain(text);
  const node = document.createElement('bdi');
  node.textContent = plain(text);
  return node;
}
/** Writes a sentence into an element. */
export const fill = (node, text) => node.replaceChildren(...words(text));

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'class') node.className = value;
    else node.setAttribute(name, value === true ? '' : plain(String(value)));
  }
  node.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false).flatMap((c) => (typeof c === 'string' ? words(c) : c)));
  return node;
}
export const button = (label, onclick, props = {}) => el('button', { type: 'button', onclick, ...props }, label);

// Each one gets the next colour of a circle that never comes back to the same place.
const places = new Map();
/** Colours in this order, whoever is drawn first. */
export const seat = (id) => { if (!places.has(id)) places.set(id, places.size); };
export function paint(node, id) {
  seat(id);
  const place = places.get(id);
  node.style.setProperty('--hue', String(Math.round((205 + place * 137.508) % 360)));
  node.style.setProperty('--depth', `${50 - (place % 3) * 5}%`);
  return node;
}

export function avatar(one) {
  const name = one.first_name ?? one.title ?? '?';
  const node = el('span', { class: `avatar${one.is_bot ? ' robot' : ''}${one.title ? ' place' : ''}`, 'aria-hidden': 'true' }, one.is_bot ? '🤖' : [...name.replace(/[\p{C}\s]/gu, '')][0] ?? '?');
  return paint(node, one.id);
}

/** What can have the focus. */
export const controls = 'button, a, input, [tabindex]';

/** Renews what stands in a place, or a row in its list, and leaves the focus on the control it was on. */
export function renew(place, ...children) {
  const isRow = place.matches('li');
  const holds = isRow && document.activeElement === place;
  const at = [...place.querySelectorAll(controls)].indexOf(document.activeElement);
  const fresh = children.flat().filter(Boolean);
  if (isRow) place.replaceWith(...fresh); else place.replaceChildren(...fresh);
  if (holds) { fresh[0]?.focus({ preventScroll: true }); return; }
  if (at < 0) return;
  const all = (isRow ? fresh : [place]).flatMap((node) => [...node.querySelectorAll(controls)]);
  (all[Math.min(at, all.length - 1)] ?? fresh[0])?.focus({ preventScroll: true });
}
/** A person, a bot or a chat as it is called, set apart. */
export const fullName = (u) => named((u.title ?? (u.last_name ? `${u.first_name} ${u.last_name}` : u.first_name)) || '?');
// Enter that chooses a word of the input method must not act; 229 is what some browsers report then.
export const isComposing = (e) => e.isComposing || e.keyCode === 229;

// One thing after another, at most once a frame, and not before so many ms after the last time; a page in the background is
// not painted, so a timer helps out.
export function onFrame(work, pause = 0) {
  let waits = false;
  let last = -Infinity;
  const run = () => { if (waits) { waits = false; last = performance.now(); work(); } };
  const next = () => { if (document.hidden) setTimeout(run, 200); else requestAnimationFrame(run); };
  return () => {
    if (waits) return;
    waits = true;
    const left = last + pause - performance.now();
    if (left > 0) setTimeout(next, left); else next();
  };
}

/** Puts these children in a place in this order; what stays is not moved, and keeps the focus. */
export function arrange(place, wanted) {
  const stays = new Set(wanted);
  for (const node of [...place.children]) if (!stays.has(node)) node.remove();
  wanted.forEach((node, i) => { if (place.children[i] !== node) place.insertBefore(node, place.children[i] ?? null); });
}

// Up, down, left and right walk over the controls of a menu, a row of tabs or a list.
export function walk(node, selector, step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }) {
  node.addEventListener('keydown', (e) => {
    if (!(e.key in step) || e.target.matches('input, textarea, select')) return;
    const all = [...node.querySelectorAll(selector)];
    if (all.length === 0) return;
    e.preventDefault();
    const at = all.indexOf(document.activeElement);
    const next = at < 0 ? (step[e.key] > 0 ? 0 : all.length - 1) : (at + step[e.key] + all.length) % all.length;
    all[next].focus();
  });
  return node;
}
