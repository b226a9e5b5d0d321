// One message, or one album, as one member sees it. What it carries is shown by the files beside this one.
import { el, button, avatar, fullName, named, paint } from './dom.js';
import { rich } from './entities.js';
import { actions } from './actions.js';
import { files } from './media.js';
import { paid, things } from './things.js';
import { poll } from './poll.js';
import { serviceText } from './service.js';
import { chatOf, idOf, nameOf } from './store.js';
import { t, timeOf } from './texts.js';

// Some signs are plain text unless the coloured form is asked for.
/** A custom emoji has a number and no picture here. */
export const coloured = (emoji) => (/^\d+$/.test(emoji) ? '✨' : /^(?:[❤✍☃⚡]|🕊)$/u.test(emoji) ? `${emoji}\uFE0F` : emoji);
/** Who is named: a chat in whose name it was written, else the writer. */
export const senderOf = (m) => m.sender_chat ?? m.from;
export const isOwn = (m, view) => m.author === view.user.id && m.chat.type !== 'channel';
const textOf = (m) => m.text ?? m.caption;

/** A list item; an album is given with all its messages, the first one first. */
export function renderRow(messages, view) {
  const m = messages[0];
  if (m.is_service) return el('li', { class: 'service row-of', 'data-id': idOf(m) }, el('span', {}, serviceText(m)));
  const own = isOwn(m, view);
  const sender = senderOf(m);
  const li = el('li', {
    class: `message row-of${own ? ' own' : ''}${m.from.is_bot && !m.sender_chat ? ' from-bot' : ''}${m.ephemeral_message_id ? ' ephemeral' : ''}`,
    'data-id': idOf(m), 'data-from': `${sender.id}${m.ephemeral_message_id ? 'e' : ''}`,
  });
  const body = el('div', { class: 'bubble' });
  if (m.ephemeral_message_id) body.append(el('small', { class: 'only' }, `👁 ${m.author === view.user.id ? t.onlyBot(fullName(m.receiver_user)) : t.onlyYou}`));
  if (!own) body.append(nameLine(m, sender));
  if (m.forward_origin) body.append(el('small', { class: 'forwarded' }, t.forwardedFrom(originName(m.forward_origin))));
  if (m.reply_to_message || m.external_reply) body.append(quote(m, view));
  body.append(...contents(messages, view), foot(m, view));
  const stack = el('div', { class: 'stack' }, body);
  if (m.reply_markup?.inline_keyboard) stack.append(keyboard(m, view));
  li.append(own ? '' : avatar(sender), stack, el('span', { class: 'tools-of' },
    button('↩', () => view.onReply(m), { class: 'more quick', tabindex: -1, 'aria-label': t.reply, title: t.reply }),
    button('⋯', () => actions(m, view), { class: 'more', 'aria-label': t.actionsOf(fullName(sender)), title: t.actions, 'aria-haspopup': 'dialog' })));
  li.addEventListener('dblclick', (e) => { if (!e.target.closest('button, a, audio, video')) view.onReply(m); });
  return li;
}

function nameLine(m, sender) {
  const mark = m.chat.type === 'channel' ? null : m.is_automatic_forward || sender.type === 'channel' ? t.channel : m.sender_chat ? t.anonymousAdmin : sender.is_bot ? t.botHere : m.sender_tag;
  return paint(el('span', { class: 'from' }, el('b', {}, fullName(sender)), mark && el('small', {}, mark), m.author_signature && el('small', {}, m.author_signature)), sender.id);
}

const originName = (o) => (o.type === 'hidden_user' ? named(o.sender_user_name) : fullName(o.sender_user ?? o.sender_chat ?? o.chat)) + (o.author_signature ? ` (${o.author_signature})` : '');

