// The messages of one chat as one member sees them. Changes wait for the next frame, and only what changed is drawn anew.
import { el, arrange, button, onFrame, renew } from './dom.js';
import { open } from './feed.js';
import { renderRow } from './message.js';
import { Walk } from './walk.js';
import { chatOf, idOf, now, order, sees, store } from './store.js';
import { dayKey, dayOf, t } from './texts.js';

const shownRows = 200;
// So many more are drawn below a reader who has scrolled up; the others wait until they are looked for.
const slack = 100;
const mostRows = 1000;
// Milliseconds between two drawings: nobody reads faster, and each of them lays the list out anew.
const pace = 80;

export class MessageList {
  constructor(view, label) {
    this.view = view;
    this.node = el('ol', { class: 'messages', role: 'log', 'aria-live': 'off', 'aria-label': label, 'aria-description': t.listHint });
    this.news = button('', () => this.toLatest(), { class: 'news', hidden: true });
    this.frame = el('div', { class: 'messages-frame' }, this.node, this.news);
    this.walk = new Walk(this, view);
    this.top = el('li', { class: 'earlier' }, button(t.earlier, () => this.earlier()));
    this.rows = new Map();
    this.dirty = new Set();
    this.held = new Set();
    this.fresh = 0;
    this.most = shownRows;
    this.flush = onFrame(() => this.draw(), pace);
    // A list that was read to its end stays there when its size or its content changes.
    this.atEnd = true;
    this.node.addEventListener('scroll', () => this.onScroll(), { passive: true });
    new ResizeObserver(() => { if (this.atEnd) this.toEnd(); }).observe(this.node);
    this.node.addEventListener('load', () => { if (this.atEnd) this.toEnd(); }, true);
  }

  onScroll() {
    const { scrollHeight, clientHeight } = this.node;
    if (clientHeight === 0) return;
    // Not the reader moved: the window or a picture has another size.
    if (this.atEnd && (scrollHeight !== this.full || clientHeight !== this.high)) { this.toEnd(); return; }
    this.atEnd = this.node.scrollHeight - this.node.scrollTop - this.node.clientHeight < 60;
    if (!this.atEnd) return;
    if (this.held.size > 0) this.release(); else this.count(0);
  }

  toEnd() {
    this.node.scrollTop = this.node.scrollHeight;
    [this.full, this.high, this.atEnd] = [this.node.scrollHeight, this.node.clientHeight, true];
    this.count(0);
  }

  /** The column is taken off the page, which forgets where it was scrolled to. */
  leave() { this.left = this.atEnd ? null : this.place(); }

  toLatest() { this.held.clear(); this.atEnd = true; this.most = shownRows; this.reset(); this.view.composer.focus(); }

  /** What came below while one was reading above. */
  count(n) {
    this.fresh = n;
    this.news.hidden = n === 0;
    if (n > 0) this.news.textContent = `↓ ${t.newBelow(n)}`;
  }

  chat() { return store.chats.get(this.view.key); }

  isShown(m) { return m && sees(m, this.view.user.id) && this.view.inTopic(m) && !this.replaced?.has(m.message_id); }

  rowOf(m) { return m.media_group_id ? `a${m.media_group_id}` : idOf(m); }

  isPinned(m) { return Boolean(chatOf(this.view.key)?.pinned?.includes(m.message_id)); }

  // Where the reader is: the first row in sight, and how far it stands below the upper edge.
  place() {
    const edge = this.node.getBoundingClientRect().top;
    for (const [key, node] of this.rows) {
      const box = node.getBoundingClientRect();
      if (box.bottom > edge) return { key, top: box.top - edge };
    }
    return null;
  }

  goTo(place) {
    const node = place && this.rows.get(place.key);
    if (node) this.node.scrollTop += node.getBoundingClientRect().top - this.node.getBoundingClientRect().top - place.top;
    else this.toEnd();
  }

