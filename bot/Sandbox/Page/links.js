// Addresses of Telegram lead to places inside the sandbox; others open beside it.
import { el, button } from './dom.js';
import { ask, end } from './dialogs.js';
import { act, arrived, memberOf, privateKey, store, target } from './store.js';
import { checkoutText } from './things.js';
import { t } from './texts.js';

// tg://resolve?domain=x&start=y says the same as https://t.me/x?start=y.
function unfold(url) {
  const { searchParams: at, host } = url;
  const way = host || url.pathname.replace(/^\/+/, '');
  if (way === 'join' && at.has('invite')) return new URL(`https://t.me/+${at.get('invite')}`);
  if (way === 'invoice' && at.has('slug')) return new URL(`https://t.me/$${at.get('slug')}`);
  if (way === 'privatepost' && at.has('channel') && at.has('post')) return new URL(`https://t.me/c/${at.get('channel')}/${at.get('post')}`);
  if (way !== 'resolve' || !at.has('domain')) return null;
  const to = new URL(`https://t.me/${at.get('domain')}`);
  if (at.has('start')) to.searchParams.set('start', at.get('start'));
  return to;
}

function read(address) {
  const url = tryParse(/^[a-z]+:\/\//i.test(address) ? address : `https://${address}`);
  return url?.protocol === 'tg:' ? unfold(url) : url;
}

function tryParse(address) { try { return new URL(address); } catch { return null; } }

export function openLink(address, column) {
  const url = read(address);
  if (!url || !/^https?:$/.test(url.protocol)) { column.toast(t.cannotOpen(address), true); return; }
  if (!/^(www\.)?(t|telegram)\.me$/.test(url.hostname)) {
    window.open(url.href, '_blank', 'noopener,noreferrer');
    return;
  }
  const path = url.pathname.slice(1);
  const message = /^c\/(\d+)(?:\/\d+)?\/(\d+)$/.exec(path);
  const linked = message && Number(`-100${message[1]}`);
  if (message && store.groups.has(linked)) {
    column.onJump(message[2], linked);
    return;
  }
  const bot = store.bots.find((b) => b.username?.toLowerCase() === path.toLowerCase());
  const place = [...store.groups.values()].find((g) => g.username?.toLowerCase() === path.toLowerCase());
  if (path.startsWith('+')) confirm(t.joinAsk, address, t.join, async () => {
    const answer = await column.run(act({ act: 'join', user: column.user.id, link: `https://t.me/${path}` }));
    if (answer?.joined === false) column.toast(t.waiting);
    const group = [...store.groups.values()].find((g) => g.links?.some((l) => l.url.endsWith(path)));
    if (!answer?.joined || !group) return;
    await arrived(() => memberOf(group.id, column.user.id)?.is_in);
    column.open(group.id);
  });
  else if (path.startsWith('$')) confirm(t.payAsk, address, t.ok, async () => {
    const checkout = await column.run(act({ act: 'pay', user: column.user.id, link: `https://t.me/${path}` }));
    if (checkout) column.toast(checkoutText(checkout) ?? t.payWaits);
  });
  else if (bot) {
    const key = privateKey(column.user.id, bot.id);
    column.open(key);
    if (url.searchParams.has('start')) column.run(act({ act: 'start', user: column.user.id, ...target(key), payload: url.searchParams.get('start') || undefined }));
  } else if (place) column.open(place.id);
  else window.open(url.href, '_blank', 'noopener,noreferrer');
}

const confirm = (title, detail, label, done) => ask((close) => [el('h2', {}, title), el('p', { class: 'mono' }, detail), end(button(t.cancel, close), button(label, () => { close(); done(); }, { class: 'primary' }))]);
