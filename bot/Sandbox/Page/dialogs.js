// Questions before the page goes on. Escape closes each; the focus goes back to where it was.
import { el, button, isComposing, walk } from './dom.js';
import { failed, t } from './texts.js';

let from = null;

export function ask(build, props = {}) {
  const dialog = document.getElementById('dialog');
  dialog.replaceChildren(...build(() => dialog.close()).filter(Boolean));
  dialog.className = props.class ?? '';
  const title = dialog.querySelector('h2');
  if (title) { title.id = 'dialog-title'; dialog.setAttribute('aria-labelledby', title.id); } else dialog.removeAttribute('aria-labelledby');
  if (dialog.open) return;
  from = document.activeElement;
  dialog.showModal();
  // A key pressed twice must not do what cannot be undone.
  if (document.activeElement.matches('.danger')) dialog.querySelector('.end button:last-child')?.focus();
}

const dialog = document.getElementById('dialog');
dialog.addEventListener('close', () => { if (from?.isConnected && document.activeElement === document.body) from.focus(); });
// A click beside the dialog closes it, as everywhere.
dialog.addEventListener('click', (e) => { if (e.target === dialog) dialog.close(); });

// A list of things to do: [label, what, props] each; false is left out.
export const menu = (items, close) => walk(el('div', { class: 'menu' }, items.filter(Boolean).map(([label, what, props]) =>
  button(label, () => { close(); what(); }, props))), 'button');

export const choose = (title, items) => ask((close) => [el('h2', {}, title), menu(items, close), end(button(t.cancel, close))]);
export const end = (...buttons) => el('div', { class: 'row end' }, buttons);

// Fields in order; what was filled in comes by their names. A field: { name, label, type, value, rows, optional }.
export function form(title, fields, done, okLabel = t.ok) {
  ask((close) => {
    const inputs = fields.map((f) => {
      if (f.options) return el('select', { name: f.name }, f.options.map(([value, label]) => el('option', { value }, label)));
      return f.rows ? el('textarea', { name: f.name, rows: f.rows, placeholder: f.hint })
        : el('input', { name: f.name, type: f.type ?? 'text', placeholder: f.hint, maxlength: f.type ? undefined : f.most ?? 255, checked: f.checked, min: f.min, step: f.step });
    });
    const error = el('p', { class: 'bad', role: 'alert' });
    const send = button(okLabel, () => ok(), { class: 'primary' });
    let isBusy = false;
    const ok = async () => {
      if (isBusy) return;
      const values = {};
      for (const [i, f] of fields.entries()) {
        values[f.name] = f.type === 'checkbox' ? inputs[i].checked : inputs[i].value.trim();
        if (values[f.name] === '' && !f.optional) { inputs[i].focus(); return; }
      }
      // What is asked is done once, however often Enter is pressed meanwhile.
      isBusy = true;
      send.setAttribute('aria-disabled', 'true');
      error.textContent = '';
      try { await done(values); close(); } catch (e) { error.textContent = failed(e); }
      isBusy = false;
      send.setAttribute('aria-disabled', 'false');
    };
    inputs.forEach((input, i) => {
      if (fields[i].value !== undefined) input.value = fields[i].value;
      input.addEventListener('keydown', (e) => { if (e.key === 'Enter' && !isComposing(e) && input.tagName === 'INPUT') { e.preventDefault(); ok(); } });
    });
    setTimeout(() => inputs[0].focus());
    return [el('h2', {}, title), ...fields.map((f, i) => el('label', { class: f.type === 'checkbox' ? 'check' : 'field' }, f.type === 'checkbox' ? [inputs[i], f.label] : [f.label === title ? el('span', { class: 'visually-hidden' }, f.label) : f.label, inputs[i]])),
      error, end(button(t.cancel, close), send)];
  });
}

export const prompt = (label, done, value) => form(label, [{ name: 'text', label, value, most: 128 }], ({ text }) => done(text));
