// The state as the server tells it, kept live by server-sent events. A chat's key is its id, and for a private chat
// "person:bot", since a person has one with each bot.
import { seat } from './dom.js';

export const store = {
  bot: null, bots: [], users: new Map(), groups: new Map(), privates: new Map(), chats: new Map(),
  calls: [], refusals: 0, strict: false, owner: null, reactions: [], ahead: 0, offset: 0,
};
const listeners = new Set();
export const listen = (fn) => listeners.add(fn);
const tell = (event) => listeners.forEach((fn) => fn(event));
const keptMessages = 1000;
const keptCalls = 300;

async function get(path) {
  const response = await fetch(`/sandbox/${path}`);
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
}

export async function act(body) {
  const response = await fetch('/sandbox/act', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

export const privateKey = (user, bot = store.bot.id) => `${user}:${bot}`;
export const isPrivate = (key) => typeof key === 'string';
const keyOf = (event) => (event.chat < 0 ? event.chat : privateKey(event.chat, event.bot));
/** The fields by which an act names the chat. */
export function target(key) {
  if (!isPrivate(key)) return { chat: key };
  const [chat, bot] = key.split(':');
  return { chat: Number(chat), bot: Number(bot) };
}
const address = (key) => { const to = target(key); return [to.chat, to.bot ? `bot=${to.bot}` : '']; };
export const chatOf = (key) => store.groups.get(key) ?? store.privates.get(key);
export const memberOf = (key, user) => store.groups.get(key)?.byUser.get(user);
export const botOf = (key) => store.bots.find((b) => key.endsWith(`:${b.id}`)) ?? store.bot;
export const nameOf = (id) => store.users.get(id) ?? store.bots.find((b) => b.id === id) ?? { id, first_name: String(id) };
export const titleOf = (key) => (isPrivate(key) ? nameOf(botOf(key).id).first_name : store.groups.get(key)?.title ?? '');
export const now = () => Date.now() + store.offset;
export function commandsFor(key, user) { const [chat, query] = address(key); return get(`commands/${chat}/${user}?${query}`); }

/** What a message is called in its chat: those that one member sees have numbers of their own. */
export const idOf = (m) => (m.ephemeral_message_id ? `e${m.ephemeral_message_id}` : String(m.message_id));
export const sees = (m, user) => !m.ephemeral_message_id || m.receiver_user.id === user || m.author === user;

// What happens while the state is being fetched waits, and is told after it: some of it is in there, some is newer.
const waiting = [];
let loading = null;
let again = false;

export function load() {
  again = true;
  loading ??= reload();
  return loading;
}

async function reload() {
  try { while (again) { again = false; await fetchAll(); } } finally { loading = null; }
  tell({ kind: 'all' });
  waiting.splice(0).forEach(receive);
}

async function fetchAll() {
  const [state, calls] = await Promise.all([get('state'), get(`calls?last=${keptCalls}`)]);
  Object.assign(store, { bot: state.bot, bots: state.bots, strict: state.strict, owner: state.owner, reactions: state.reactions, calls });
  store.refusals = (await get('refusals')).length;
  setClock(state);
  for (const u of [...state.users, ...state.bots, ...state.groups]) seat(u.id);
  store.users = new Map(state.users.map((u) => [u.id, u]));
  store.groups = new Map(state.groups.map((c) => [c.id, indexed(c)]));
  await Promise.all([...store.chats.keys()].map((key) => fetchChat(key).catch(() => store.chats.delete(key))));
}

const indexed = (chat) => Object.assign(chat, { byUser: new Map((chat.members ?? []).map((m) => [m.user, m])) });
function setClock(clock) { store.offset = clock.now - Date.now(); store.ahead = clock.ahead; }

/** Begins to follow a chat; the latest messages come with the event "chat". */
export function open(key, user, last = 200) {
  const chat = store.chats.get(key);
  if (chat) { chat.readers.add(user); if (last <= chat.last) { followEphemeral(key, user); return; } chat.last = last; } else store.chats.set(key, { messages: new Map(), readers: new Set([user]), last, complete: false, waiting: [] });
  fetchChat(key).then(() => tell({ kind: 'chat', chat: key, messages: true })).catch(() => {});
}

// What one reader alone sees comes only with that reader's name.
async function followEphemeral(key, user) {
  const chat = store.chats.get(key);
  if (isPrivate(key) || chat.seenBy?.has(user)) return;
  (chat.seenBy ??= new Set()).add(user);
  const [id] = address(key);
  for (const m of await get(`messages/${id}/${user}?last=${chat.last}`)) if (m.ephemeral_message_id) keep(chat, m);
  tell({ kind: 'chat', chat: key, messages: true });
}

async function fetchChat(key) {
  const chat = store.chats.get(key);
  const [id, query] = address(key);
  chat.waiting = [];
  const [view, list] = await Promise.all([isPrivate(key) ? get(`chats/${id}?${query}`) : null, get(`messages/${id}?last=${chat.last}&${query}`)]);
  if (view) store.privates.set(key, view);
  chat.messages = new Map();
  chat.seenBy = new Set();
  chat.complete = list.length < chat.last;
  for (const m of list) keep(chat, m);
  const missed = chat.waiting;
  chat.waiting = null;
  for (const event of missed) receive(event);
  for (const user of chat.readers) followEphemeral(key, user).catch(() => {});
}

function keep(chat, m) {
  const old = chat.messages.get(idOf(m));
  // One that nobody else sees stands after what was there when it came, or in the place of what it replaces.
  m.order = m.ephemeral_message_id ? old?.order ?? ((m.replaces || lastBefore(chat, m.date)) + m.ephemeral_message_id * 1e-6) : m.message_id;
  chat.messages.set(idOf(m), m);
  if (chat.messages.size > Math.max(keptMessages, chat.last)) {
    chat.messages.delete(chat.messages.keys().next().value);
    chat.complete = false;
  }
}

function lastBefore(chat, date) {
  let last = 0;
  for (const m of chat.messages.values()) if (m.message_id > last && m.date <= date) last = m.message_id;
  return last;
}

// A chat or the whole state that changes again and again is fetched again and again, but not for each change.
const fetching = new Map();
function throttled(key, pause, fetchOne) {
  if (fetching.has(key)) { fetching.set(key, true); return; }
  fetching.set(key, false);
  (async () => {
    do {
      fetching.set(key, false);
      try { await fetchOne(); } catch { tell({ kind: 'online', online: false }); }
      await new Promise((next) => { setTimeout(next, pause); });
    } while (fetching.get(key));
    fetching.delete(key);
  })();
}

function reloadChat(key) {
  throttled(key, 400, async () => {
    const [id, query] = address(key);
    if (isPrivate(key)) store.privates.set(key, await get(`chats/${id}?${query}`));
    else store.groups.set(key, indexed(await get(`chats/${id}`)));
    tell({ kind: 'chat', chat: key });
  });
}

const reloadState = () => throttled('state', 1000, load);

function receive(event) {
  if (loading) { waiting.push(event); return; }
  if (event.kind === 'users') { reloadState(); return; }
  if (event.kind === 'call') {
    if (event.number <= (store.calls.at(-1)?.number ?? 0)) return;
    store.calls.push(event);
    store.refusals += event.problems.length;
    if (store.calls.length > keptCalls) store.calls.shift();
  } else if (event.kind === 'clock') setClock(event);
  if (event.chat === undefined) { tell(event); return; }

  const key = keyOf(event);
  const chat = store.chats.get(key);
  if (event.kind === 'chat') { if (chat || !isPrivate(key)) reloadChat(key); return; }
  if (chat?.waiting) { chat.waiting.push(event); return; }
  if (event.message && event.kind !== 'checkout') {
    if (chat) keep(chat, event.message);
    if (chat && isPrivate(key) && !store.privates.get(key)?.is_open) reloadChat(key);
  } else if (event.kind === 'deleted') chat?.messages.delete(String(event.message_id));
  else if (event.kind === 'ephemeral_deleted') chat?.messages.delete(`e${event.message_id}`);
  tell({ ...event, key });
}

// The state is fetched once the events flow, so that nothing falls between the two.
export function connect() {
  const source = new EventSource('/sandbox/events');
  source.onmessage = (e) => receive(JSON.parse(e.data));
  source.onopen = () => fetchState(source);
  source.onerror = () => {
    tell({ kind: 'online', online: false });
    // The browser tries again by itself unless the answer was a refusal.
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
  };
}

async function fetchState(source) {
  try {
    await load();
    tell({ kind: 'online', online: true });
  } catch {
    tell({ kind: 'online', online: false });
    setTimeout(() => { if (source.readyState === EventSource.OPEN) fetchState(source); }, 2000);
  }
}