  /** All of it held against the store; rows that are the same stay, and so do the place and the focus of who reads. */
  reset(note) {
    this.dirty.clear();
    const what = `${this.view.key} ${this.view.topic}`;
    if (what !== this.what) { this.atEnd = true; this.held.clear(); this.walk.forget(); }
    this.what = what;
    const place = this.atEnd ? null : this.left ?? this.place();
    this.left = null;
    const focus = this.walk.focus();
    const chat = note ? null : this.chat();
    const all = [...(chat?.messages.values() ?? [])];
    this.replaced = new Set(all.filter((m) => m.replaces && sees(m, this.view.user.id)).map((m) => m.replaces));
    const groups = new Map();
    for (const m of all.filter((one) => this.isShown(one)).sort((a, b) => a[order] - b[order])) {
      const key = this.rowOf(m);
      if (groups.has(key)) groups.get(key).push(m); else groups.set(key, [m]);
    }
    // Of a reader above, what is read stays; what waits below goes on waiting.
    let found = [...groups];
    if (this.held.size > 0) found = found.filter(([key]) => !this.held.has(key));
    const kept = found.slice(-Math.max(this.most, this.atEnd ? 0 : this.rows.size));
    this.hasMore = found.length > kept.length || Boolean(chat && !chat.complete && found.length > 0);
    const old = this.rows;
    this.rows = new Map();
    for (const [key, list] of kept) this.rows.set(key, this.isSame(old.get(key), list) ? old.get(key) : this.make(key, list));
    arrange(this.node, this.withDays([...this.rows.values()], note ?? (chat?.waiting === null ? this.view.emptyText() : t.loading)));
    this.walk.settle(focus);
    if (this.atEnd) this.toEnd(); else this.goTo(place);
  }

  withDays(nodes, ifEmpty) {
    const wanted = this.hasMore ? [this.top] : [];
    let before;
    for (const node of nodes) {
      if (before?.day !== node.day) wanted.push(this.dayLine(node));
      node.classList.toggle('follows', node.dataset.from !== undefined && before?.day === node.day && before.dataset.from === node.dataset.from);
      wanted.push(before = node);
    }
    // Who came and went says nothing yet; how to begin is told until someone speaks.
    if (!nodes.some((node) => node.matches('.message'))) wanted.push(el('li', { class: 'empty' }, ifEmpty));
    return wanted;
  }

  dayLine(node) { return Object.assign(el('li', { class: 'day' }, dayOf(node.at, now())), { at: node.at }); }

  isSame(node, list) {
    return node && node.list.length === list.length && node.list.every((m, i) => m === list[i]) && node.pinned === this.isPinned(list[0]);
  }

  earlier() {
    this.most += shownRows;
    this.atEnd = false;
    const chat = this.chat();
    if (chat.complete || chat.messages.size >= this.most) this.reset(); else open(this.view.key, this.view.user.id, this.most + shownRows);
  }

  make(key, list) {
    const node = renderRow(list, this.view);
    Object.assign(node, { key, list, order: list[0][order], at: list[0].date * 1000, day: dayKey(list[0].date * 1000), ids: list.map(idOf), pinned: this.isPinned(list[0]) });
    this.walk.enter(node);
    return node;
  }

  touch(event) {
    const m = event.message;
    if (m?.replaces && sees(m, this.view.user.id)) { this.reset(); return; }
    this.dirty.add(m ? this.rowOf(m) : event.kind === 'ephemeral_deleted' ? `e${event.message_id}` : String(event.message_id));
    if (m && m.author === this.view.user.id && !m.is_service) this.wantsEnd = true;
    this.flush();
  }

  /** Draws these anew where they are shown: what is said of them beside their text changed. */
  retouch(ids) {
    for (const node of this.rows.values()) if (node.ids.some((id) => ids.has(id))) this.dirty.add(node.key);
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
    let grown = 0;
    for (const key of dirty) grown += Number(this.drawRow(chat, key));
    if (grown === 0 && this.rows.size === 0) this.reset();
    if (atEnd) this.trim();
    this.walk.settle(null);
    if (this.wantsEnd && grown > 0 && this.held.size > 0) this.toLatest();
    else if (atEnd || (this.wantsEnd && grown > 0)) this.toEnd();
    else if (grown > 0) this.count(this.fresh + grown);
    this.wantsEnd = false;
  }

