// Puts the page together: who is shown, the columns, the clock, the log.
import { el, button, onFrame, renew } from './dom.js';
import { Clock } from './clock.js';
import { Column } from './column.js';
import { CallLog } from './log.js';
import { newChat, renderPeople } from './people.js';
import { connect } from './feed.js';
import { listen, store } from './store.js';
import { isChinese, t } from './texts.js';

const columns = new Map();
const place = document.getElementById('columns');
const logNode = document.getElementById('log');
const live = document.getElementById('live');
const narrow = matchMedia('(max-width: 760px)');
const log = new CallLog(logNode, () => { showLog(false); document.querySelector('#tools .log-button')?.focus(); });
const clock = new Clock(document.getElementById('clock'), document.getElementById('meanwhile'));
let shown = [];
// Who was shown side by side before the window became narrow, and who was called up last.
let beside = [];
let latest = null;

document.documentElement.lang = isChinese ? 'zh-Hans' : 'en';
// Stands in the columns' place until there are some.
const notice = document.getElementById('notice');
notice.textContent = t.loading;

function showLog(on) {
  logNode.hidden = !on;
  document.body.classList.toggle('with-log', on);
  if (on) log.render();
  renderTop();
}

function toggle(id, stays = false) {
  latest = id;
  if (narrow.matches) { shown = [id]; showLog(false); } else if (!shown.includes(id)) shown = [...shown, id];
  else if (shown.length > 1 && !stays) shown = shown.filter((x) => x !== id);
  render();
  place.querySelector(`[data-user="${id}"]`)?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
}

const people = document.getElementById('people');
// Where the people need a second row, the clock keeps its face alone, which offers the same.
function spare() {
  document.body.classList.remove('crowded');
  const [first, last] = [people.querySelector('.chip'), people.lastElementChild];
  document.body.classList.toggle('crowded', last.offsetTop > first.offsetTop + first.offsetHeight);
}

const renderTop = onFrame(() => {
  document.getElementById('mode').textContent = store.strict ? `${t.sandbox} · ${t.strict}` : t.sandbox;
  renderPeople(people, shown, narrow.matches && !logNode.hidden, toggle);
  const owner = store.owner ?? shown[0];
  renew(document.getElementById('tools'),
    button('＋', () => newChat(owner, (id) => { if (!shown.includes(owner)) toggle(owner); columns.get(owner)?.open(id); }), { class: 'new-chat', 'aria-label': t.newChat, title: t.newChat, 'aria-haspopup': 'dialog' }),
    button([t.log, store.refusals > 0 && el('span', { class: 'count', title: t.refusals(store.refusals) }, store.refusals > 999 ? '999+' : String(store.refusals))], () => showLog(logNode.hidden), { class: `log-button${store.refusals ? ' bad' : ''}`, 'aria-pressed': String(!logNode.hidden) }));
  spare();
});

function render() {
  shown = shown.filter((id) => store.users.has(id));
  const group = [...store.groups.keys()][0];
  for (const id of shown) {
    if (columns.has(id)) continue;
    const column = new Column(store.users.get(id), group ?? `${id}:${store.bot.id}`, (user) => { if (shown.length > 1) { toggle(user); } });
    column.node.dataset.user = id;
    columns.set(id, column);
  }
  for (const [id, column] of columns) {
    if (shown.includes(id) || column.isHidden) continue;
    column.isHidden = true;
    column.list.leave();
  }
  // A column in its place is left there: to move it would lose what is being typed.
  const wanted = shown.map((id) => columns.get(id).node);
  for (const node of [...place.children]) if (!wanted.includes(node)) node.remove();
  wanted.forEach((node, i) => { if (place.children[i] !== node) place.insertBefore(node, place.children[i] ?? null); });
  for (const id of shown) {
    const column = columns.get(id);
    // One that was away is drawn anew when it comes back.
    if (column.isHidden) { column.isHidden = false; column.open(column.key, column.topic); }
  }
  renderTop();
}

listen((event) => {
  if (event.kind === 'all') {
    if (shown.length === 0) {
      const ids = [...store.users.keys()];
      const wide = innerWidth >= 1200 ? 3 : 2;
      shown = narrow.matches ? ids.slice(0, 1) : [...ids.slice(0, wide - 1), ids[Math.min(3, ids.length - 1)]].filter((id, i, all) => id !== undefined && all.indexOf(id) === i);
      if (innerWidth >= 1500) showLog(true);
    }
    render();
    for (const id of shown) columns.get(id).receive(event);
    log.render();
    clock.tick();
    return;
  }
  if (event.kind === 'online') {
    document.body.classList.toggle('offline', !event.online);
    notice.textContent = event.online ? t.loading : t.unreachable;
    live.textContent = event.online || notice.isConnected ? '' : t.offline;
    return;
  }
  if (event.kind === 'call') {
    if (!logNode.hidden) log.add(event);
    if (event.problems.length) renderTop();
    // Who has typed a slash is offered what the bot has only now told.
    if (event.method.endsWith('MyCommands')) for (const id of shown) columns.get(id).composer.hint();
    return;
  }
  if (event.kind === 'user') renderTop();
  for (const id of shown) columns.get(id).receive(event);
});

addEventListener('resize', renderTop);
narrow.addEventListener('change', () => {
  if (narrow.matches) {
    const worked = shown.find((id) => columns.get(id).node.contains(document.activeElement)) ?? (shown.includes(latest) ? latest : shown[0]);
    [beside, shown] = [shown, [worked]];
  } else shown = [...new Set([...beside, ...shown])];
  render();
});
connect((key) => shown.some((id) => columns.get(id)?.key === key));
