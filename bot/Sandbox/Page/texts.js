// Words and forms of times and sizes; the language is the browser's.
import { en } from './en.js';
import { zh } from './zh.js';

export const isChinese = (navigator.language || 'en').toLowerCase().startsWith('zh');
export const t = isChinese ? zh : en;
const locale = isChinese ? 'zh-CN' : 'en-GB';
const format = (options) => new Intl.DateTimeFormat(locale, options);
const minute = format({ hour: '2-digit', minute: '2-digit' });
const second = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = format({ month: isChinese ? 'long' : 'short', day: 'numeric', weekday: 'short' });
const dayOfYear = format({ year: 'numeric', month: isChinese ? 'long' : 'short', day: 'numeric' });
const number = format({ year: 'numeric', month: '2-digit', day: '2-digit' });

export const timeOf = (ms) => minute.format(ms);
export const secondOf = (ms) => second.format(ms);
const gap = isChinese ? ' ' : ', ';
export const zoneOf = (ms) => format({ timeZoneName: 'short' }).formatToParts(ms).find((part) => part.type === 'timeZoneName').value;
const dayAndYear = format({ year: 'numeric', month: isChinese ? 'long' : 'short', day: 'numeric', weekday: 'short' });
/** A day of the sandbox, with its year where that is not the one people live in. */
export const dateOf = (ms) => (new Date(ms).getFullYear() === new Date().getFullYear() ? day : dayAndYear).format(ms);
const momentOf = (ms) => `${dateOf(ms)}${gap}${minute.format(ms)}`;
/** An instant of the sandbox in full: with its zone. */
export const faceOf = (ms) => `${momentOf(ms)} ${zoneOf(ms)}`;

// What an act is called where it fails.
const doing = {
  post: 'send', tap: 'send', photo: 'send', video: 'send', animation: 'send', document: 'send', audio: 'send', voice: 'send', sticker: 'send', album: 'send',
  poll: 'send', dice: 'send', location: 'send', contact: 'send', post_ephemeral: 'send', start: 'start', edit: 'edit', edit_caption: 'editCaption', delete: 'remove',
  pin: 'pin', unpin: 'unpin', react: 'react', forward: 'forward', comment: 'comment', vote: 'vote', unvote: 'unvote', close: 'closePoll', add_option: 'addOption',
  block: 'block', unblock: 'unblock', join: 'join', request: 'askIn', subscribe: 'subscribe', leave: 'leave', add: 'add', promote: 'promote', demote: 'demote', ban: 'ban',
  unban: 'unban', restrict: 'mute', decide: 'requestDecided', link: 'newLink', rename: 'renameChat', forum: 'turnOnTopics', slow_mode: 'slowMode', pay: 'payment',
  buy_media: 'payment', clock: 'moveClock', create_user: 'newPerson', create_group: 'newGroup', create_channel: 'newChannel', create_topic: 'newTopic', press: 'press',
};
/** What did not work, in the words of this page; then the server's, which are English. */
export const failed = (e) => (e.act ? t.failed(t[doing[e.act]] ?? e.act, e.message) : e instanceof TypeError ? t.offline : e.message);
/** A name for the day that two instants of the same day share. */
export const dayKey = (ms) => number.format(ms);
export function dayOf(ms, now) {
  if (dayKey(ms) === dayKey(now)) return t.today;
  if (dayKey(ms) === dayKey(now - 86400000)) return t.yesterday;
  return new Date(ms).getFullYear() === new Date(now).getFullYear() ? day.format(ms) : dayOfYear.format(ms);
}
/** An instant to come: its day too, where that is not today's. */
export const untilOf = (ms, now) => (dayKey(ms) === dayKey(now) ? timeOf(ms) : momentOf(ms));
export const sizeOf = (bytes) => (bytes === undefined ? '' : bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);
export const lengthOf = (seconds) => (seconds ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` : '');