  /** True where something came at the end that was not there. */
  drawRow(chat, key) {
    const list = (key[0] === 'a' ? [...chat.messages.values()].filter((m) => this.rowOf(m) === key) : [chat.messages.get(key)]).filter((m) => this.isShown(m));
    const old = this.rows.get(key);
    if (list.length === 0) {
      if (old) { this.rows.delete(key); this.drop(old); } else if (!this.held.delete(key)) this.dropFromAlbum(key);
      return false;
    }
    if (old) {
      const node = this.make(key, list);
      this.rows.set(key, node);
      renew(old, node);
      this.seam(node);
      return false;
    }
    const first = this.node.querySelector('.row-of');
    if (first && list[0][order] < first.order && this.hasMore) return false;
    if (this.held.has(key)) return false;
    if (!this.atEnd && this.rows.size >= this.most + slack) { this.held.add(key); return true; }
    this.insert(this.make(key, list));
    return true;
  }

  insert(node) {
    this.rows.set(node.key, node);
    if (node.matches('.message')) this.node.querySelector('.empty')?.remove();
    let after = this.node.lastElementChild;
    while (after?.matches('.empty')) after = after.previousElementSibling;
    while (after && (after.order === undefined ? !after.matches('.earlier') : after.order > node.order)) after = after.previousElementSibling;
    if (after) after.after(node); else this.node.prepend(node);
    this.seam(node);
  }

  // The reader came down to what was drawn: the next of those that wait, and as many fewer above.
  release() {
    const place = this.place();
    const next = [...this.held].slice(0, slack);
    for (const key of next) {
      this.held.delete(key);
      const list = [...this.chat().messages.values()].filter((m) => this.rowOf(m) === key && this.isShown(m));
      if (list.length > 0) this.insert(this.make(key, list));
    }
    this.trim();
    this.goTo(place);
    this.count(this.held.size);
  }

  // A deleted part of an album is known by its number only.
  dropFromAlbum(id) {
    for (const [key, node] of this.rows) {
      if (key[0] === 'a' && node.ids.includes(id)) { this.dirty.add(key); this.flush(); }
    }
  }

  drop(node) {
    const next = node.nextElementSibling;
    const before = node.previousElementSibling;
    this.walk.leave(node);
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
    } else if (before?.day !== node.day) node.before(before = this.dayLine(node));
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
      if (!this.hasMore) { this.hasMore = true; this.node.prepend(this.top); }
    }
  }

  /** The clock was moved: "today" is another day. */
  renameDays() { for (const node of this.node.querySelectorAll('.day')) node.textContent = dayOf(node.at, now()); }

  rowWith(id) { for (const node of this.rows.values()) if (node.ids.includes(id)) return node; return null; }

  /** Shows a message of this chat, which may have to be fetched; where that cannot be, says so. */
  async jump(id) {
    const { key, user } = this.view;
    await open(key, user.id);
    let chat = this.chat();
    const numbers = [...chat.messages.values()].map((m) => m.message_id);
    const far = Math.max(0, ...numbers) - Number(id) + 50;
    if (!chat.messages.has(id) && !chat.complete && far <= mostRows) await open(key, user.id, Math.max(far, chat.last + 1));
    if (this.view.key !== key) return;
    chat = this.chat();
    const m = chat.messages.get(id);
    if (!m || !sees(m, user.id)) { this.view.toast(!chat.complete && far > mostRows ? t.tooFar : t.notHere, true); return; }
    if (!this.view.inTopic(m)) this.view.open(key, m.message_thread_id ?? 1);
    if (!this.rowWith(id)) { this.atEnd = false; this.held.clear(); this.most = Math.min(mostRows, [...chat.messages.values()].filter((one) => one[order] >= m[order]).length + 50); this.reset(); }
    const node = this.rowWith(id);
    if (!node) { this.view.toast(t.notHere, true); return; }
    this.atEnd = false;
    node.scrollIntoView({ block: 'center' });
    this.onScroll();
    node.classList.add('flash');
    setTimeout(() => node.classList.remove('flash'), 1200);
  }
}
