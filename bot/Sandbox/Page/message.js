// One message as one member sees it.
import { el, button, avatar, fullName, ask } from './dom.js';
import { rich } from './entities.js';
import { act, chatOf } from './store.js';
import { t, isChinese } from './texts.js';

const quick = ['👍', '❤', '🔥', '😁', '🎉', '👌', '✍', '🏆'];
// Some signs are plain text unless the coloured form is asked for.
const coloured = (emoji) => (/^(?:[❤✍☃⚡]|🕊)$/u.test(emoji) ? `${emoji}\uFE0F` : emoji);
const clock = new Intl.DateTimeFormat(isChinese ? 'zh-CN' : 'en-GB', { hour: '2-digit', minute: '2-digit' });

export function renderMessage(message, view) {
  return message.is_service ? service(message) : bubble(message, view);
}

function service(m) {
  const who = fullName(m.from);
  let text = t.service;
  if (m.new_chat_members) {
    const user = m.new_chat_members[0];
    text = user.id === m.from.id ? `${who} ${t.joined}` : t.addedBy(who, fullName(user));
  } else if (m.left_chat_member) {
    text = m.left_chat_member.id === m.from.id ? t.leftBy(who) : t.removedBy(who, fullName(m.left_chat_member));
  } else if (m.pinned_message) {
    text = t.pinnedBy(who);
  } else if (m.new_chat_title) {
    text = t.titled(who, m.new_chat_title);
  }
  return el('li', { class: 'service', 'data-id': m.message_id }, el('span', {}, text));
}

function bubble(m, view) {
  const own = m.from.id === view.user.id;
  const li = el('li', { class: `message${own ? ' own' : ''}${m.from.is_bot ? ' from-bot' : ''}`, 'data-id': m.message_id, 'data-from': m.from.id });
  const body = el('div', { class: 'bubble' });
  if (!own) {
    const name = el('span', { class: 'from' }, fullName(m.from), m.from.is_bot && el('small', {}, t.botHere));
    name.style.setProperty('--hue', getHue(m.from));
    body.append(name);
  }
  if (m.reply_to_message) body.append(quote(m, view));
  if (m.document) body.append(file(m.document));
  const text = m.text ?? m.caption;
  if (text) body.append(el('div', { class: 'text' }, rich(text, m.entities ?? m.caption_entities, (e, part) => view.onEntity(e, part, m))));
  body.append(foot(m, view));
  const stack = el('div', { class: 'stack' }, body);
  if (m.reply_markup?.inline_keyboard) stack.append(keyboard(m, view));
  li.append(own ? '' : avatar(m.from), stack);
  li.append(button('⋯', () => actions(m, view), { class: 'more', 'aria-label': t.actions, title: t.actions }));
  li.addEventListener('dblclick', () => view.onReply(m));
  return li;
}

const getHue = (user) => [205, 150, 28, 280, 340, 95, 180, 250][user.id % 8];

function quote(m, view) {
  const r = m.reply_to_message;
  return el('a', { href: '#', class: 'quote', onclick: (e) => { e.preventDefault(); view.onJump(r.message_id); } },
    el('b', {}, fullName(r.from)), el('span', {}, m.quote?.text ?? r.text ?? r.caption ?? r.document?.file_name ?? t.service));
}

function file(document) {
  const size = document.file_size < 1024 ? `${document.file_size} B` : `${(document.file_size / 1024).toFixed(1)} KB`;
  return el('div', { class: 'file' }, el('span', { class: 'file-icon', 'aria-hidden': 'true' }, '📄'),
    el('span', {}, el('b', {}, document.file_name ?? t.file), el('small', {}, size)));
}

function foot(m, view) {
  const counts = new Map();
  for (const r of m.reactions ?? []) for (const e of r.emoji) counts.set(e, [...(counts.get(e) ?? []), r.user]);
  const chips = [...counts].map(([emoji, users]) => {
    const mine = users.includes(view.user.id);
    return button(`${coloured(emoji)} ${users.length}`, () => view.onReact(m, mine ? null : emoji), { class: `reaction${mine ? ' mine' : ''}`, 'aria-pressed': String(mine) });
  });
  const pinned = chatOf(view.chatId)?.pinned?.includes(m.message_id);
  return el('div', { class: 'foot' }, el('span', { class: 'reactions' }, chips),
    el('time', {}, pinned && '📌 ', m.edit_date && `${t.edited} `, clock.format(new Date(m.date * 1000))));
}

function keyboard(m, view) {
  return el('div', { class: 'keyboard' }, m.reply_markup.inline_keyboard.map((row) => el('div', { class: 'row' }, row.map((b) => {
    const node = button(b.text, () => view.onButton(m, b, node), { class: b.style ? `style-${b.style}` : '' });
    if (b.url) node.append(el('i', { 'aria-hidden': 'true' }, '↗'));
    return node;
  }))));
}

function actions(m, view) {
  const member = chatOf(view.chatId)?.members?.find((x) => x.user === view.user.id);
  const own = m.from.id === view.user.id;
  const run = (fn) => (close) => () => { close(); fn(); };
  ask((close) => [
    el('h2', {}, t.actions),
    el('div', { class: 'emoji-row', role: 'group', 'aria-label': t.react }, quick.map((e) => button(coloured(e), run(() => view.onReact(m, e))(close)))),
    el('div', { class: 'menu' },
      button(t.reply, run(() => view.onReply(m))(close)),
      own && m.text && button(t.edit, run(() => view.onEdit(m))(close)),
      member?.may_pin && button(t.pin, run(() => view.run(act({ act: 'pin', user: view.user.id, chat: view.chatId, message_id: m.message_id })))(close)),
      (own || member?.may_delete || view.chatId > 0) && button(t.remove, run(() => view.run(act({ act: 'delete', user: view.user.id, chat: view.chatId, message_id: m.message_id })))(close), { class: 'danger' }),
      button(t.cancel, close)),
  ]);
}
