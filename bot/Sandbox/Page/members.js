// Who is in the chat, and what this member may do about it. Of many a part is shown; the search finds the others.
import { el, button, avatar, fill, fullName } from './dom.js';
import { ask, choose, end, form, prompt } from './dialogs.js';
import { addBot } from './people.js';
import { botOf, chatOf, isPrivate, memberOf, membersOf, nameOf, now, titleOf } from './store.js';
import { t } from './texts.js';

const everything = ['can_send_messages', 'can_send_photos', 'can_send_documents', 'can_send_other_messages', 'can_add_web_page_previews', 'can_send_polls', 'can_send_audios', 'can_send_videos', 'can_send_video_notes', 'can_send_voice_notes', 'can_react_to_messages', 'can_edit_tag', 'can_change_info', 'can_invite_users', 'can_pin_messages', 'can_manage_topics'];
const page = 50;

export function showMembers(column) {
  const chat = chatOf(column.key);
  if (!chat) return;
  if (isPrivate(column.key)) {
    choose(fullName(botOf(column.key)), [chat.is_blocked ? [t.unblock, () => column.act({ act: 'unblock' })] : [t.block, () => column.act({ act: 'block' }), { class: 'danger' }]]);
    return;
  }
  const me = memberOf(column.key, column.user.id);
  ask((close) => {
    const go = (body) => () => { close(); column.act(body); };
    const search = el('input', { type: 'search', placeholder: t.search, 'aria-label': t.search, hidden: true });
    const list = el('ul', { class: 'member-list' });
    const title = el('h2', {}, `${titleOf(column.key)} · ${t.members}`);
    // The latest question counts, whichever is answered first.
    let asked = 0;
    const draw = async (skip) => {
      const mine = asked += 1;
      const found = await column.run(membersOf(column.key, search.value.trim(), skip, page));
      if (!found || mine !== asked) return;
      if (!search.value) { fill(title, `${titleOf(column.key)} · ${t.members} ${found.in}`); search.hidden = found.total <= 8; }
      const people = found.members.map((member) => person(nameOf(member.user), member, me, go, column));
      const left = found.total - skip - people.length;
      const more = left > 0 && el('li', {}, button(`${t.more} (${left})`, () => { list.lastElementChild.remove(); draw(skip + page); }));
      if (skip === 0) list.replaceChildren();
      list.append(...people, ...[more].filter(Boolean));
    };
    search.addEventListener('input', () => draw(0));
    draw(0);
    return [title,
      chat.join_requests.length > 0 && me?.may_invite && el('div', { class: 'requests' }, el('b', {}, t.requests), chat.join_requests.map((id) => el('div', { class: 'person' }, avatar(nameOf(id)), el('span', { class: 'who' }, fullName(nameOf(id))),
        button(t.approve, go({ act: 'decide', target: id, approve: true }), { class: 'primary' }), button(t.decline, go({ act: 'decide', target: id, approve: false }))))),
      search, list,
      end(me?.is_in && (me.may_invite || me.may_change) && button(`⚙ ${settingsOf(chat)}`, () => { close(); settings(column, chat, me); }),
        me?.is_in && me.status !== 'creator' && button(t.leave, go({ act: 'leave' }), { class: 'danger' }), button(t.close, close, { class: 'primary' }))];
  });
}

const settingsOf = (chat) => (chat.type === 'channel' ? t.channelSettings : t.groupSettings);

function person(user, member, me, go, column) {
  const status = member?.status ?? 'left';
  const label = { creator: t.owner, administrator: t.admin, member: t.member, restricted: t.restricted, kicked: t.kicked, left: t.left }[status];
  const target = user.id;
  const other = me && target !== me.user && status !== 'creator';
  const ranked = me?.may_promote && other;
  const kept = me?.may_restrict && other && status !== 'administrator';
  const until = (body) => () => howLong((seconds) => column.act({ ...body, target, until: seconds ? Math.floor(now() / 1000) + seconds : undefined }));
  return el('li', { class: 'person' }, avatar(user), el('span', { class: 'who' }, el('b', {}, fullName(user)), el('small', {}, [label, member?.title].filter(Boolean).join(' · '))),
    el('span', { class: 'row' },
      me?.is_in && !member?.is_in && status !== 'kicked' && button(t.add, go({ ...(user.is_bot ? addBot(chatOf(column.key)) : { act: 'add' }), target })),
      kept && status === 'kicked' && button(t.unban, go({ act: 'unban', target })),
      ranked && member?.is_in && status !== 'administrator' && button(t.promote, go({ act: 'promote', target })),
      ranked && status === 'administrator' && button(t.demote, go({ act: 'demote', target })),
      kept && status === 'member' && !user.is_bot && button(t.mute, until({ act: 'restrict', permissions: [] })),
      kept && status === 'restricted' && button(t.unmute, go({ act: 'restrict', target, permissions: everything })),
      kept && member?.is_in && button(t.ban, until({ act: 'ban' }), { class: 'danger' })));
}

const howLong = (done) => choose(t.howLong, [[t.hour, () => done(3600)], [t.day, () => done(86400)], [t.week, () => done(604800)], [t.forever, () => done(0)]]);

function settings(column, chat, me) {
  choose(`${fullName(chat)} · ${settingsOf(chat)}`, [
    me.may_invite && [`🔗 ${t.newLink}`, () => form(t.newLink, [{ name: 'name', label: t.linkName, optional: true, most: 32 }, { name: 'approval', label: t.linkApproval, type: 'checkbox', optional: true }], async ({ name, approval }) => {
      const made = await column.act({ act: 'link', name: name || undefined, approval });
      if (made) linkMade(column, made.link);
    })],
    me.may_change && [`✎ ${t.renameChat}`, () => prompt(t.renameChat, (title) => column.act({ act: 'rename', title }), chat.title)],
    me.may_change && chat.type === 'supergroup' && !chat.is_forum && [`# ${t.turnOnTopics}`, () => column.act({ act: 'forum' })],
    me.may_restrict && chat.type === 'supergroup' && [`🐢 ${t.slowMode}: ${t.seconds(chat.slow_mode_delay)}`, () => choose(t.slowMode, [0, 10, 30, 60, 300].map((seconds) => [t.seconds(seconds), () => column.act({ act: 'slow_mode', seconds })]))],
  ]);
}

function linkMade(column, link) {
  setTimeout(() => ask((close) => [el('h2', {}, t.linkMade), el('p', { class: 'mono' }, link), end(button(t.copy, () => column.copy(link)), button(t.close, close, { class: 'primary' }))]));
}
