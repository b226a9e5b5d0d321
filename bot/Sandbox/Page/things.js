// Dice, places, cards, invoices.
import { el, button, avatar } from './dom.js';
import { files } from './media.js';
import { act, target } from './store.js';
import { t } from './texts.js';

/** What is seen for Stars: bought by this person or not. */
export function paid(m, view) {
  const offer = m.paid_media;
  if (!offer) return [];
  const all = offer.paid_media;
  if (m.author === view.user.id || m.buyers?.includes(view.user.id)) {
    const shown = all.flatMap((one) => { const nodes = files(one); return nodes.length ? nodes : [el('div', { class: 'faint' }, t.unknown(one.type))]; });
    return shown.length > 1 ? [el('div', { class: `album of-${Math.min(shown.length, 4)}` }, shown)] : shown;
  }
  const price = `⭐ ${offer.star_count}`;
  return [el('div', { class: 'card invoice' }, el('b', {}, `🔒 ${t.paidMedia(all.length)}`),
    button(t.unlock(price), () => view.act({ act: 'buy_media', message_id: m.message_id }), { class: 'primary' }))];
}

const faces = ['⚀', '⚁', '⚂', '⚃', '⚄', '⚅'];

export function things(m, view) {
  if (m.dice) return [dice(m.dice)];
  if (m.venue) return [place(m.venue.location, m.venue.title, m.venue.address)];
  if (m.location) return [place(m.location, m.location.live_period ? t.liveLocation : t.kinds.location)];
  if (m.contact) return [card(m.contact)];
  if (m.invoice) return [invoice(m, view)];
  if (m.game) return [el('div', { class: 'card' }, el('b', {}, `🎮 ${m.game.title}`), el('span', {}, m.game.description))];
  if (m.story) return [el('div', { class: 'card' }, t.kinds.story)];
  return [];
}

function dice({ emoji, value }) {
  const shown = emoji === '🎲' ? faces[value - 1] : emoji;
  return el('div', { class: 'dice', role: 'img', 'aria-label': t.diceShows(emoji, value) }, el('span', { 'aria-hidden': 'true' }, shown), el('small', { 'aria-hidden': 'true' }, `${emoji} ${value}`));
}

function place(at, title, detail) {
  const numbers = `${at.latitude.toFixed(4)}, ${at.longitude.toFixed(4)}`;
  return el('div', { class: 'place-card' }, el('div', { class: 'map', 'aria-hidden': 'true' }, '📍'), el('div', { class: 'card' }, el('b', {}, title), detail && el('span', {}, detail), el('small', {}, numbers)));
}

function card(contact) {
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ');
  return el('div', { class: 'file' }, avatar({ id: contact.user_id ?? contact.phone_number, first_name: contact.first_name }), el('span', {}, el('b', {}, name), el('small', {}, contact.phone_number)));
}

function invoice(m, view) {
  const { invoice: i } = m;
  const price = i.currency === 'XTR' ? `⭐ ${i.total_amount}` : `${(i.total_amount / 100).toFixed(2)} ${i.currency}`;
  const hasPay = m.reply_markup?.inline_keyboard?.some((row) => row.some((b) => b.pay));
  return el('div', { class: 'card invoice' }, el('b', {}, i.title), el('span', {}, i.description), el('small', {}, `${t.invoice} · ${price}`),
    !hasPay && button(t.pay(price), () => pay(view, m), { class: 'primary' }));
}

/** Asks the bot whether it may be bought; what comes of it is told by the events. */
export async function pay(view, m) {
  const checkout = await view.run(act({ act: 'pay', user: view.user.id, ...target(view.key), message_id: m.message_id }));
  if (checkout?.state === 'waiting') view.toast(t.payWaits);
}

export function checkoutText(checkout) {
  return { paid: t.paid, refused: checkout.error || t.payRefused, timedout: t.payTimedOut }[checkout.state];
}
