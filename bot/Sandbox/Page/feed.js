// Keeps the store live: each event carries what changed; the whole state is fetched only when the events begin to flow.
import { seat } from './dom.js';
import { address, get, idOf, isPrivate, keyOf, order, store, tell } from './store.js';

const keptMessages = 1000;
const keptCalls = 300;

/** Which chats are shown; those alone are fetched again after the connection was lost. */
let isShown = () => true;

// What happens while something is being fetched waits, and is told after it: some of it is in there, some is newer.
const waiting = [];
let loading = null;
let again = false;

function load() {
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
  const { bot, bots, strict, owner, reactions, refusals } = state;
  Object.assign(store, { bot, bots, strict, owner, reactions, refusals, calls, counted: state.calls });
  setClock(state);
  for (const u of [...state.users, ...bots, ...state.groups]) seat(u.id);
  store.users = new Map(state.users.map((u) => [u.id, u]));
  store.groups = new Map(state.groups.map((c) => [c.id, Object.assign(c, { byUser: store.groups.get(c.id)?.byUser ?? new Map() })]));
  for (const key of [...store.chats.keys()]) if (!isShown(key)) store.chats.delete(key);
  await Promise.all([...[...store.followed].map(fetchStandings), ...[...store.chats.keys()].map((key) => fetchChat(key).catch(() => store.chats.delete(key)))]);
}

function setClock(clock) { store.offset = clock.now - Date.now(); store.ahead = clock.ahead; }

/** Someone has a column: the standings of this one are known from now on. */
export function follow(user) {
  if (store.followed.has(user)) return;
  store.followed.add(user);
  fetchStandings(user).then(() => tell({ kind: 'standings' })).catch(() => store.followed.delete(user));
}

/** Asks once more how someone who has a column stands; where that cannot be had, what was known stays. */
export const know = (user) => fetchStandings(user).then(() => tell({ kind: 'standings' })).catch(() => {});

const late = new Map();
async function fetchStandings(user) {
  const missed = late.get(user) ?? late.set(user, []).get(user);
  try {
    for (const { chat, member, keyboard } of await get(`standings/${user}`)) {
      store.groups.get(chat)?.byUser.set(user, member);
      setKeyboard(chat, user, keyboard);
    }
    for (const event of missed) applyStanding(event);
  } finally { late.delete(user); }
}

function setKeyboard(key, user, keyboard) {
  if (keyboard) store.keyboards.set(`${key} ${user}`, keyboard); else store.keyboards.delete(`${key} ${user}`);
}

/** True where it concerns someone who has a column. */
function applyStanding(event) {
  const key = keyOf(event);
  if (event.kind === 'member') {
    if (!store.followed.has(event.member.user)) return false;
    store.groups.get(key)?.byUser.set(event.member.user, event.member);
    return true;
  }
  const people = event.people ?? [...store.followed].filter((user) => store.groups.get(key)?.byUser.get(user)?.is_in);
  const meant = people.filter((user) => store.followed.has(user));
  for (const user of meant) setKeyboard(key, user, event.keyboard);
  return meant.length > 0;
}

// Again and again, but not for each of many changes.
let refreshing = false;
function refreshStandings() {
  if (refreshing) return;
  refreshing = true;
  setTimeout(async () => {
    refreshing = false;
    try { await Promise.all([...store.followed].map(fetchStandings)); tell({ kind: 'standings' }); } catch { /* The connection is lost; the state is fetched when it is back. */ }
  }, 300);
}

// A restriction that runs out is told by nobody.
setInterval(() => {
  const time = Date.now() + store.offset;
  if ([...store.groups.values()].some((g) => [...g.byUser.values()].some((m) => m.until && m.until <= time))) refreshStandings();
}, 5000);

/** Begins to follow a chat; the latest messages come with the event "chat". */
export function open(key, user, last = 200) {
  const chat = store.chats.get(key);
  if (chat) {
    const isNew = !chat.readers.has(user);
    chat.readers.add(user);
    if (last <= chat.last) { if (isNew && !chat.waiting) fetchEphemeral(key, user).then(() => tell({ kind: 'chat', chat: key, messages: true })).catch(() => {}); return Promise.resolve(); }
    chat.last = last;
  } else store.chats.set(key, { messages: new Map(), readers: new Set([user]), last, complete: false, waiting: [] });
  return fetchChat(key).then(() => tell({ kind: 'chat', chat: key, messages: true })).catch(() => {});
}

