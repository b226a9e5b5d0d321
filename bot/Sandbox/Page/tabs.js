// The chats of one member, and the topics of a forum.
import { el, button, fullName, named, renew, walk } from './dom.js';
import { choose, prompt } from './dialogs.js';
import { chatOf, isPrivate, memberOf, privateKey, store, titleOf } from './store.js';
import { t } from './texts.js';

const mostGroups = 3;

// Only its own strip is scrolled, not the row of columns. Of a title that is too long the beginning is seen.
function reveal(tab) {
  const strip = tab.parentElement;
  const stays = strip.querySelector('.with-bot:last-child');
  if (tab === stays) return;
  const [at, room] = [tab.getBoundingClientRect(), strip.getBoundingClientRect()];
  const right = room.right - (stays?.offsetWidth ?? 0);
  if (at.left < room.left) strip.scrollLeft -= room.left - at.left;
  else if (at.right > right) strip.scrollLeft += Math.min(at.right - right, at.left - room.left);
}

export class Tabs {
  constructor(view) {
    this.view = view;
    this.unread = new Set();
    this.chats = walk(el('div', { class: 'tabs', role: 'tablist', 'aria-label': t.chats(fullName(view.user)) }), '[role=tab]', { ArrowRight: 1, ArrowLeft: -1 });
    this.topics = walk(el('div', { class: 'tabs topics', role: 'tablist', 'aria-label': t.topics }), '[role=tab]', { ArrowRight: 1, ArrowLeft: -1 });
    this.node = el('div', {}, this.chats, this.topics);
  }

  /** Something came in a chat that is not shown. */
  mark(event) {
    if (this.unread.has(event.key) || !this.view.concerns(event)) return;
    this.unread.add(event.key);
    this.render();
  }

  label(key) {
    const chat = store.groups.get(key);
    return `${chat ? { channel: '📢 ' }[chat.type] ?? (chat.is_forum ? '# ' : '') : '🤖 '}${titleOf(key)}`;
  }

  tab(key) {
    const news = this.unread.has(key);
    const isHere = key === this.view.key;
    return button([el('span', { class: 'tab-title' }, this.label(key)), news && el('span', { class: 'dot', role: 'img', 'aria-label': t.unread })],
      () => this.view.open(key), { role: 'tab', class: isPrivate(key) ? 'with-bot' : '', 'aria-selected': String(isHere), tabindex: isHere ? 0 : -1, title: titleOf(key) });
  }

  render() {
    const { view } = this;
    this.unread.delete(view.key);
    // Those one is in come first; of many the latest opened one is always there.
    const groups = [...store.groups.keys()].sort((a, b) => Number(Boolean(memberOf(b, view.user.id)?.is_in)) - Number(Boolean(memberOf(a, view.user.id)?.is_in)));
    const near = groups.slice(0, mostGroups);
    if (!near.includes(view.key) && groups.includes(view.key)) near[mostGroups - 1] = view.key;
    const bots = store.bots.map((b) => privateKey(view.user.id, b.id));
    const far = groups.filter((key) => !near.includes(key));
    renew(this.chats, ...near.map((key) => this.tab(key)),
      far.length > 0 && button([`⋯ ${far.length}`, far.some((key) => this.unread.has(key)) && el('span', { class: 'dot', role: 'img', 'aria-label': t.unread })], () => this.others(far), { class: 'others', 'aria-label': t.otherChats, title: t.otherChats, 'aria-haspopup': 'dialog' }),
      ...bots.map((key) => this.tab(key)));
    this.renderTopics();
    for (const tab of this.node.querySelectorAll('[aria-selected=true]')) reveal(tab);
  }

  others(far) {
    choose(t.otherChats, far.map((key) => [`${this.label(key)}${this.unread.has(key) ? ' •' : ''}`, () => this.view.open(key)]));
  }

  renderTopics() {
    const { view } = this;
    const chat = chatOf(view.key);
    const me = memberOf(view.key, view.user.id);
    if (!chat?.topics?.length || !me?.is_in) { this.topics.replaceChildren(); return; }
    const shown = chat.topics.filter((topic) => !topic.is_hidden || me.may_manage_topics);
    renew(this.topics, ...shown.map((topic) => button(`${topic.is_closed ? '🔒 ' : ''}${topic.id === 1 && topic.name === 'General' ? t.general : named(topic.name)}`,
      () => view.open(view.key, topic.id), { role: 'tab', 'aria-selected': String(topic.id === view.topic), tabindex: topic.id === view.topic ? 0 : -1 })),
    button('＋', () => prompt(t.newTopic, async (name) => {
      const topic = await view.act({ act: 'create_topic', name });
      if (topic?.message_thread_id) view.open(view.key, topic.message_thread_id);
    }), { 'aria-label': t.newTopic, title: t.newTopic }),
    button('⋯', () => this.manage(shown.find((topic) => topic.id === view.topic)), { 'aria-label': t.topicMenu, title: t.topicMenu, 'aria-haspopup': 'dialog' }));
  }

  manage(topic) {
    if (!topic) return;
    const go = (name, more) => this.view.act({ act: name, topic: topic.id, ...more });
    choose(`${t.topicMenu}${t.colon}${named(topic.name)}`, [
      [t.rename, () => prompt(t.rename, (name) => go('rename_topic', { name }), topic.name)],
      topic.is_closed ? [t.reopenTopic, () => go('reopen_topic')] : [t.closeTopic, () => go('close_topic')],
      topic.id !== 1 && [t.deleteTopic, () => go('delete_topic'), { class: 'danger' }],
    ]);
  }
}
