// Puts the page together: who is shown, the columns, the log.
import { el, button, avatar, fullName, prompt, renew } from './dom.js';
import { Column } from './column.js';
import { CallLog } from './log.js';
import { act, connect, listen, load, store } from './store.js';
import { isChinese, t } from './texts.js';

const columns = new Map();
const place = document.getElementById('columns');
const logNode = document.getElementById('log');
const narrow = matchMedia('(max-width: 760px)');
const log = new CallLog(logNode, () => showLog(false));
let shown = [];

document.documentElement.lang = isChinese ? 'zh-Hans' : 'en';
// Stands in the columns' place until there are some.
const notice = document.getElementById('notice');
notice.textContent = t.loading;

function showLog(on) {
  logNode.hidden = !on;
  document.body.classList.toggle('with-log', on);
  if (on) { log.render(); log.list.scrollTop = log.list.scrollHeight; }
  renderTop();
}

function toggle(id) {
  if (narrow.matches) { shown = [id]; showLog(false); } else if (!shown.includes(id)) shown = [...shown, id];
  else if (shown.length > 1) shown = shown.filter((x) => x !== id);
  render();
}

function newPerson() {
  prompt(t.name, t.ok, t.cancel, async (name) => {
    const user = await act({ act: 'create_user', first_name: name, language_code: isChinese ? 'zh-hans' : 'en' });
    await load();
    shown = narrow.matches ? [user.id] : [...shown, user.id];
    render();
  });
}

function newGroup() {
  prompt(t.groupName, t.ok, t.cancel, async (title) => {
    const user = store.owner ?? shown[0];
    const group = await act({ act: 'create_group', user, title });
    await act({ act: 'add', user, chat: group.id, target: 'bot' });
    await load();
  });
}

function renderTop() {
  document.getElementById('mode').textContent = store.strict ? `${t.sandbox} · ${t.strict}` : t.sandbox;
  const people = document.getElementById('people');
  people.setAttribute('aria-label', t.people);
  renew(people, [...store.users.values()].map((u) => button([avatar(u), el('span', {}, fullName(u)), u.id === store.owner && el('small', {}, t.owner)],
    () => toggle(u.id), { class: 'chip', 'aria-pressed': String(shown.includes(u.id) && !(narrow.matches && !logNode.hidden)) })),
    button('＋', newPerson, { class: 'chip plus', 'aria-label': t.newPerson, title: t.newPerson }));
  const bad = store.calls.some((c) => c.problems.length);
  renew(document.getElementById('tools'),
    button(`＋ ${t.newGroup}`, newGroup, { class: 'wide-only' }),
    button(t.log, () => showLog(logNode.hidden), { class: bad ? 'bad' : '', 'aria-pressed': String(!logNode.hidden) }));
}

function render() {
  shown = shown.filter((id) => store.users.has(id));
  const group = [...store.groups.keys()][0];
  for (const id of shown) if (!columns.has(id)) columns.set(id, new Column(store.users.get(id), group ?? id));
  // A column in its place is left there: to move it would lose what is being typed.
  const wanted = shown.map((id) => columns.get(id).node);
  for (const node of [...place.children]) if (!wanted.includes(node)) node.remove();
  wanted.forEach((node, i) => { if (place.children[i] !== node) place.insertBefore(node, place.children[i] ?? null); });
  for (const id of shown) columns.get(id).list.scrollTop = columns.get(id).list.scrollHeight;
  renderTop();
}

listen((event) => {
  if (event.kind === 'all') {
    if (shown.length === 0) {
      const ids = [...store.users.keys()];
      const wide = innerWidth >= 1200 ? 3 : 2;
      shown = narrow.matches ? ids.slice(0, 1) : [...ids.slice(0, wide - 1), ids[ids.length - 1]];
      if (innerWidth >= 1200) showLog(true);
    }
    columns.forEach((c) => c.receive(event));
    render();
    log.render();
    return;
  }
  if (event.kind === 'online') {
    document.body.classList.toggle('offline', !event.online);
    notice.textContent = event.online ? t.loading : t.unreachable;
    document.getElementById('live').textContent = event.online || notice.isConnected ? '' : t.offline;
    return;
  }
  if (event.kind === 'call') { if (!logNode.hidden) log.add(event); if (event.problems.length) renderTop(); return; }
  columns.forEach((c) => c.receive(event));
});

narrow.addEventListener('change', () => { if (narrow.matches) shown = shown.slice(0, 1); render(); });
connect();
