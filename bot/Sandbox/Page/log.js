// The calls of the bot, refusals in red.
import { el, button, onFrame } from './dom.js';
import { store } from './store.js';
import { dateOf, dayKey, secondOf, t } from './texts.js';

const most = 200;

export class CallLog {
  constructor(node, onClose) {
    this.node = node;
    this.list = el('ol', { class: 'calls', tabindex: 0, 'aria-label': t.log });
    this.count = el('small');
    this.method = el('select', { 'aria-label': t.allMethods });
    this.only = el('input', { type: 'checkbox' });
    for (const control of [this.method, this.only]) control.addEventListener('change', () => this.render());
    node.setAttribute('aria-label', t.log);
    node.replaceChildren(el('header', { class: 'column-head' }, el('span', { class: 'who' }, el('b', {}, t.log), this.count), button('✕', onClose, { 'aria-label': `${t.close}${t.colon}${t.log}`, title: t.close })),
      el('div', { class: 'filters' }, this.method, el('label', { class: 'check' }, this.only, t.onlyRefused)), this.list);
    node.addEventListener('keydown', (e) => { if (e.key === 'Escape') onClose(); });
    this.waiting = [];
    this.flush = onFrame(() => this.draw());
  }

  wanted(call) { return (!this.method.value || call.method === this.method.value) && (!this.only.checked || call.problems.length > 0); }

  render() {
    this.waiting = [];
    this.methods();
    this.list.replaceChildren(...store.calls.filter((c) => this.wanted(c)).slice(-most).map(row));
    this.days();
    this.tally();
    this.list.scrollTop = this.list.scrollHeight;
  }

  add(call) {
    this.waiting.push(call);
    this.flush();
  }

  draw() {
    const atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
    const fresh = this.waiting.splice(0).slice(-most);
    if (fresh.some((c) => !this.known.has(c.method))) this.methods();
    this.list.append(...fresh.filter((c) => this.wanted(c)).map(row));
    while (this.list.children.length > most) this.list.firstChild.remove();
    this.days();
    this.tally();
    if (atEnd) this.list.scrollTop = this.list.scrollHeight;
  }

  // The first call of each day that is shown has its date above it.
  days() {
    let day = null;
    for (const li of this.list.children) {
      const date = li.querySelector(':scope > .date');
      if (li.day === day) date?.remove();
      else if (!date) li.prepend(el('div', { class: 'date' }, dateOf(li.at)));
      day = li.day;
    }
  }

  methods() {
    const chosen = this.method.value;
    this.known = new Set(store.calls.map((c) => c.method));
    this.method.replaceChildren(el('option', { value: '' }, t.allMethods), ...[...this.known].sort().map((name) => el('option', { value: name }, name)));
    this.method.value = this.known.has(chosen) ? chosen : '';
  }

  tally() {
    this.count.textContent = t.refusals(store.refusals);
    this.count.className = store.refusals ? 'bad' : '';
  }
}

// What a call carried is written out when it is opened.
function row(call) {
  const failed = call.status !== 200;
  const details = el('details', {}, el('summary', {}, el('time', {}, secondOf(call.at)), el('b', {}, call.method), el('span', { class: 'status' }, call.status || '✂')));
  details.addEventListener('toggle', () => {
    if (details.childElementCount > 1) return;
    details.append(el('h3', {}, t.parameters), el('pre', {}, pretty(call.parameters)), el('h3', {}, t.answer), el('pre', {}, pretty(call.answer ?? call.result ?? String(call.status))));
    details.closest('li').scrollIntoView({ block: 'nearest' });
  });
  const li = el('li', { class: call.problems.length ? 'refused' : failed ? 'failed' : '' }, details,
    call.answer && !call.problems.includes(call.answer) && el('p', {}, call.answer), call.problems.map((p) => el('p', { class: 'problem' }, p)));
  return Object.assign(li, { at: call.at, day: dayKey(call.at) });
}

function pretty(text) {
  try { return JSON.stringify(JSON.parse(text), null, 1); } catch { return text; }
}
