// Who is in the group, and what this member may do about it.
import { el, button, avatar, fullName, ask } from './dom.js';
import { act, chatOf, nameOf, store } from './store.js';
import { t } from './texts.js';

const everything = ['can_send_messages', 'can_send_photos', 'can_send_documents', 'can_send_other_messages', 'can_add_web_page_previews', 'can_send_polls', 'can_send_audios', 'can_send_videos', 'can_send_video_notes', 'can_send_voice_notes', 'can_react_to_messages', 'can_edit_tag', 'can_change_info', 'can_invite_users', 'can_pin_messages', 'can_manage_topics'];

export function showMembers(column) {
  const chat = chatOf(column.chatId);
  const me = chat.members?.find((m) => m.user === column.user.id);
  ask((close) => {
    const go = (body) => () => { close(); column.run(act({ user: column.user.id, chat: column.chatId, ...body })); };
    if (!chat.members) {
      return [el('h2', {}, fullName(store.bot)), el('div', { class: 'menu' },
        chat.is_blocked ? button(t.unblock, go({ act: 'unblock' })) : button(t.block, go({ act: 'block' }), { class: 'danger' }), button(t.close, close))];
    }
    const known = new Map(chat.members.map((m) => [m.user, m]));
    const everyone = [store.bot, ...store.users.values()];
    return [el('h2', {}, `${chat.title} · ${t.members}`),
      chat.join_requests.length > 0 && me?.may_promote && el('div', { class: 'requests' }, el('b', {}, t.requests), chat.join_requests.map((id) => el('div', { class: 'person' }, fullName(nameOf(id)),
        button(t.approve, go({ act: 'decide', target: id, approve: true }), { class: 'primary' }), button(t.decline, go({ act: 'decide', target: id, approve: false }))))),
      el('ul', { class: 'member-list' }, everyone.map((user) => person(user, known.get(user.id), me, go))),
      el('div', { class: 'row end' }, me?.is_in && me.status !== 'creator' && button(t.leave, go({ act: 'leave' }), { class: 'danger' }), button(t.close, close, { class: 'primary' }))]
      .filter(Boolean);
  });
}

function person(user, member, me, go) {
  const status = member?.status ?? 'left';
  const label = { creator: t.owner, administrator: t.admin, member: t.member, restricted: t.restricted, kicked: t.kicked, left: t.left }[status];
  const target = user.id;
  const others = me?.may_promote && target !== me.user && status !== 'creator';
  return el('li', { class: 'person' }, avatar(user), el('span', { class: 'who' }, el('b', {}, fullName(user)), el('small', {}, label)),
    el('span', { class: 'row' },
      me?.is_in && !member?.is_in && status !== 'kicked' && button(t.add, go({ act: 'add', target })),
      others && status === 'kicked' && button(t.unban, go({ act: 'unban', target })),
      others && member?.is_in && status !== 'administrator' && button(t.promote, go({ act: 'promote', target })),
      others && status === 'administrator' && button(t.demote, go({ act: 'demote', target })),
      others && status === 'member' && !user.is_bot && button(t.mute, go({ act: 'restrict', target, permissions: [] })),
      others && status === 'restricted' && button(t.unmute, go({ act: 'restrict', target, permissions: everything })),
      others && member?.is_in && status !== 'administrator' && button(t.ban, go({ act: 'ban', target }), { class: 'danger' })));
}
