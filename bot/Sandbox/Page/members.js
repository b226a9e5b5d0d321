// Who is in the chat, and what this member may do about it. Of many a part is shown; the search finds the others.
import { el, button, avatar, fill, fullName } from './dom.js';
import { ask, choose, end, form, prompt } from './dialogs.js';
import { addBot } from './people.js';
import { act, botOf, chatOf, isPrivate, memberOf, membersOf, nameOf, now, target, titleOf } from './store.js';
import { failed, t, untilOf } from './texts.js';

const everything = ['can_send_messages', 'can_send_photos', 'can_send_documents', 'can_send_other_messages', 'can_add_web_page_previews', 'can_send_polls', 'can_send_audios', 'can_send_videos', 'can_send_video_notes', 'can_send_voice_notes', 'can_react_to_messages', 'can_edit_tag', 'can_change_info', 'can_invite_users', 'can_pin_messages', 'can_manage_topics'];
const page = 50;

/** What a member of a chat is in it. */
export function standingOf(member) {
  if (member.status === 'restricted' && !member.may_write) return t.mutedUntil(member.until && untilOf(member.until, now()));
  return { creator: t.owner, administrator: t.admin, member: t.member, restricted: t.restricted, kicked: t.kicked, left: t.left }[member.status];
}

/** With what has just been done, and to whom, where this comes back to the list. */
export function showMembers(column, news = {}) {
  const chat = chatOf(column.key);
  if (!chat) return;
  if (isPrivate(column.key)) {
    choose(fullName(botOf(column.key)), [chat.is_blocked ? [t.unblock, () => column.act({ act: 'unblock' })] : [t.block, () => column.act({ act: 'block' }), { class: 'danger' }]]);
    return;
  }
  const me = memberOf(column.key, column.user.id);
  const doing = (body, done) => act({ user: column.user.id, ...target(column.key), ...body }).then(() => ({ text: done }), (e) => ({ text: failed(e), bad: true }));
  ask((close) => {
    const told = el('p', { role: 'status' });
    const tell = ({ text = '', bad }) => { fill(told, text); told.className = bad ? 'bad' : ''; };
    // The list stays, for the next thing to do with somebody in it.
    const go = (body, done) => async () => { tell(await doing(body, done)); await draw(0); };
    const later = (body, done, user) => async () => showMembers(column, { ...await doing(body, done), user });
    const decide = (id, approve) => async (e) => {
      const row = e.target.closest('.person');
      const answer = await doing({ act: 'decide', target: id, approve }, t.done[approve ? 'approved' : 'declined'](fullName(nameOf(id))));
      tell(answer);
      if (answer.bad) return;
      const box = row.parentElement;
      row.remove();
      if (!box.querySelector('.person')) box.remove();
      await draw(0);
    };
    const search = el('input', { type: 'search', placeholder: t.search, 'aria-label': t.search, hidden: true });
    const list = el('ul', { class: 'member-list' });
    const title = el('h2', {}, `${titleOf(column.key)} · ${t.members}`);
    let acted = news.user && String(news.user);
    // The latest question counts, whichever is answered first.
    let asked = 0;
    const draw = async (skip) => {
      const mine = asked += 1;
      const found = await column.run(membersOf(column.key, search.value.trim(), skip, page));
      if (!found || mine !== asked) return;
      if (!search.value) { fill(title, `${titleOf(column.key)} · ${t.memberCount(found.in)}`); search.hidden = found.total <= 8; }
      const people = found.members.map((member) => person(nameOf(member.user), member, me, { go, later }, column));
      const left = found.total - skip - people.length;
      const more = left > 0 && el('li', {}, button(`${t.more} (${left})`, () => { list.lastElementChild.remove(); draw(skip + page); }));
      const held = acted ?? document.activeElement?.closest('li.person')?.dataset.user;
      acted = undefined;
      if (skip === 0) list.replaceChildren();
      list.append(...people, ...[more].filter(Boolean));
      // Who opened it by the keyboard stands among the people, not on what leaves the group.
      const same = people.find((one) => one.dataset.user === held);
      if (same) same.focus();
      else if (mine === 1 && document.activeElement?.closest('.end')) people[0]?.focus({ preventScroll: true });
    };
    search.addEventListener('input', () => draw(0));
    tell(news);
    draw(0);
    return [title, stroll(el('div', {},
      chat.join_requests.length > 0 && me?.may_invite && el('div', { class: 'requests' }, el('b', {}, t.requests), chat.join_requests.map((id) => el('div', { class: 'person' }, avatar(nameOf(id)), el('span', { class: 'who' }, fullName(nameOf(id))),
        button(t.approve, decide(id, true), { class: 'primary' }), button(t.decline, decide(id, false))))),
      search, list, told,
      end(me?.is_in && (me.may_invite || me.may_change) && button(`⚙ ${settingsOf(chat)}`, () => { close(); settings(column, chat, me); }),
        me?.is_in && me.status !== 'creator' && button(t.leave, () => { close(); column.act({ act: 'leave' }); }, { class: 'danger' }), button(t.close, close, { class: 'primary' }))))];
  }, { class: 'members' });
}

