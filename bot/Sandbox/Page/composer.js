// Where one writes: the field, what it answers, the commands one is offered, the bot's own keyboard.
import { el, button, fullName, isComposing, renew, walk } from './dom.js';
import { attachMenu } from './attach.js';
import { senderOf, summary } from './message.js';
import { chatOf, commandsFor, idOf } from './store.js';
import { t } from './texts.js';

export class Composer {
  constructor(view) {
    this.view = view;
    this.hints = walk(el('div', { class: 'hints', role: 'listbox', 'aria-label': t.commands }), 'button', { ArrowDown: 1, ArrowUp: -1 });
    this.bar = el('div', { class: 'bar' });
    this.above = el('div', {}, this.hints, this.bar);
    this.input = el('textarea', { rows: 1, 'aria-label': t.writeAs(fullName(view.user)) });
    this.form = el('form', { class: 'composer' }, button('＋', () => attachMenu(view), { class: 'attach', 'aria-label': t.attach, title: t.attach, 'aria-haspopup': 'dialog' }), this.input, el('button', { class: 'send', 'aria-label': t.send, title: t.send }, '➤'));
    this.keys = el('div', { class: 'reply-keys', role: 'group', 'aria-label': t.keyboard });
    this.node = el('div', {}, this.form, this.keys);
    this.form.addEventListener('submit', (e) => { e.preventDefault(); this.send(); });
    this.input.addEventListener('keydown', (e) => this.onKey(e));
    this.input.addEventListener('input', () => { this.grow(); this.hint(); });
    this.hints.addEventListener('keydown', (e) => { if (e.key === 'Escape') { this.hints.replaceChildren(); this.focus(); } });
  }

  focus() { this.input.focus(); }

  append(text) { this.input.value += text; this.focus(); }

  onKey(e) {
    if (isComposing(e)) return;
    if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); this.send(); }
    if (e.key === 'Escape') { this.hints.replaceChildren(); this.setContext(null); }
    if (e.key === 'ArrowUp' && this.hints.childElementCount > 0) { e.preventDefault(); this.hints.lastElementChild.focus(); }
    else if (e.key === 'ArrowUp' && !this.input.value) { e.preventDefault(); this.view.list.step(-1); }
  }

  grow() {
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight, 140)}px`;
  }

  async hint() {
    const text = this.input.value;
    if (!/^\/\w*$/.test(text)) { this.hints.replaceChildren(); return; }
    const commands = await commandsFor(this.view.key, this.view.user.id).catch(() => []);
    if (this.input.value !== text) return;
    this.hints.replaceChildren(...commands.filter((c) => c.command.startsWith(text.slice(1))).map((c) =>
      button([el('b', {}, `/${c.command}`), el('span', {}, c.description)], () => { this.clear(); this.post(`/${c.command}`); this.focus(); }, { role: 'option' })));
  }

  clear() { this.input.value = ''; this.hints.replaceChildren(); this.grow(); }

  async send() {
    const text = this.input.value.trim();
    if (!text) return;
    const { context } = this;
    this.clear();
    this.setContext(null);
    const done = context?.edit ? await this.view.act({ act: 'edit', message_id: context.message.message_id, text }) : await this.post(text, context?.message.message_id);
    // What was refused is not lost.
    if (!done && !this.input.value) { this.input.value = text; this.grow(); if (context) this.setContext(context); }
    this.focus();
  }

  post(text, replyTo) { return this.view.act({ act: 'post', text, reply_to: replyTo }); }

  setContext(context) {
    this.context = context;
    if (!context) { this.bar.replaceChildren(); return; }
    const m = context.message;
    this.bar.replaceChildren(el('div', { class: 'context' },
      el('span', {}, el('b', {}, context.edit ? t.edit : t.replyTo(fullName(senderOf(m)))), el('small', {}, summary(m))),
      button('✕', () => { this.setContext(null); this.focus(); }, { 'aria-label': t.cancel })));
    if (context.edit) this.input.value = m.text;
    this.grow();
    this.focus();
  }

  /** The chat as it is now: its keyboard for this person, and what is asked for. */
  render(chat) {
    const markup = chatOf(this.view.key)?.keyboards?.[this.view.user.id];
    this.input.placeholder = markup?.input_field_placeholder ?? (chat?.type === 'channel' ? t.publish : t.writeAs(fullName(this.view.user)));
    const rows = markup?.keyboard ?? [];
    renew(this.keys, ...rows.map((row) => el('div', { class: 'row' }, row.map((key) => {
      const text = key.text ?? key;
      return button(`${key.request_contact ? '☎ ' : key.request_location ? '📍 ' : ''}${text}`, () => this.view.act({ act: 'tap', text }));
    }))));
    this.keys.hidden = rows.length === 0;
    if (markup?.force_reply && this.asked !== markup) {
      // The message that asks is the bot's latest; nothing else says which it is.
      const messages = [...(this.view.list.chat()?.messages.values() ?? [])];
      const asking = messages.findLast((m) => m.from.is_bot && !m.is_service);
      if (asking && this.askedFor !== idOf(asking)) { this.askedFor = idOf(asking); this.setContext({ message: asking }); }
    }
  }
}
