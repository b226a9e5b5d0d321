// The state as the server tells it, kept live by server-sent events.
export const store = { bot: null, users: new Map(), groups: new Map(), privates: new Map(), messages: new Map(), calls: [], strict: false, owner: null };
const listeners = new Set();
export const listen = (fn) => listeners.add(fn);
const tell = (event) => listeners.forEach((fn) => fn(event));

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

export const commandsFor = (chat, user) => get(`commands/${chat}/${user}`);
export const chatOf = (id) => store.groups.get(id) ?? store.privates.get(id);
export const nameOf = (id) => (id === store.bot.id ? store.bot : store.users.get(id));

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
  const [state, calls] = await Promise.all([get('state'), get('calls')]);
  store.bot = state.bot;
  store.strict = state.strict;
  store.owner = state.owner;
  store.calls = calls.slice(-300);
  store.users = new Map(state.users.map((u) => [u.id, u]));
  store.groups = new Map(state.groups.map((c) => [c.id, c]));
  const chats = [...store.groups.keys(), ...store.users.keys()];
  await Promise.all(chats.map(async (id) => {
    if (id > 0) store.privates.set(id, await get(`chats/${id}`));
    const list = await get(`messages/${id}`);
    store.messages.set(id, new Map(list.map((m) => [m.message_id, m])));
  }));
}

async function reloadChat(id) {
  (id > 0 ? store.privates : store.groups).set(id, await get(`chats/${id}`));
  tell({ kind: 'chat', chat: id });
}

function receive(event) {
  if (loading) { waiting.push(event); return; }
  if (event.kind === 'message') {
    if (!store.messages.has(event.chat)) store.messages.set(event.chat, new Map());
    store.messages.get(event.chat).set(event.message.message_id, event.message);
    if (event.chat > 0 && !store.privates.get(event.chat)?.is_open) reloadChat(event.chat);
  } else if (event.kind === 'deleted') {
    store.messages.get(event.chat)?.delete(event.message_id);
  } else if (event.kind === 'chat') {
    reloadChat(event.chat);
    return;
  } else if (event.kind === 'users') {
    load().catch(() => tell({ kind: 'online', online: false }));
    return;
  } else if (event.kind === 'call') {
    if (store.calls.some((c) => c.number === event.number)) return;
    store.calls.push(event);
    if (store.calls.length > 300) store.calls.shift();
  }
  tell(event);
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
