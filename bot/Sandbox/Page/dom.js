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
const hues = [205, 150, 28, 280, 340, 95, 180, 250];
export function avatar(user) {
  const node = el('span', { class: 'avatar', 'aria-hidden': 'true' }, [...user.first_name][0] ?? '?');
  node.style.setProperty('--hue', hues[user.id % hues.length]);
  return node;
}
// Renews what stands in a place, or a message in its list, and leaves the focus on the control it was on.
export function renew(place, ...children) {
  const at = [...place.querySelectorAll('button, a')].indexOf(document.activeElement);
  const fresh = children.flat();
  if (place.matches('.message')) place.replaceWith(...fresh); else place.replaceChildren(...fresh);
  if (at < 0) return;
  const controls = place.isConnected ? [...place.querySelectorAll('button, a')] : fresh.flatMap((node) => [...node.querySelectorAll('button, a')]);
  controls[Math.min(at, controls.length - 1)]?.focus({ preventScroll: true });
}
export const fullName = (u) => (u.last_name ? `${u.first_name} ${u.last_name}` : u.first_name);
export function ask(build) {
  const dialog = document.getElementById('dialog');
  dialog.replaceChildren(...build(() => dialog.close()));
  if (!dialog.open) dialog.showModal();
}
export function prompt(label, okLabel, cancelLabel, done) {
  ask((close) => {
    const input = el('input', { type: 'text', 'aria-label': label, placeholder: label, maxlength: 64 });
    const ok = () => { if (input.value.trim()) { close(); done(input.value.trim()); } };
    input.addEventListener('keydown', (e) => { if (e.key === 'Enter' && !e.isComposing && e.keyCode !== 229) { e.preventDefault(); ok(); } });
    setTimeout(() => input.focus());
    return [el('h2', {}, label), input, el('div', { class: 'row end' }, button(cancelLabel, close), button(okLabel, ok, { class: 'primary' }))];
  });
}
