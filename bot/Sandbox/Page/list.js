// The messages of one chat as one member sees them. Changes wait for the next frame, and only what changed is drawn anew.
import { el, button, onFrame, renew } from './dom.js';
import { renderRow } from './message.js';
import { idOf, now, open, sees, store } from './store.js';
import { dayKey, dayOf, t } from './texts.js';

const shownRows = 200;

export class MessageList {
  constructor(view, label) {
    this.view = view;
    this.node = el('ol', { class: 'messages', tabindex: 0, role: 'log', 'aria-live': 'off', 'aria-label': label });
    this.rows = new Map();
    this.dirty = new Set();
    this.most = shownRows;
    this.flush = onFrame(() => this.draw());
    // A list that was read to its end stays there when its size or its content changes.
    this.atEnd = true;
    this.node.addEventListener('scroll', () => { this.atEnd = this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < 60; }, { passive: true });
    new ResizeObserver(() => { if (this.atEnd) this.toEnd(); }).observe(this.node);
    this.node.addEventListener('load', () => { if (this.atEnd) this.toEnd(); }, true);
    this.node.addEventListener('keydown', (e) => this.onKey(e));
  }

  // From the list up and down go from message to message.
  onKey(e) {
    if ((e.key !== 'ArrowUp' && e.key !== 'ArrowDown') || !(e.target === this.node || e.target.matches('.more'))) return;
    e.preventDefault();
    this.step(e.key === 'ArrowUp' ? -1 : 1);
  }

  step(by) {
    const all = [...this.node.querySelectorAll('.more:not(.quick)')];
    const at = all.indexOf(document.activeElement);
    const next = all[at < 0 ? all.length - 1 : at + by];
    if (next) { next.focus({ preventScroll: true }); next.closest('li').scrollIntoView({ block: 'nearest' }); }
  }

  toEnd() { this.node.scrollTop = this.node.scrollHeight; this.atEnd = true; }

  chat() { return store.chats.get(this.view.key); }

  isShown(m) { return m && sees(m, this.view.user.id) && this.view.inTopic(m) && !this.replaced?.has(m.message_id); }

  rowOf(m) { return m.media_group_id ? `a${m.media_group_id}` : idOf(m); }

  /** All of it anew: another chat, another topic, or the state was fetched again. */
  reset(note) {
    this.dirty.clear();
    this.rows.clear();
    const chat = note ? null : this.chat();
    this.replaced = new Set();
    for (const m of chat?.messages.values() ?? []) if (m.replaces && sees(m, this.view.user.id)) this.replaced.add(m.replaces);
    const all = [...(chat?.messages.values() ?? [])].filter((m) => this.isShown(m)).sort((a, b) => a.order - b.order);
    const groups = new Map();
    for (const m of all) { const key = this.rowOf(m); if (groups.has(key)) groups.get(key).push(m); else groups.set(key, [m]); }
    const kept = [...groups].slice(-this.most);
    this.hasMore = groups.size > kept.length || (chat && !chat.complete && all.length > 0);
    const nodes = kept.map(([key, list]) => this.make(key, list));
    this.node.replaceChildren(...this.top(), ...nodes);
    // Who came and went says nothing yet; how to begin is told until someone speaks.
    if (!nodes.some((node) => node.matches('.message'))) this.node.append(el('li', { class: 'empty' }, note ?? (chat?.waiting === null ? this.view.emptyText() : t.loading)));
    for (const node of nodes) this.seam(node);
    this.toEnd();
  }

  top() {
    return this.hasMore ? [el('li', { class: 'earlier' }, button(t.earlier, () => this.earlier()))] : [];
  }

  earlier() {
    this.most += shownRows;
    const chat = this.chat();
    const from = this.node.scrollHeight;
    if (chat.complete || chat.messages.size >= this.most) this.reset(); else open(this.view.key, this.view.user.id, this.most + shownRows);
    this.node.scrollTop = this.node.scrollHeight - from;
    this.atEnd = false;
  }

  make(key, list) {
    const node = renderRow(list, this.view);
    node.order = list[0].order;
    node.day = dayKey(list[0].date * 1000);
    node.at = list[0].date * 1000;
    node.ids = list.map(idOf);
    this.rows.set(key, node);
    return node;
  }

