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
export const momentOf = (ms) => `${day.format(ms)} ${minute.format(ms)}`;
/** A name for the day that two instants of the same day share. */
export const dayKey = (ms) => number.format(ms);
export function dayOf(ms, now) {
  if (dayKey(ms) === dayKey(now)) return t.today;
  if (dayKey(ms) === dayKey(now - 86400000)) return t.yesterday;
  return new Date(ms).getFullYear() === new Date(now).getFullYear() ? day.format(ms) : dayOfYear.format(ms);
}
export const sizeOf = (bytes) => (bytes === undefined ? '' : bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);
export const lengthOf = (seconds) => (seconds ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` : '');