// What one reader alone sees comes only with that reader's name.
async function fetchEphemeral(key, user) {
  if (isPrivate(key)) return;
  const [id] = address(key);
  const chat = store.chats.get(key);
  for (const m of await get(`ephemeral/${id}/${user}?last=${chat.last}`)) keep(chat, m);
}

async function fetchChat(key) {
  const chat = store.chats.get(key);
  const [id, query] = address(key);
  const missed = chat.waiting ??= [];
  try {
    const [view, list] = await Promise.all([isPrivate(key) ? get(`chats/${id}?${query}`) : null, get(`messages/${id}?last=${chat.last}&${query}`)]);
    if (view) {
      setKeyboard(key, id, view.keyboards[id]);
      store.privates.set(key, view);
    }
    const known = chat.messages;
    chat.messages = new Map();
    chat.complete = list.length < chat.last;
    for (const m of list) keep(chat, same(known.get(idOf(m)), m));
    await Promise.all([...chat.readers].map((user) => fetchEphemeral(key, user)));
  } finally {
    if (chat.waiting === missed) chat.waiting = null;
    for (const event of missed) receive(event);
  }
}

/** What did not change stays the same object, and is not drawn anew. */
const same = (old, m) => (old && JSON.stringify(old) === JSON.stringify(m) ? old : m);

function keep(chat, m) {
  const old = chat.messages.get(idOf(m));
  // One that nobody else sees stands after what was there when it came, or in the place of what it replaces.
  m[order] = m.ephemeral_message_id ? old?.[order] ?? ((m.replaces || lastBefore(chat, m.date)) + m.ephemeral_message_id * 1e-6) : m.message_id;
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

function receive(event) {
  if (loading) { waiting.push(event); return; }
  if (event.kind === 'user') {
    seat(event.user.id);
    const bot = store.bots.findIndex((b) => b.id === event.user.id);
    if (bot >= 0) store.bots[bot] = event.user; else if (!event.user.is_bot) store.users.set(event.user.id, event.user);
  } else if (event.kind === 'call') {
    if (event.number > store.counted) { store.counted = event.number; store.refusals += event.problems.length; }
    if (event.number <= (store.calls.at(-1)?.number ?? 0)) return;
    store.calls.push(event);
    if (store.calls.length > keptCalls) store.calls.shift();
  } else if (event.kind === 'clock') { setClock(event); refreshStandings(); }
  if (event.chat === undefined) { tell(event); return; }

  const key = keyOf(event);
  const chat = store.chats.get(key);
  if (event.kind === 'member' || event.kind === 'keyboard') {
    for (const missed of late.values()) missed.push(event);
    if (applyStanding(event)) tell({ kind: 'chat', chat: key });
    return;
  }
  if (event.kind === 'chat' && !isPrivate(key)) { renewHead(key, event); return; }
  if (chat?.waiting) { chat.waiting.push(event); return; }
  if (event.kind === 'chat') { renewHead(key, event); return; }
  if (event.message && event.kind !== 'checkout') {
    if (chat) keep(chat, event.message);
    // Who writes opens the chat by that.
    const head = isPrivate(key) && event.message.author === event.chat && store.privates.get(key);
    if (head && !(head.is_open && !head.is_blocked)) { Object.assign(head, { is_open: true, is_blocked: false }); tell({ kind: 'chat', chat: key }); }
  } else if (event.kind === 'deleted') chat?.messages.delete(String(event.message_id));
  else if (event.kind === 'ephemeral_deleted') chat?.messages.delete(`e${event.message_id}`);
  tell({ ...event, key });
}

function renewHead(key, event) {
  if (!isPrivate(key)) {
    seat(key);
    store.groups.set(key, Object.assign(event.head, { byUser: store.groups.get(key)?.byUser ?? new Map() }));
    if (event.standings) refreshStandings();
  } else if (store.privates.has(key)) store.privates.set(key, event.head);
  tell({ kind: 'chat', chat: key });
}

/** The state is fetched once the events flow, so that nothing falls between the two. */
export function connect(shown = isShown) {
  isShown = shown;
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
