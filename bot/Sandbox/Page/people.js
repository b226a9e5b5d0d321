// Who is shown, and who else could be.
import { el, button, avatar, fullName, plain, renew } from './dom.js';
import { ask, choose, end, form, prompt } from './dialogs.js';
import { act, arrived, store } from './store.js';
import { isChinese, t } from './texts.js';

const near = 4;
const few = 8;
const page = 50;

/** Draws the switcher: everybody of a few; of many those that are shown and the first. */
export function renderPeople(place, shown, dimmed, toggle) {
  const all = [...store.users.values()];
  const here = all.length <= few ? all : [...shown.map((id) => store.users.get(id)), ...all.filter((u) => !shown.includes(u.id))].slice(0, Math.max(near, shown.length));
  place.setAttribute('aria-label', t.people);
  renew(place, el('span', { class: 'people-label', 'aria-hidden': 'true' }, t.people), ...here.map((u) => button([avatar(u), el('span', {}, fullName(u)), u.id === store.owner && el('small', {}, t.owner)],
    () => toggle(u.id), { class: 'chip', 'aria-pressed': String(shown.includes(u.id) && !dimmed) })),
  all.length > here.length && button(t.allPeople(all.length), () => everybody(all, toggle), { class: 'chip plus', 'aria-haspopup': 'dialog' }),
  button('＋', () => newPerson(toggle), { class: 'chip plus', 'aria-label': t.newPerson, title: t.newPerson }));
}

function everybody(all, toggle) {
  let most = page;
  ask((close) => {
    const search = el('input', { type: 'search', placeholder: t.search, 'aria-label': t.search });
    const list = el('ul', { class: 'member-list' });
    const draw = () => {
      const words = search.value.trim().toLowerCase();
      const found = all.filter((u) => `${plain(fullName(u))} @${u.username ?? ''}`.toLowerCase().includes(words));
      list.replaceChildren(...found.slice(0, most).map((u) => el('li', {}, button([avatar(u), el('span', {}, fullName(u))], () => { close(); toggle(u.id); }, { class: 'chip' }))));
      if (found.length > most) list.append(el('li', {}, button(`${t.more} (${found.length - most})`, () => { most += page; draw(); })));
    };
    search.addEventListener('input', () => { most = page; draw(); });
    draw();
    setTimeout(() => search.focus());
    return [el('h2', {}, t.people), search, list, end(button(t.close, close, { class: 'primary' }))];
  });
}

function newPerson(toggle) {
  form(t.newPerson, [{ name: 'name', label: t.personName, most: 128 }], async ({ name }) => {
    const user = await act({ act: 'create_user', first_name: name, language_code: isChinese ? 'zh-hans' : 'en' });
    await arrived(() => store.users.has(user.id));
    toggle(user.id, true);
  });
}

/** A bot can be nothing but an administrator of a channel. */
export const addBot = (chat) => (chat.type === 'channel' ? { act: 'promote', rights: ['can_post_messages', 'can_edit_messages', 'can_delete_messages', 'can_invite_users'] } : { act: 'add' });

/** A new place of the one who owns the demo, or of the first one shown. */
export function newChat(owner, opened) {
  const make = (body, then) => async (title) => {
    const chat = await act({ user: owner, title, ...body });
    await act({ ...addBot(chat), user: owner, chat: chat.id, target: 'bot' });
    if (then) await act({ act: then, user: owner, chat: chat.id });
    await arrived(() => store.groups.has(chat.id));
    opened(chat.id);
  };
  choose(t.newChat, [
    [`👥 ${t.newGroup}`, () => prompt(t.newGroup, make({ act: 'create_group' }))],
    [`# ${t.newForum}`, () => prompt(t.newForum, make({ act: 'create_group' }, 'forum'))],
    [`📢 ${t.newChannel}`, () => prompt(t.newChannel, make({ act: 'create_channel' }))],
  ]);
}
