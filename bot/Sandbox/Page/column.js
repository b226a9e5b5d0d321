// One member's column: the chats this person sees, and the place to write.
import { el, button, avatar, fullName, ask, renew } from './dom.js';
import { renderMessage } from './message.js';
import { openLink } from './links.js';
import { act, chatOf, commandsFor, nameOf, store } from './store.js';
import { showMembers } from './members.js';
import { t } from './texts.js';

export class Column {
  constructor(user, chatId) {
    this.user = user;
    this.chatId = chatId;
    this.presses = new Map();
    this.list = el('ol', { class: 'messages', tabindex: 0, 'aria-label': fullName(user) });
    this.head = el('header', { class: 'column-head' });
    this.tabs = el('div', { class: 'tabs', role: 'tablist' });
    this.bar = el('div', { class: 'bar' });
    this.toastBox = el('div', { class: 'toast', role: 'status' });
    this.hints = el('div', { class: 'hints', role: 'listbox', 'aria-label': t.commands });
    this.input = el('textarea', { rows: 1, placeholder: t.write, 'aria-label': `${t.write} (${fullName(user)})` });
    this.form = el('form', { class: 'composer' }, this.input, el('button', { class: 'send', 'aria-label': t.send, title: t.send }, '➤'));
    this.foot = el('footer');
    this.node = el('section', { class: 'column', 'aria-label': fullName(user) }, this.head, this.tabs, this.list, this.toastBox, this.hints, this.bar, this.foot);
    this.form.addEventListener('submit', (e) => { e.preventDefault(); this.send(); });
    this.input.addEventListener('keydown', (e) => this.onKey(e));
    this.input.addEventListener('input', () => { this.grow(); this.hint(); });
    // A list that was read to its end stays there when its size or its content changes.
    this.atEnd = true;
    this.list.addEventListener('scroll', () => { this.atEnd = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 60; });
    new ResizeObserver(() => { if (this.atEnd) this.list.scrollTop = this.list.scrollHeight; }).observe(this.list);
    this.render();
  }

