// Addresses of Telegram lead to places inside the sandbox; others open beside it.
import { el, button } from './dom.js';
import { ask, end } from './dialogs.js';
import { act, privateKey, store, target } from './store.js';
import { checkoutText } from './things.js';
import { t } from './texts.js';

export function openLink(address, column) {
  const url = new URL(/^[a-z]+:\/\//i.test(address) ? address : `https://${address}`);
  if (!/^https?:$/.test(url.protocol)) return;
  if (!/^(www\.)?(t|telegram)\.me$/.test(url.hostname)) {
    window.open(url.href, '_blank', 'noopener,noreferrer');
    return;
  }
  const path = url.pathname.slice(1);
  const message = /^c\/(\d+)(?:\/\d+)?\/(\d+)$/.exec(path);
  const linked = message && Number(`-100${message[1]}`);
  if (message && store.groups.has(linked)) {
    if (column.chatId !== linked) column.open(linked);
    column.onJump(Number(message[2]));
    return;
  }
  const bot = store.bots.find((b) => b.username?.toLowerCase() === path.toLowerCase());
  const place = [...store.groups.values()].find((g) => g.username?.toLowerCase() === path.toLowerCase());
  if (path.startsWith('+')) confirm(t.joinAsk, address, t.join, async () => {
    const answer = await column.run(act({ act: 'join', user: column.user.id, link: `https://t.me/${path}` }));
    if (answer?.joined === false) column.toast(t.waiting);
    const group = [...store.groups.values()].find((g) => g.links?.some((l) => l.url.endsWith(path)));
    if (answer?.joined && group) column.open(group.id);
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
