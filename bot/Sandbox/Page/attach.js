// What one can send besides words.
import { choose, form } from './dialogs.js';
import { isPrivate } from './store.js';
import { t } from './texts.js';

export function attachMenu(view) {
  choose(t.attach, [
    [`🖼 ${t.attachFile}`, () => pick(view, false)],
    [`📄 ${t.attachAsFile}`, () => pick(view, true)],
    [`📊 ${t.attachPoll}`, () => poll(view)],
    [`🎲 ${t.attachDice}`, () => choose(t.attachDice, ['🎲', '🎯', '🏀', '⚽', '🎳', '🎰'].map((emoji) => [emoji, () => view.act({ act: 'dice', emoji })]))],
    [`📍 ${t.attachPlace}`, () => place(view)],
    [`👤 ${t.attachCard}`, () => card(view)],
    !isPrivate(view.key) && [`👁 ${t.attachSecret}`, () => form(t.attachSecret, [{ name: 'text', label: t.attachSecret }], (values) => view.act({ act: 'post_ephemeral', ...values }))],
  ]);
}

function kindOf(file) {
  if (file.type === 'image/gif') return 'animation';
  if (/\.(webp|tgs)$/i.test(file.name)) return 'sticker';
  if (/^(video\/mp4|video\/webm)/.test(file.type)) return 'video';
  if (/ogg|opus/.test(file.type)) return 'voice';
  if (file.type.startsWith('audio/')) return 'audio';
  return /^image\/(png|jpeg)/.test(file.type) ? 'photo' : 'document';
}

function pick(view, asFile) {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.addEventListener('change', () => { if (input.files.length) sendFiles(view, [...input.files], asFile); });
  input.click();
}

/** One file as what it is; several as an album, where they go together. */
export async function sendFiles(view, files, asFile) {
  const items = await Promise.all(files.slice(0, 10).map(async (file) => ({ kind: asFile ? 'document' : kindOf(file), name: file.name, base64: await base64(file) })));
  const together = items.length > 1 && items.every((item) => item.kind === 'photo' || item.kind === 'video');
  const same = items.length > 1 && items.every((item) => item.kind === items[0].kind && (item.kind === 'document' || item.kind === 'audio'));
  const title = files.length > 1 ? t.files(items.length) : files[0].name;
  form(title, [{ name: 'caption', label: t.caption, optional: true }], async ({ caption }) => {
    view.toast(t.sending);
    const words = caption || undefined;
    if (together || same) {
      items[0].caption = words;
      await view.act({ act: 'album', items });
    } else for (const { kind, ...item } of items) await view.act({ act: kind, ...item, caption: words });
  }, t.send);
}

const base64 = (file) => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(file);
});

function poll(view) {
  form(t.attachPoll, [
    { name: 'question', label: t.question }, { name: 'options', label: t.options, rows: 4 },
    { name: 'correct', label: t.correct, type: 'number', min: 1, optional: true },
    { name: 'anonymous', label: t.anonymous, type: 'checkbox', checked: true, optional: true }, { name: 'multiple', label: t.several, type: 'checkbox', optional: true },
  ], (values) => view.act({
    act: 'poll', question: values.question, options: values.options.split('\n').map((line) => line.trim()).filter(Boolean),
    anonymous: values.anonymous, multiple: values.multiple, correct: values.correct ? Number(values.correct) - 1 : undefined,
  }), t.send);
}

const place = (view) => form(t.attachPlace, [
  { name: 'latitude', label: t.latitude, type: 'number', step: 'any', value: '31.2304' }, { name: 'longitude', label: t.longitude, type: 'number', step: 'any', value: '121.4737' },
], (values) => view.act({ act: 'location', ...values }), t.send);

const card = (view) => form(t.attachCard, [{ name: 'first_name', label: t.firstName }, { name: 'phone_number', label: t.phone, value: '+999' }], (values) => view.act({ act: 'contact', ...values }), t.send);
