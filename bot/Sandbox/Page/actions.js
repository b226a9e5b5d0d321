// What one can do with a message.
import { el, button, fullName, walk } from './dom.js';
import { ask, choose, end, menu, prompt } from './dialogs.js';
import { act, chatOf, isPrivate, memberOf, privateKey, store, target, titleOf } from './store.js';
import { coloured, isOwn, senderOf, summary } from './message.js';
import { t } from './texts.js';

const quick = ['👍', '❤', '🔥', '😁', '🎉', '👌', '✍', '🏆'];

export function actions(m, view, all = false) {
  const member = memberOf(view.key, view.user.id);
  const chat = chatOf(view.key);
  const own = isOwn(m, view);
  const numbered = !m.ephemeral_message_id;
  const send = (body) => view.run(act({ user: view.user.id, ...target(view.key), message_id: m.message_id, ...body }));
  const text = m.text ?? m.caption;
  const mayPin = chat && (isPrivate(view.key) || member?.may_pin);
  ask((close) => [
    el('h2', {}, all ? t.react : `${fullName(senderOf(m))}${t.colon}${summary(m).slice(0, 60)}`),
    numbered && walk(el('div', { class: `emoji-row${all ? ' all' : ''}`, role: 'group', 'aria-label': t.react },
      (all ? store.reactions : quick).map((e) => button(coloured(e), () => { close(); view.onReact(m, e); }, { 'aria-label': e })),
      !all && button('＋', () => actions(m, view, true), { 'aria-label': t.moreReactions, title: t.moreReactions })), 'button'),
    !all && menu([
      numbered && chat && [`↩ ${t.reply}`, () => view.onReply(m)],
      numbered && !m.has_protected_content && [`↪ ${t.forward}`, () => forward(m, view)],
      text && [`📋 ${t.copy}`, () => view.copy(text)],
      numbered && own && m.text && !m.forward_origin && [`✎ ${t.edit}`, () => view.onEdit(m)],
      numbered && own && m.caption !== undefined && [`✎ ${t.editCaption}`, () => prompt(t.editCaption, (caption) => send({ act: 'edit_caption', caption }), m.caption)],
      m.chat.type === 'channel' && chat?.linked_chat && [`💬 ${t.comment}`, () => prompt(t.comment, (words) => view.run(act({ act: 'comment', user: view.user.id, channel: view.key, message_id: m.message_id, text: words })))],
      numbered && mayPin && (chat.pinned?.includes(m.message_id) ? [`📌 ${t.unpin}`, () => send({ act: 'unpin' })] : [`📌 ${t.pin}`, () => send({ act: 'pin' })]),
      numbered && (m.author === view.user.id || member?.may_delete || isPrivate(view.key)) && [`🗑 ${t.remove}`, () => send({ act: 'delete' }), { class: 'danger' }],
    ], close),
    end(button(t.cancel, close)),
  ]);
}

function forward(m, view) {
  const into = [...[...store.groups.values()].filter((g) => g.byUser.get(view.user.id)?.may_write).map((g) => g.id), ...store.bots.map((b) => privateKey(view.user.id, b.id))];
  choose(t.forwardTo, into.map((key) => [`${isPrivate(key) ? '🤖 ' : ''}${titleOf(key)}`, async () => {
    const from = target(view.key);
    const done = await view.run(act({ act: 'forward', user: view.user.id, ...from, ...target(key), from_chat: from.chat, message_id: m.message_id }));
    if (done) view.toast(t.forwarded);
  }]));
}