function contents(messages, view) {
  const m = messages[0];
  const shown = messages.length > 1
    ? [el('div', { class: `album of-${Math.min(messages.length, 4)}` }, messages.flatMap((one) => files(one)))]
    : [...files(m), ...paid(m, view), ...things(m, view), poll(m, view)].filter(Boolean);
  const captioned = messages.find((one) => textOf(one));
  const words = captioned && el('div', { class: 'text', dir: 'auto' }, rich(textOf(captioned), captioned.entities ?? captioned.caption_entities, (e, part) => view.onEntity(e, part)));
  const unknown = kindsUnknown(m);
  if (unknown.length > 0 || (shown.length === 0 && !words)) shown.push(el('div', { class: 'text faint' }, t.unknown(unknown.join(', ') || '?')));
  return (m.show_caption_above_media ? [words, ...shown] : [...shown, words]).filter(Boolean);
}

// Everything this page shows, or that says nothing a reader would miss. What is not here is named where it stands.
const known = new Set(`message_id message_thread_id from sender_chat sender_boost_count sender_tag receiver_user ephemeral_message_id date chat
  forward_origin is_topic_message is_automatic_forward reply_to_message external_reply quote via_bot edit_date has_protected_content is_from_offline
  media_group_id author_signature paid_star_count text entities link_preview_options effect_id animation audio document paid_media photo sticker story
  video video_note voice caption caption_entities show_caption_above_media has_media_spoiler contact dice game poll venue location invoice reply_markup
  forward_from forward_from_chat forward_from_message_id forward_sender_name forward_signature forward_date is_service author replaces reactions right_options hides_results shuffles_options allows_adding_options votes buyers`.split(/\s+/));
const kindsUnknown = (m) => Object.keys(m).filter((key) => m[key] && !known.has(key));

/** A few words for a message, where it is quoted. */
export function summary(m) {
  return textOf(m) ?? m.poll?.question ?? m.document?.file_name ?? m.sticker?.emoji ?? m.dice?.emoji ?? m.invoice?.title ?? (m.paid_media && t.paidMedia(m.paid_media.paid_media.length)) ?? t.kinds[Object.keys(t.kinds).find((kind) => m[kind])] ?? t.service;
}

function quote(m, view) {
  const r = m.reply_to_message ?? m.external_reply;
  const name = r.from ? fullName(senderOf(r)) : r.origin ? originName(r.origin) : t.service;
  // An answer to a message of another chat leads there, where it says which.
  const go = m.reply_to_message ? () => view.onJump(String(r.message_id))
    : r.chat && r.message_id ? () => view.onJump(String(r.message_id), r.chat.id) : () => view.toast(t.notHere, true);
  return paint(el('a', { href: '#', class: 'quote', onclick: (e) => { e.preventDefault(); go(); } },
    el('b', {}, name), el('span', { dir: 'auto' }, m.quote?.text ?? summary(r))), senderOf(r)?.id ?? 0);
}

function foot(m, view) {
  const counts = new Map();
  for (const r of m.reactions ?? []) for (const e of r.emoji) counts.set(e, [...(counts.get(e) ?? []), r.user]);
  const chips = [...counts].map(([emoji, users]) => {
    const mine = users.includes(view.user.id);
    return button(`${coloured(emoji)} ${users.length}`, () => view.onReact(m, mine ? null : emoji),
      { class: `reaction${mine ? ' mine' : ''}`, 'aria-pressed': String(mine), title: users.map((id) => fullName(nameOf(id))).join(', ') });
  });
  const pinned = chatOf(view.key)?.pinned?.includes(m.message_id);
  return el('div', { class: 'foot' }, el('span', { class: 'reactions' }, chips), el('time', {}, pinned && '📌 ', m.edit_date && `${t.edited} `, timeOf(m.date * 1000)));
}

function keyboard(m, view) {
  return el('div', { class: 'keyboard' }, m.reply_markup.inline_keyboard.map((row) => el('div', { class: 'row' }, row.map((b) => {
    const node = button(b.text, () => view.onButton(m, b, node), { class: b.style ? `style-${b.style}` : '' });
    const sign = b.url || b.login_url || b.web_app ? '↗' : b.pay ? '⭐' : b.copy_text ? '📋' : null;
    if (sign) node.append(el('i', { 'aria-hidden': 'true' }, sign));
    return node;
  }))));
}
