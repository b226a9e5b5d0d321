// The calls of the bot, refusals in red.
import { el, button } from './dom.js';
import { store } from './store.js';
import { t, isChinese } from './texts.js';

const clock = new Intl.DateTimeFormat(isChinese ? 'zh-CN' : 'en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

export class CallLog {
  constructor(node, onClose) {
    this.node = node;
    this.list = el('ol', { class: 'calls', tabindex: 0, 'aria-label': t.log });
    this.count = el('small');
    node.setAttribute('aria-label', t.log);
    node.replaceChildren(el('header', { class: 'column-head' }, el('span', { class: 'who' }, el('b', {}, t.log), this.count), button('✕', onClose, { 'aria-label': t.close })), this.list);
  }

  render() {
    this.list.replaceChildren(...store.calls.slice(-200).map(row));
    this.tally();
  }

  add(call) {
    const atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
    this.list.append(row(call));
    while (this.list.children.length > 200) this.list.firstChild.remove();
    this.tally();
    if (atEnd) this.list.scrollTop = this.list.scrollHeight;
  }

  tally() {
    const bad = store.calls.reduce((n, c) => n + c.problems.length, 0);
    this.count.textContent = t.refusals(bad);
    this.count.className = bad ? 'bad' : '';
  }
}

function row(call) {
  const failed = call.status !== 200;
  return el('li', { class: call.problems.length ? 'refused' : failed ? 'failed' : '' },
    el('details', {}, el('summary', {}, el('time', {}, clock.format(new Date(call.at))), el('b', {}, call.method), el('span', { class: 'status' }, call.status || '✂')),
      el('pre', {}, pretty(call.parameters))),
    call.answer && !call.problems.includes(call.answer) && el('p', {}, call.answer), call.problems.map((p) => el('p', { class: 'problem' }, p)));
}

function pretty(text) {
  try { return JSON.stringify(JSON.parse(text), null, 1); } catch { return text; }
}