  touch(event) {
    const m = event.message;
    if (m?.replaces && sees(m, this.view.user.id)) { this.view.key !== undefined && this.reset(); return; }
    this.dirty.add(m ? this.rowOf(m) : event.kind === 'ephemeral_deleted' ? `e${event.message_id}` : String(event.message_id));
    if (m && m.author === this.view.user.id && !m.is_service) this.wantsEnd = true;
    this.flush();
  }

  draw() {
    if (this.dirty.size === 0) return;
    const chat = this.chat();
    const dirty = [...this.dirty];
    this.dirty.clear();
    if (!chat) return;
    const { atEnd } = this;
    // More than is kept in sight has come: one drawing of the latest is less than many.
    if (atEnd && dirty.length > this.most) { this.reset(); return; }
    let grown = false;
    for (const key of dirty) grown = this.drawRow(chat, key) || grown;
    if (!grown && this.rows.size === 0) this.reset();
    // Above a reader who has scrolled up nothing is taken away.
    if (atEnd) this.trim();
    if (atEnd || (this.wantsEnd && grown)) this.toEnd();
    this.wantsEnd = false;
  }

  drawRow(chat, key) {
    const list = (key[0] === 'a' ? [...chat.messages.values()].filter((m) => this.rowOf(m) === key) : [chat.messages.get(key)]).filter((m) => this.isShown(m));
    const old = this.rows.get(key);
    if (list.length === 0) {
      if (old) { this.rows.delete(key); this.drop(old); } else this.dropFromAlbum(key);
      return false;
    }
    if (old) {
      const node = this.make(key, list);
      renew(old, node);
      this.seam(node);
      return false;
    }
    const first = this.node.querySelector('.row-of');
    if (first && list[0].order < first.order && this.hasMore) return false;
    const node = this.make(key, list);
    if (node.matches('.message')) this.node.querySelector('.empty')?.remove();
    let after = this.node.lastElementChild;
    while (after?.matches('.empty')) after = after.previousElementSibling;
    while (after && (after.order === undefined ? !after.matches('.earlier') : after.order > node.order)) after = after.previousElementSibling;
    if (after) after.after(node); else this.node.prepend(node);
    this.seam(node);
    return true;
  }

  // A deleted part of an album is known by its number only.
  dropFromAlbum(id) {
    for (const [key, node] of this.rows) {
      if (key[0] === 'a' && node.ids?.includes(id)) { this.dirty.add(key); this.flush(); }
    }
  }

  drop(node) {
    const next = node.nextElementSibling;
    const before = node.previousElementSibling;
    node.remove();
    if (next?.matches('.row-of')) this.seam(next);
    else if (before?.matches('.day')) before.remove();
  }

  // The line of a new day, and whether a message stands together with the one before: both by its neighbours.
  seam(node, isNext = false) {
    let before = node.previousElementSibling;
    if (before?.matches('.day')) {
      const real = before.previousElementSibling;
      if (real?.day === node.day) { before.remove(); before = real; } else { before.textContent = dayOf(node.at, now()); before.at = node.at; }
    } else if (before?.day !== node.day) {
      before = el('li', { class: 'day' }, dayOf(node.at, now()));
      before.at = node.at;
      node.before(before);
    }
    node.classList.toggle('follows', node.dataset.from !== undefined && before?.dataset.from === node.dataset.from);
    const next = node.nextElementSibling;
    if (!isNext && next?.matches('.row-of')) this.seam(next, true);
    else if (!isNext && next?.matches('.day') && next.nextElementSibling?.day === node.day) this.seam(next.nextElementSibling, true);
  }

  trim() {
    while (this.rows.size > this.most) {
      const [key, node] = this.rows.entries().next().value;
      this.rows.delete(key);
      const before = node.previousElementSibling;
      if (before?.matches('.day') && node.nextElementSibling?.day !== node.day) before.remove();
      node.remove();
      if (!this.hasMore) { this.hasMore = true; this.node.prepend(...this.top()); }
    }
  }

  /** The clock was moved: "today" is another day. */
  renameDays() { for (const node of this.node.querySelectorAll('.day')) node.textContent = dayOf(node.at, now()); }

  jump(id) {
    const node = this.node.querySelector(`[data-id="${CSS.escape(id)}"]`);
    node?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    node?.classList.add('flash');
    setTimeout(() => node?.classList.remove('flash'), 1200);
  }
}
