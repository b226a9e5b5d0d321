// Makes elements. Text only ever becomes text: nothing here reads markup.
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'class') node.className = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
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
  node.style.setProperty('--depth', `${44 - (place % 3) * 6}%`);
  return node;
}

export function avatar(one) {
  const name = one.first_name ?? one.title ?? '?';
  const node = el('span', { class: `avatar${one.is_bot ? ' robot' : ''}${one.title ? ' place' : ''}`, 'aria-hidden': 'true' }, one.is_bot ? '🤖' : [...name][0] ?? '?');
  return paint(node, one.id);
}

// Renews what stands in a place, or a row in its list, and leaves the focus on the control it was on.
export function renew(place, ...children) {
  const at = [...place.querySelectorAll('button, a, input')].indexOf(document.activeElement);
  const fresh = children.flat().filter(Boolean);
  if (place.matches('li')) place.replaceWith(...fresh); else place.replaceChildren(...fresh);
  if (at < 0) return;
  const controls = place.isConnected ? [...place.querySelectorAll('button, a, input')] : fresh.flatMap((node) => [...node.querySelectorAll('button, a, input')]);
  controls[Math.min(at, controls.length - 1)]?.focus({ preventScroll: true });
}
export const fullName = (u) => (u.title ?? (u.last_name ? `${u.first_name} ${u.last_name}` : u.first_name));
// Enter that chooses a word of the input method must not act; 229 is what some browsers report then.
export const isComposing = (e) => e.isComposing || e.keyCode === 229;

// One thing after another, at most once a frame; a page in the background is not painted, so a timer helps out.
export function onFrame(work) {
  let waits = false;
  const run = () => { if (waits) { waits = false; work(); } };
  return () => {
    if (waits) return;
    waits = true;
    if (document.hidden) setTimeout(run, 200); else requestAnimationFrame(run);
  };
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
