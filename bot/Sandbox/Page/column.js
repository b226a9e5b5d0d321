// One member's column: the chats this person sees, and the place to write.
import { el, button, avatar, fill, fullName, onFrame, renew } from './dom.js';
import { ask, end } from './dialogs.js';
import { Composer } from './composer.js';
import { MessageList } from './list.js';
import { Tabs } from './tabs.js';
import { openLink } from './links.js';
import { showMembers, standingOf } from './members.js';
import { follow, know, open } from './feed.js';
import { checkoutText, pay } from './things.js';
import { act, chatOf, isPrivate, memberOf, nameOf, now, privateKey, sees, store, target } from './store.js';
import { failed, t, untilOf } from './texts.js';

export class Column {
  constructor(user, key, onClose) {
    this.user = user;
    this.key = key;
    this.topic = 1;
    this.presses = new Map();
    this.list = new MessageList(this, fullName(user));
    this.tabs = new Tabs(this);
    this.composer = new Composer(this);
    this.onClose = onClose;
    this.head = el('header', { class: 'column-head' });
    this.toastBox = el('div', { class: 'toast', role: 'status' });
    this.foot = el('footer');
    this.node = el('section', { class: 'column', 'aria-label': fullName(user) }, this.head, this.tabs.node, el('div', { class: 'toast-place' }, this.toastBox), this.list.frame, this.composer.above, this.foot);
    // Only the column one works in reads out what comes.
    this.node.addEventListener('focusin', () => this.list.node.setAttribute('aria-live', 'polite'));
    this.node.addEventListener('focusout', () => this.list.node.setAttribute('aria-live', 'off'));
    this.refresh = onFrame(() => this.renew(), 80);
    follow(user.id);
    open(this.key, user.id);
    // The private chats are looked into before one goes there, so that nothing jumps when one does.
    for (const b of store.bots) open(privateKey(user.id, b.id), user.id);
    this.render();
  }

  act(body) { return this.run(act({ user: this.user.id, ...target(this.key), ...body })); }

  async run(promise) {
    try { return await promise; } catch (e) { this.toast(failed(e), true); return null; }
  }

