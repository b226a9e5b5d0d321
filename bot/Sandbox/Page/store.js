// The state as the server tells it. A chat's key is its id, and for a private chat "person:bot", since a person has one
// with each bot. What changes comes by feed.js.
import { fullName } from './dom.js';

export const store = {
  bot: null, bots: [], users: new Map(), groups: new Map(), privates: new Map(), chats: new Map(), keyboards: new Map(),
  followed: new Set(), calls: [], counted: 0, refusals: 0, strict: false, owner: null, reactions: [], ahead: 0, offset: 0,
};
const listeners = new Set();
export const listen = (fn) => listeners.add(fn);
export const tell = (event) => [...listeners].forEach((fn) => fn(event));

/** Waits until what was done is here by the events. */
export const arrived = (test) => new Promise((done) => {
  if (test()) { done(); return; }
  const look = () => { if (test()) { listeners.delete(look); done(); } };
  listeners.add(look);
});

export async function get(path) {
  const response = await fetch(`/sandbox/${path}`);
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
}

/** Someone does something. What the server says against it is thrown, with the name of the act. */
export async function act(body) {
  tell({ kind: 'doing', act: body.act });
  const response = await fetch('/sandbox/act', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.error), { act: body.act });
  return answer;
}

export const privateKey = (user, bot = store.bot.id) => `${user}:${bot}`;
export const isPrivate = (key) => typeof key === 'string';
export const keyOf = (event) => (event.chat < 0 ? event.chat : privateKey(event.chat, event.bot));
/** The fields by which an act names the chat. */
export function target(key) {
  if (!isPrivate(key)) return { chat: key };
  const [chat, bot] = key.split(':');
  return { chat: Number(chat), bot: Number(bot) };
}
export const address = (key) => { const to = target(key); return [to.chat, to.bot ? `bot=${to.bot}` : '']; };
export const chatOf = (key) => store.groups.get(key) ?? store.privates.get(key);
/** The standing of someone who has a column; undefined of others, and until it is fetched. */
export const memberOf = (key, user) => store.groups.get(key)?.byUser.get(user);
export const keyboardOf = (key, user) => store.keyboards.get(`${key} ${user}`);
export const botOf = (key) => store.bots.find((b) => key.endsWith(`:${b.id}`)) ?? store.bot;
export const nameOf = (id) => store.users.get(id) ?? store.bots.find((b) => b.id === id) ?? { id, first_name: String(id) };
export const titleOf = (key) => (isPrivate(key) ? fullName({ first_name: nameOf(botOf(key).id).first_name }) : store.groups.has(key) ? fullName(store.groups.get(key)) : '');
export const now = () => Date.now() + store.offset;
export function commandsFor(key, user) { const [chat, query] = address(key); return get(`commands/${chat}/${user}?${query}`); }
export const membersOf = (key, words, skip, last) => get(`members/${key}?search=${encodeURIComponent(words)}&skip=${skip}&last=${last}`);

/** What a message is called in its chat: those that one member sees have numbers of their own. */
export const idOf = (m) => (m.ephemeral_message_id ? `e${m.ephemeral_message_id}` : String(m.message_id));
/** Where a message stands among the others. Not a field of its own, so that two fetches of it are alike. */
export const order = Symbol('order');

export function sees(m, user) {
  if (m.ephemeral_message_id) return m.receiver_user.id === user || m.author === user;
  return !store.groups.get(m.chat.id)?.hides_history || m.message_id >= (memberOf(m.chat.id, user)?.sees_from ?? 0);
}
