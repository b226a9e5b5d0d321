// Files: pictures, films, sounds, stickers, documents. The bytes come from this server; what no browser can show is named.
import { el, button } from './dom.js';
import { ask, end } from './dialogs.js';
import { lengthOf, sizeOf, t } from './texts.js';

const source = (file) => `/sandbox/files/${encodeURIComponent(file.file_id)}`;

/** The nodes for what a message carries; none for a message without a file. */
export function files(m) {
  if (m.photo) return [hidden(m, photo(m))];
  if (m.animation) return [hidden(m, animation(m.animation))];
  if (m.video) return [hidden(m, film(m.video, 'video', { controls: true, preload: 'metadata' }))];
  if (m.video_note) return [film(m.video_note, 'video_note', { controls: true, preload: 'metadata', class: 'round' })];
  if (m.voice) return [sound(m.voice, 'voice', t.kinds.voice)];
  if (m.audio) return [sound(m.audio, 'audio', [m.audio.performer, m.audio.title].filter(Boolean).join(' – ') || m.audio.file_name || t.kinds.audio)];
  if (m.sticker) return [sticker(m.sticker)];
  if (m.document) return [attachment(m.document)];
  return [];
}

// Where the bytes are no picture or film, the kind and the size say what it was.
function placeholder(sign, name, ...facts) {
  return el('div', { class: 'file' }, el('span', { class: 'file-icon', 'aria-hidden': 'true' }, sign), el('span', {}, el('b', {}, name), el('small', {}, facts.filter(Boolean).join(' · '))));
}

function fallback(node, make) {
  node.addEventListener('error', () => node.replaceWith(make()), { once: true, capture: true });
  return node;
}

function photo(m) {
  const largest = m.photo[m.photo.length - 1];
  const shape = largest.width > 0 && largest.height > 0 ? { width: largest.width, height: largest.height } : {};
  const image = el('img', { src: source(largest), alt: m.caption ?? t.kinds.photo, loading: 'lazy', ...shape });
  const frame = button(image, () => ask((close) => [el('img', { class: 'large', src: source(largest), alt: image.alt }), end(button(t.close, close, { class: 'primary' }))], { class: 'wide' }), { class: 'picture', 'aria-label': `${t.kinds.photo}${m.caption ? `: ${m.caption}` : ''}` });
  image.addEventListener('error', () => frame.replaceWith(placeholder('🖼', t.kinds.photo, shape.width && `${shape.width} × ${shape.height}`, sizeOf(largest.file_size))), { once: true });
  return frame;
}

function film(file, kind, props) {
  return fallback(el('video', { src: source(file), playsinline: true, 'aria-label': t.kinds[kind], ...props }), () => placeholder('🎬', file.file_name ?? t.kinds[kind], lengthOf(file.duration), sizeOf(file.file_size)));
}

function animation(file) {
  if (file.mime_type !== 'image/gif') return film(file, 'animation', { controls: true, loop: true, muted: true, preload: 'metadata' });
  return fallback(el('img', { class: 'picture', src: source(file), alt: t.kinds.animation, loading: 'lazy' }), () => placeholder('🎞', file.file_name ?? t.kinds.animation, sizeOf(file.file_size)));
}

function sound(file, kind, name) {
  const player = el('audio', { controls: true, preload: 'none', src: source(file), 'aria-label': name });
  return el('div', { class: 'sound' }, placeholder(kind === 'voice' ? '🎤' : '🎵', name, lengthOf(file.duration), sizeOf(file.file_size)), player);
}

function sticker(file) {
  const sign = () => el('span', { class: 'sticker-sign', role: 'img', 'aria-label': t.kinds.sticker }, file.emoji ?? '🙂');
  if (file.is_animated || file.is_video) return sign();
  return fallback(el('img', { class: 'sticker', src: source(file), alt: `${t.kinds.sticker} ${file.emoji ?? ''}` }), sign);
}

function attachment(file) {
  return el('a', { class: 'file', href: source(file), download: file.file_name ?? t.kinds.document, title: t.save }, el('span', { class: 'file-icon', 'aria-hidden': 'true' }, '📄'),
    el('span', {}, el('b', {}, file.file_name ?? t.kinds.document), el('small', {}, sizeOf(file.file_size))));
}

function hidden(m, node) {
  if (!m.has_media_spoiler) return node;
  const cover = el('div', { class: 'veiled' }, node, button(t.spoiler, () => { cover.classList.remove('veiled'); cover.lastChild.remove(); }, { class: 'unveil' }));
  return cover;
}