  onKey(e) {
    // Enter that chooses a word of the input method must not send; 229 is what some browsers report then.
    if (e.isComposing || e.keyCode === 229) return;
    if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); this.send(); }
    if (e.key === 'Escape') this.setContext(null);
  }

  grow() {
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight, 140)}px`;
  }

  async hint() {
    const text = this.input.value;
    if (!/^\/\w*$/.test(text)) { this.hints.replaceChildren(); return; }
    const commands = await commandsFor(this.chatId, this.user.id);
    if (this.input.value !== text) return;
    this.hints.replaceChildren(...commands.filter((c) => c.command.startsWith(text.slice(1))).map((c) =>
      button([el('b', {}, `/${c.command}`), el('span', {}, c.description)], () => { this.input.value = ''; this.hints.replaceChildren(); this.post(`/${c.command}`); }, { role: 'option' })));
  }

  async send() {
    const text = this.input.value.trim();
    if (!text) return;
    const context = this.context;
    this.input.value = '';
    this.hints.replaceChildren();
    this.grow();
    this.setContext(null);
    if (context?.edit) await this.run(act({ act: 'edit', user: this.user.id, chat: this.chatId, message_id: context.message.message_id, text }));
    else await this.post(text, context?.message.message_id);
    this.input.focus();
  }

  post(text, replyTo) {
    return this.run(act({ act: 'post', user: this.user.id, chat: this.chatId, text, reply_to: replyTo }));
  }

  async run(promise) {
    try { return await promise; } catch (e) { this.toast(e.message, true); return null; }
  }

  toast(text, bad = false) {
    this.toastBox.textContent = text;
    this.toastBox.className = `toast shown${bad ? ' bad' : ''}`;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { this.toastBox.className = 'toast'; }, 3500);
  }

  setContext(context) {
    this.context = context;
    if (!context) { this.bar.replaceChildren(); return; }
    const m = context.message;
    this.bar.replaceChildren(el('div', { class: 'context' },
      el('span', {}, el('b', {}, context.edit ? t.edit : t.replyTo(fullName(m.from))), el('small', {}, m.text ?? m.caption ?? '')),
      button('✕', () => this.setContext(null), { 'aria-label': t.cancel })));
    if (context.edit) this.input.value = m.text;
    this.grow();
    this.input.focus();
  }

  onReply(message) { this.setContext({ message }); }
  onEdit(message) { this.setContext({ message, edit: true }); }
  onReact(message, emoji) { this.run(act({ act: 'react', user: this.user.id, chat: this.chatId, message_id: message.message_id, emoji: emoji ? [emoji] : [] })); }

  onEntity(entity, part) {
    if (entity.type === 'bot_command') this.post(part);
    else if (entity.type === 'url' || entity.type === 'text_link') openLink(entity.url ?? part, this);
    else if (entity.type === 'mention' || entity.type === 'hashtag') { this.input.value += `${part} `; this.input.focus(); }
  }

  async onButton(message, b, node) {
    if (b.callback_data !== undefined) {
      node.classList.add('busy');
      const press = await this.run(act({ act: 'press', user: this.user.id, chat: this.chatId, message_id: message.message_id, data: b.callback_data }));
      if (press) { this.presses.set(press.id, node); setTimeout(() => this.release(press.id), 15000); } else node.classList.remove('busy');
    } else if (b.url) openLink(b.url, this);
    else if (b.copy_text) { await navigator.clipboard?.writeText(b.copy_text.text); this.toast(t.copied); } else this.toast(t.cannot, true);
  }

  release(id) { this.presses.get(id)?.classList.remove('busy'); this.presses.delete(id); }

  onAnswer(answer) {
    if (answer.user !== this.user.id) return;
    this.release(answer.id);
    // The answer can be here before the press has its number.
    this.list.querySelectorAll('.busy').forEach((n) => n.classList.remove('busy'));
    if (!answer.text) return;
    if (answer.alert) ask((close) => [el('h2', {}, fullName(store.bot)), el('p', {}, answer.text), el('div', { class: 'row end' }, button(t.ok, close, { class: 'primary' }))]);
    else this.toast(answer.text);
  }

  onJump(id) {
    const node = this.list.querySelector(`[data-id="${id}"]`);
    node?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    node?.classList.add('flash');
    setTimeout(() => node?.classList.remove('flash'), 1200);
  }

  open(chatId) { this.chatId = chatId; this.setContext(null); this.render(); }

  render() {
    const chat = chatOf(this.chatId);
    const me = chat?.members?.find((m) => m.user === this.user.id);
    const role = { creator: t.owner, administrator: t.admin, restricted: t.restricted, kicked: t.kicked, left: t.left }[me?.status];
    this.head.replaceChildren(avatar(this.user), el('span', { class: 'who' }, el('b', {}, fullName(this.user)), el('small', {}, [role, this.user.username && `@${this.user.username}`].filter(Boolean).join(' · '))),
      button('☰', () => showMembers(this), { 'aria-label': t.members, title: t.members }));
    const tab = (id, label) => button(label, () => this.open(id), { role: 'tab', 'aria-selected': String(id === this.chatId) });
    renew(this.tabs, [...store.groups.values()].map((g) => tab(g.id, g.title)), tab(this.user.id, `🤖 ${fullName(store.bot)}`));
    this.renderFoot(chat, me);
    this.renderList(chat, me);
  }

  renderList(chat, me) {
    const outside = chat?.members && !me?.is_in;
    const messages = outside ? [] : [...(store.messages.get(this.chatId)?.values() ?? [])];
    messages.sort((a, b) => a.message_id - b.message_id);
    this.list.replaceChildren(...messages.slice(-300).map((m) => renderMessage(m, this)));
    if (messages.length === 0 && !outside) this.list.append(el('li', { class: 'empty' }, chat?.id > 0 && !chat.is_open ? t.startHint : t.empty));
    this.group();
    this.list.scrollTop = this.list.scrollHeight;
    this.atEnd = true;
  }

  renderFoot(chat, me) {
    if (chat?.members && !me?.is_in) this.foot.replaceChildren(this.doors(chat));
    else if (chat?.members && !me.may_write) this.foot.replaceChildren(el('p', { class: 'door' }, t.muted));
    else if (chat?.id > 0 && chat.is_blocked) this.foot.replaceChildren(el('p', { class: 'door' }, t.blocked, button(t.unblock, () => this.run(act({ act: 'unblock', user: this.user.id })), { class: 'primary' })));
    else if (chat?.id > 0 && !chat.is_open) this.foot.replaceChildren(button(t.start, () => this.run(act({ act: 'start', user: this.user.id })), { class: 'primary start' }));
    else if (!this.form.isConnected) {
      // Who pressed what stood here goes on by writing.
      const here = this.foot.contains(document.activeElement);
      this.foot.replaceChildren(this.form);
      if (here) this.input.focus();
    }
  }

  doors(chat) {
    if (chat.join_requests.includes(this.user.id)) return el('p', { class: 'door' }, t.waiting);
    return el('div', { class: 'door' }, t.outside, chat.links.length > 0 && el('small', {}, t.joinBy),
      chat.links.map((l) => button(`${l.name || l.url} · ${fullName(nameOf(l.creator))}`, () => this.run(act({ act: 'join', user: this.user.id, link: l.url })), { class: 'primary' })));
  }

  // Messages of one writer in a row stand together.
  group() {
    let last = null;
    for (const li of this.list.children) {
      li.classList.toggle('follows', li.dataset.from !== undefined && li.dataset.from === last);
      last = li.dataset.from ?? null;
    }
  }

  receive(event) {
    if (event.kind === 'answer') { this.onAnswer(event); return; }
    if (event.chat !== this.chatId && event.kind !== 'all') return;
    if (event.kind === 'message') this.upsert(event.message);
    else if (event.kind === 'deleted') { this.list.querySelector(`[data-id="${event.message_id}"]`)?.remove(); this.group(); } else if (event.kind === 'action') this.acting(event);
    else if (event.kind === 'chat' || event.kind === 'all') this.render();
  }

  acting(event) {
    if (event.action === 'typing') this.toast(`${fullName(nameOf(event.user))} ${t.typing}`);
  }

  upsert(message) {
    const me = chatOf(this.chatId)?.members?.find((m) => m.user === this.user.id);
    if (this.chatId < 0 && !me?.is_in) return;
    const old = this.list.querySelector(`[data-id="${message.message_id}"]`);
    const node = renderMessage(message, this);
    const { atEnd } = this;
    if (old) renew(old, node);
    else { this.list.querySelector('.empty')?.remove(); this.list.append(node); while (this.list.children.length > 400) this.list.firstChild.remove(); }
    this.group();
    if (atEnd || (!old && message.from.id === this.user.id)) this.list.scrollTop = this.list.scrollHeight;
  }
}
