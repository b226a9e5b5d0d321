// A text with its entities as elements. Offsets are UTF-16 units, as in JavaScript.
import { el } from './dom.js';
import { t } from './texts.js';

const wrappers = {
  bold: () => el('strong'), italic: () => el('em'), underline: () => el('u'), strikethrough: () => el('s'),
  code: () => el('code'), pre: () => el('pre'), blockquote: () => el('blockquote'),
  expandable_blockquote: () => expandable(), spoiler: () => spoiler(),
};

function spoiler() {
  const node = el('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': t.spoiler });
  const show = () => { node.classList.add('shown'); node.removeAttribute('aria-label'); };
  node.addEventListener('click', show);
  node.addEventListener('keydown', (e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); show(); } });
  return node;
}

function expandable() {
  const node = el('blockquote', { class: 'folded', tabindex: 0 });
  node.addEventListener('click', () => node.classList.toggle('folded'));
  node.addEventListener('keydown', (e) => { if (e.key === 'Enter') node.classList.toggle('folded'); });
  return node;
}

const clickable = new Set(['url', 'text_link', 'bot_command', 'mention', 'hashtag', 'email', 'cashtag', 'phone_number', 'text_mention']);

function link(entity, part, on) {
  const node = el('a', { href: '#', class: 'entity' });
  node.addEventListener('click', (e) => { e.preventDefault(); on(entity, part); });
  return node;
}

export function rich(text, entities = [], on = () => {}) {
  const root = document.createDocumentFragment();
  build(root, text, 0, text.length, entities.map((e) => ({ ...e, end: e.offset + e.length })), on);
  return root;
}

function build(parent, text, from, to, entities, on) {
  let at = from;
  const rest = [...entities];
  while (rest.length) {
    const entity = rest.shift();
    if (entity.offset < at) continue;
    if (entity.offset > at) parent.append(text.slice(at, entity.offset));
    const end = Math.min(entity.end, to);
    const inside = [];
    while (rest.length && rest[0].offset < end) inside.push(rest.shift());
    const node = wrappers[entity.type]?.() ?? (clickable.has(entity.type) ? link(entity, text.slice(entity.offset, end), on) : el('span'));
    build(node, text, entity.offset, end, inside, on);
    parent.append(node);
    at = end;
  }
  if (at < to) parent.append(text.slice(at, to));
}