  toast(text, bad = false) {
    fill(this.toastBox, text);
    this.toastBox.className = `toast shown${bad ? ' bad' : ''}`;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { this.toastBox.className = 'toast'; }, 3500);
  }

  async copy(text) {
    try { await navigator.clipboard.writeText(text); this.toast(t.copied); } catch { this.toast(text); }
  }

  onReply(message) { this.composer.setContext({ message }); }
  onEdit(message) { this.composer.setContext({ message, edit: true }); }
  onReact(message, emoji) { this.act({ act: 'react', message_id: message.message_id, emoji: emoji ? [emoji] : [] }); }

  /** To a message of this chat or, where one is named, of another one that this person is in. */
  async onJump(id, chat = this.key) {
    // The group may have come just now, and how this person stands there not yet.
    if (chat !== this.key && !memberOf(chat, this.user.id)) await know(this.user.id);
    if (chat !== this.key && !memberOf(chat, this.user.id)?.is_in) { this.toast(t.notHere, true); return; }
    if (chat !== this.key) this.open(chat);
    this.list.jump(id);
  }

  onEntity(entity, part) {
    if (entity.type === 'bot_command') this.composer.post(part);
    else if (entity.type === 'url' || entity.type === 'text_link') openLink(entity.url ?? part, this);
    else if (entity.type === 'mention' || entity.type === 'hashtag' || entity.type === 'cashtag') this.composer.append(`${part} `);
    else if (entity.type === 'email' || entity.type === 'phone_number') this.copy(part);
    else if (entity.user?.username) this.composer.append(`@${entity.user.username} `);
    else this.toast(t.cannotOpen(part), true);
  }

  async onButton(message, b, node) {
    if (b.callback_data !== undefined) {
      node.classList.add('busy');
      const id = message.ephemeral_message_id ? { ephemeral_message_id: message.ephemeral_message_id } : { message_id: message.message_id };
      const press = await this.act({ act: 'press', ...id, data: b.callback_data });
      if (press) { this.presses.set(press.id, node); setTimeout(() => this.release(press.id), 15000); } else node.classList.remove('busy');
    } else if (b.pay) pay(this, message);
    else if (b.url) openLink(b.url, this);
    else if (b.copy_text) this.copy(b.copy_text.text);
    else this.toast(t.cannot, true);
  }

  release(id) { this.presses.get(id)?.classList.remove('busy'); this.presses.delete(id); }

  onAnswer(answer) {
    if (answer.user !== this.user.id) return;
    this.release(answer.id);
    // The answer can be here before the press has its number.
    this.list.node.querySelectorAll('.busy').forEach((n) => n.classList.remove('busy'));
    if (answer.url) openLink(answer.url, this);
    if (!answer.text) return;
    if (answer.alert) ask((close) => [el('h2', {}, fullName(nameOf(answer.bot))), el('p', {}, answer.text), end(button(t.ok, close, { class: 'primary' }))]);
    else this.toast(answer.text);
  }

  /** Shows a chat in this column; a topic of a forum, where one is given. */
  open(key, topic = 1) {
    this.key = key;
    this.topic = topic;
    this.list.most = 200;
    open(key, this.user.id);
    if (chatOf(key)?.topics?.length) this.act({ act: 'open_topic', topic });
    this.render();
  }

  inTopic(m) {
    return !chatOf(this.key)?.topics?.length || (m.is_topic_message ? m.message_thread_id : 1) === this.topic;
  }

  emptyText() {
    if (isPrivate(this.key) && !chatOf(this.key)?.is_open) return t.startHint;
    return isPrivate(this.key) ? t.nothing : t.empty(fullName(this.user));
  }

  /** False of a group until the standing of this person there is fetched. */
  get isKnown() { return isPrivate(this.key) || Boolean(memberOf(this.key, this.user.id)); }

  /** Who is outside of a group hears nothing of it. */
  get isInside() { return isPrivate(this.key) || Boolean(memberOf(this.key, this.user.id)?.is_in); }

  render() {
    this.composer.enter(`${this.key} ${this.topic}`);
    this.renderHead();
    this.tabs.render();
    this.renderFoot();
    this.renderList();
  }

  renderList() {
    const chat = chatOf(this.key);
    const me = memberOf(this.key, this.user.id);
    [this.wasIn, this.sight, this.pins] = [me?.is_in, `${chat?.hides_history} ${me?.sees_from}`, chat?.pinned ?? []];
    this.list.reset(!this.isKnown ? t.loading : isPrivate(this.key) || me.is_in ? null : t.outside(fullName(chat)));
  }

  renderHead() {
    const me = memberOf(this.key, this.user.id);
    const role = me && me.status !== 'member' && standingOf(me);
    const close = this.onClose && button('✕', () => this.onClose(this.user.id), { class: 'close-column', 'aria-label': `${t.close}${t.colon}${fullName(this.user)}`, title: t.close });
    const asked = me?.is_in && me.may_invite ? chatOf(this.key).join_requests.length : 0;
    const inside = isPrivate(this.key) ? t.settings : asked ? t.membersAsked(asked) : t.members;
    renew(this.head, avatar(this.user), el('span', { class: 'who' }, el('b', {}, fullName(this.user)), el('small', {}, [role, me?.title, this.user.username && `@${this.user.username}`].filter(Boolean).join(' · '))),
      button(['☰', asked > 0 && el('span', { class: 'count' }, String(asked))], () => showMembers(this), { 'aria-label': inside, title: inside, 'aria-haspopup': 'dialog' }), close);
  }

  // What one can do instead of writing, where one cannot write.
  renderFoot() {
    const chat = chatOf(this.key);
    const me = memberOf(this.key, this.user.id);
    const topic = chat?.topics?.find((one) => one.id === this.topic);
    let door = null;
    if (!chat || !this.isKnown) door = el('p', { class: 'door' }, t.loading);
    else if (me && !me.is_in) door = this.doors(chat, me);
    else if (me && !me.may_write) door = el('p', { class: 'door' }, chat.type === 'channel' ? t.readOnly : t.muted(me.until && untilOf(me.until, now())));
    else if (topic?.is_closed && !me?.may_manage_topics && topic.creator !== this.user.id) door = el('p', { class: 'door' }, t.topicClosed);
    else if (isPrivate(this.key) && chat?.is_blocked) door = el('p', { class: 'door' }, t.blocked, button(t.unblock, () => this.act({ act: 'unblock' }), { class: 'primary' }));
    else if (isPrivate(this.key) && chat && !chat.is_open) door = button(t.start, () => this.act({ act: 'start' }), { class: 'primary start' });
    // Who pressed what stood here goes on by writing.
    const here = this.foot.contains(document.activeElement) && !this.composer.node.contains(document.activeElement);
    if (door) renew(this.foot, door); else if (!this.composer.node.isConnected) this.foot.replaceChildren(this.composer.node);
    if (!door) this.composer.render(chat);
    if (here && !door) this.composer.focus();
  }

  doors(chat, me) {
    if (me?.status === 'kicked') return el('p', { class: 'door' }, t.kicked);
    if (chat.join_requests.includes(this.user.id)) return el('p', { class: 'door' }, t.waiting);
    if (chat.type === 'channel') return el('p', { class: 'door' }, button(t.subscribe, () => this.act({ act: 'subscribe' }), { class: 'primary' }));
    return el('div', { class: 'door' }, chat.links.length > 0 ? el('small', {}, t.joinBy) : button(t.askIn, () => this.act({ act: 'request' })),
      chat.links.slice(-4).map((l) => button(`${l.name || l.url} · ${fullName(nameOf(l.creator))}`, () => this.run(act({ act: 'join', user: this.user.id, link: l.url })), { class: 'primary' })));
  }

  receive(event) {
    switch (event.kind) {
      case 'answer': this.onAnswer(event); return;
      case 'clock': this.list.renameDays(); return;
      case 'all':
        if (!isPrivate(this.key) && !chatOf(this.key)) this.key = privateKey(this.user.id);
        this.rename();
        this.render();
        return;
      case 'user':
        if (event.user.id === this.user.id) this.rename();
        return;
      case 'standings': this.refresh(); return;
      case 'checkout':
        if (event.user === this.user.id && event.key === this.key) this.toast(checkoutText(event), event.state !== 'paid');
        return;
      case 'chat': this.onChat(event); return;
      case 'action':
        if (event.key === this.key && event.action === 'typing') this.toast(t.typing(fullName(nameOf(event.user))));
        return;
      default:
        if (event.key === this.key) { if (this.isInside) this.list.touch(event); }
        else if (event.kind === 'message' || event.kind === 'ephemeral') this.tabs.mark(event);
    }
  }

  rename() {
    this.user = store.users.get(this.user.id) ?? this.user;
    this.renderHead();
  }

  onChat(event) {
    if (event.messages && event.chat === this.key) this.hasNews = true;
    this.refresh();
  }

  // At most once a frame, and only what changed.
  renew() {
    if (this.isHidden) return;
    const chat = chatOf(this.key);
    const me = memberOf(this.key, this.user.id);
    if (chat?.topics?.length && !chat.topics.some((one) => one.id === this.topic)) { this.topic = 1; this.hasNews = true; }
    if (this.hasNews || me?.is_in !== this.wasIn || this.sight !== `${chat?.hides_history} ${me?.sees_from}`) {
      this.hasNews = false;
      this.render();
      return;
    }
    const pins = chat?.pinned ?? [];
    const changed = new Set([...pins.filter((id) => !this.pins.includes(id)), ...this.pins.filter((id) => !pins.includes(id))].map(String));
    this.pins = pins;
    if (changed.size > 0) this.list.retouch(changed);
    this.renderHead();
    this.tabs.render();
    this.renderFoot();
  }

  /** Whether a message somewhere else concerns this one. */
  concerns(event) {
    if (isPrivate(event.key)) return event.key.startsWith(`${this.user.id}:`);
    return memberOf(event.key, this.user.id)?.is_in && sees(event.message, this.user.id);
  }
}
