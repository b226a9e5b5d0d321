// Where one writes: the field, what it answers, the commands one is offered, the bot's own keyboard.
import { el, button, fullName, isComposing, plain, renew, walk } from './dom.js';
import { attachMenu } from './attach.js';
import { senderOf, summary } from './message.js';
import { commandsFor, keyboardOf, store } from './store.js';
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
    // What is typed here stays with its chat while one looks into another, as does what it answers.
    this.drafts = new Map();
    this.askedBy = new Map();
    this.input.addEventListener('compositionstart', () => { this.isBusy = true; });
    this.input.addEventListener('compositionend', () => { this.isBusy = false; });
    this.input.addEventListener('input', () => { this.grow(); this.hint(); });
    this.hints.addEventListener('keydown', (e) => { if (e.key === 'Escape') { this.hints.replaceChildren(); this.focus(); } });
  }

  focus() { this.input.focus(); }

  append(text) { this.write(this.input.value + text); this.focus(); }

  write(text) { this.input.value = text; this.grow(); }

  /** The column shows this place now; what was begun in another one is kept for it. */
  enter(place) {
    if (place === this.place) return;
    if (this.place) this.drafts.set(this.place, { text: this.input.value, context: this.context, saved: this.saved });
    this.place = place;
    const draft = this.drafts.get(place);
    this.hints.replaceChildren();
    this.saved = draft?.saved;
    this.context = draft?.context ?? null;
    this.write(draft?.text ?? '');
    this.showContext();
  }

  onKey(e) {
    if (isComposing(e)) return;
    const offers = this.hints.childElementCount > 0;
    // A bare slash asks for the list, and says nothing to anybody.
    if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); if (!offers || this.input.value.trim() !== '/') this.send(); }
    if (e.key === 'Escape') { this.hints.replaceChildren(); this.setContext(null); }
    if (offers && e.key === 'ArrowUp') { e.preventDefault(); this.hints.lastElementChild.focus(); }
    else if (offers && e.key === 'ArrowDown') { e.preventDefault(); this.hints.firstElementChild.focus(); }
    else if (offers && e.key === 'Tab' && !e.shiftKey) { e.preventDefault(); this.complete(this.hints.firstElementChild); }
    else if (e.key === 'ArrowUp' && !this.input.value) { e.preventDefault(); this.view.list.walk.step(-1); }
  }

  grow() {
    this.input.style.height = 'auto';
    // Before it stands on the page it has no height to be measured.
    if (this.input.scrollHeight > 0) this.input.style.height = `${Math.min(this.input.scrollHeight, 140)}px`;
  }

  async hint() {
    const text = this.input.value;
    if (!/^\/\w*$/.test(text)) { this.hints.replaceChildren(); return; }
    const commands = await commandsFor(this.view.key, this.view.user.id).catch(() => []);
    if (this.input.value !== text) return;
    this.hints.replaceChildren(...commands.filter((c) => c.command.startsWith(text.slice(1))).map((c) =>
      button([el('b', {}, `/${c.command}`), el('span', {}, c.description)], () => { this.write(''); this.hints.replaceChildren(); this.post(`/${c.command}`); this.focus(); }, { role: 'option' })));
  }

  complete(offer) {
    this.write(`${offer.querySelector('b').textContent} `);
    this.hints.replaceChildren();
  }

  async send() {
    const text = this.input.value.trim();
    if (!text) return;
    const { context, place } = this;
    this.hints.replaceChildren();
    if (!context?.edit) this.write('');
    this.setContext(null);
    const done = context?.edit ? await this.view.act({ act: 'edit', message_id: context.message.message_id, text }) : await this.post(text, context?.message.message_id);
    // What was refused is not lost.
    if (!done && this.place !== place) this.drafts.set(place, { text, context, saved: context?.edit ? '' : undefined });
    else if (!done && (context?.edit || !this.input.value)) { if (context) this.setContext(context); this.write(text); }
    this.focus();
  }

  post(text, replyTo) { return this.view.act({ act: 'post', text, reply_to: replyTo }); }

  /** What is answered or changed; null for neither. What was being typed before a change comes back after it. */
  setContext(context, focus = true) {
    if (this.context?.edit) { this.write(this.saved ?? ''); this.saved = undefined; }
    this.context = context;
    if (context?.edit) { this.saved = this.input.value; this.write(context.message.text); }
    this.showContext();
    if (context && focus) this.focus();
  }

  showContext() {
    const { context } = this;
    if (!context) { this.bar.replaceChildren(); return; }
    const m = context.message;
    this.bar.replaceChildren(el('div', { class: 'context' },
      el('span', {}, el('b', {}, context.edit ? t.edit : t.replyTo(fullName(senderOf(m)))), el('small', { dir: 'auto' }, summary(m))),
      button('✕', () => { this.setContext(null); this.focus(); }, { 'aria-label': t.cancel })));
  }

  /** The chat as it is now: its keyboard for this person, and what is asked for. */
  render(chat) {
    const { key, user } = this.view;
    const markup = keyboardOf(key, user.id);
    this.input.placeholder = plain(markup?.input_field_placeholder ?? (chat?.type === 'channel' ? t.publish : t.writeAs(fullName(user))));
    const rows = markup?.keyboard ?? [];
    renew(this.keys, ...rows.map((row) => el('div', { class: 'row' }, row.map((one) => {
      const text = one.text ?? one;
      return button(`${one.request_contact ? '☎ ' : one.request_location ? '📍 ' : ''}${text}`, () => this.view.act({ act: 'tap', text }));
    }))));
    this.keys.hidden = rows.length === 0;
    if (markup?.force_reply) this.answer(markup.message_id);
  }

  // A bot wants an answer to one of its messages. Whoever writes or reads elsewhere is not torn away.
  answer(id) {
    const asking = store.chats.get(this.view.key)?.messages.get(String(id));
    if (!asking || this.context || this.askedBy.get(this.place) === id) return;
    this.askedBy.set(this.place, id);
    const at = document.activeElement;
    this.setContext({ message: asking }, this.view.node.contains(at) && !at.matches('textarea, input') && !this.isBusy);
  }
}