// Up and down go from one person to the next, left and right over what can be done with this one.
function stroll(node) {
  node.addEventListener('keydown', (e) => {
    const by = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[e.key];
    const isAlong = e.key === 'ArrowRight' || e.key === 'ArrowLeft';
    const people = [...node.querySelectorAll('li.person')];
    const here = document.activeElement.closest('li.person');
    if (!by || people.length === 0 || (isAlong && !here)) return;
    e.preventDefault();
    const stops = isAlong ? [here, ...here.querySelectorAll('button')] : people;
    const at = stops.indexOf(isAlong ? document.activeElement : here);
    stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length].focus();
  });
  return node;
}

const settingsOf = (chat) => (chat.type === 'channel' ? t.channelSettings : t.groupSettings);

function person(user, member, me, { go, later }, column) {
  const { status } = member;
  const name = fullName(user);
  const target = user.id;
  const other = me && target !== me.user && status !== 'creator';
  const ranked = me?.may_promote && other;
  const kept = me?.may_restrict && other && status !== 'administrator';
  const until = (title, body, done) => () => howLong(title(name), (seconds) => {
    const to = seconds ? Math.floor(now() / 1000) + seconds : undefined;
    later({ ...body, target, until: to }, done(name, to && untilOf(to * 1000, now())), target)();
  });
  return el('li', { class: 'person', tabindex: -1, 'data-user': target }, avatar(user), el('span', { class: 'who' }, el('b', {}, name), el('small', {}, [standingOf(member), member.title].filter(Boolean).join(' · '))),
    el('span', { class: 'row' },
      me?.is_in && !member.is_in && status !== 'kicked' && button(t.add, go({ ...(user.is_bot ? addBot(chatOf(column.key)) : { act: 'add' }), target }, t.done.added(name))),
      kept && status === 'kicked' && button(t.unban, go({ act: 'unban', target }, t.done.unbanned(name))),
      ranked && member.is_in && status !== 'administrator' && button(t.promote, go({ act: 'promote', target }, t.done.promoted(name))),
      ranked && status === 'administrator' && button(t.demote, go({ act: 'demote', target }, t.done.demoted(name))),
      kept && status === 'member' && !user.is_bot && button(t.mute, until(t.muteFor, { act: 'restrict', permissions: [] }, t.done.muted)),
      kept && status === 'restricted' && button(t.unmute, go({ act: 'restrict', target, permissions: everything }, t.done.unmuted(name))),
      kept && member.is_in && button(t.ban, until(t.banFor, { act: 'ban' }, t.done.banned), { class: 'danger' })));
}

const howLong = (title, done) => choose(title, [[t.hour, () => done(3600)], [t.day, () => done(86400)], [t.week, () => done(604800)], [t.forever, () => done(0)]]);

function settings(column, chat, me) {
  choose(`${fullName(chat)} · ${settingsOf(chat)}`, [
    me.may_invite && [`🔗 ${t.newLink}`, () => form(t.newLink, [{ name: 'name', label: t.linkName, optional: true, most: 32 }, { name: 'approval', label: t.linkApproval, type: 'checkbox', optional: true }], async ({ name, approval }) => {
      const made = await column.act({ act: 'link', name: name || undefined, approval });
      if (made) linkMade(column, made.link);
    })],
    me.may_change && [`✎ ${t.renameChat}`, () => prompt(t.renameChat, (title) => column.act({ act: 'rename', title }), chat.title)],
    me.may_change && chat.type === 'supergroup' && !chat.is_forum && [`# ${t.turnOnTopics}`, () => column.act({ act: 'forum' })],
    me.may_restrict && chat.type === 'supergroup' && [`🐢 ${t.slowMode}${t.colon}${t.seconds(chat.slow_mode_delay)}`, () => choose(t.slowMode, [0, 10, 30, 60, 300].map((seconds) => [t.seconds(seconds), () => column.act({ act: 'slow_mode', seconds })]))],
  ]);
}

function linkMade(column, link) {
  setTimeout(() => ask((close) => [el('h2', {}, t.linkMade), el('p', { class: 'mono' }, link), end(button(t.copyLink, () => column.copy(link)), button(t.close, close, { class: 'primary' }))]));
}
