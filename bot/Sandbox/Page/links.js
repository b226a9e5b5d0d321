// Addresses of Telegram lead to places inside the sandbox; others open beside it.
import { el, button, ask } from './dom.js';
import { act, store } from './store.js';
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
  if (message && store.groups.has(Number(`-100${message[1]}`))) {
    const chat = Number(`-100${message[1]}`);
    if (column.chatId !== chat) column.open(chat);
    column.onJump(Number(message[2]));
    return;
  }
  if (path.startsWith('+')) {
    ask((close) => [el('h2', {}, t.joinAsk), el('p', { class: 'mono' }, address), el('div', { class: 'row end' }, button(t.cancel, close),
      button(t.join, async () => { close(); const answer = await column.run(act({ act: 'join', user: column.user.id, link: `https://t.me/${path}` })); if (answer?.joined === false) column.toast(t.waiting); }, { class: 'primary' }))]);
  } else if (path.toLowerCase() === store.bot.username.toLowerCase()) {
    column.open(column.user.id);
    if (url.searchParams.has('start')) column.run(act({ act: 'start', user: column.user.id, payload: url.searchParams.get('start') || undefined }));
  } else {
    window.open(url.href, '_blank', 'noopener,noreferrer');
  }
}
