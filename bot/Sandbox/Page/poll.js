// Polls and quizzes: voting, taking the vote back, results as far as they are shown.
import { el, button, fullName } from './dom.js';
import { ask, end, prompt } from './dialogs.js';
import { act, nameOf, target } from './store.js';
import { t } from './texts.js';

// What is ticked where several answers are allowed, until it is sent; a poll is drawn anew with every vote.
const ticked = new Map();

export function poll(m, view) {
  const p = m.poll;
  if (!p) return null;
  const mine = m.votes?.find((v) => v.user === view.user.id)?.options;
  const over = p.is_closed || mine;
  const results = over && !m.hides_results;
  const isQuiz = p.type === 'quiz';
  const send = (body) => view.run(act({ user: view.user.id, ...target(view.key), message_id: m.message_id, ...body }));
  const key = `${view.user.id} ${p.id}`;
  const chosen = ticked.get(key) ?? new Set();
  const place = p.options.map((_, i) => i);
  const kind = [p.is_closed ? t.pollClosed : isQuiz ? t.quiz : t.poll, p.is_anonymous ? t.anonymous : t.public, p.allows_multiple_answers && !over && t.several].filter(Boolean).join(' · ');

  const option = (i) => {
    const o = p.options[i];
    if (over) return result(m, o, i, mine, results, isQuiz);
    if (!p.allows_multiple_answers) return button([el('span', { class: 'tick', 'aria-hidden': 'true' }, '○'), el('span', {}, o.text)], () => send({ act: 'vote', options: [i] }), { class: 'option' });
    const box = el('input', { type: 'checkbox', checked: chosen.has(i) });
    box.addEventListener('change', () => {
      if (box.checked) chosen.add(i); else chosen.delete(i);
      ticked.set(key, chosen);
      cast.disabled = chosen.size === 0;
    });
    return el('label', { class: 'option' }, box, el('span', {}, o.text));
  };
  const cast = button(t.vote, () => { ticked.delete(key); send({ act: 'vote', options: [...chosen] }); }, { class: 'primary', disabled: chosen.size === 0 });
  return el('div', { class: 'poll', role: 'group', 'aria-label': p.question },
    el('b', {}, p.question), el('small', {}, kind), p.description && el('span', {}, p.description), place.map(option),
    el('div', { class: 'poll-foot' }, el('small', {}, t.voters(p.total_voter_count)),
      !over && p.allows_multiple_answers && cast,
      mine && !p.is_closed && p.allows_revoting && button(t.unvote, () => send({ act: 'unvote' })),
      results && !p.is_anonymous && m.votes.length > 0 && button(t.whoVoted, () => voters(m)),
      !p.is_closed && m.allows_adding_options && button(t.addOption, () => prompt(t.addOption, (text) => send({ act: 'add_option', text }))),
      m.author === view.user.id && !p.is_closed && button(t.closePoll, () => send({ act: 'close' }))),
    over && p.explanation && el('small', { class: 'explanation' }, p.explanation));
}

function result(m, o, i, mine, results, isQuiz) {
  const share = m.poll.total_voter_count ? Math.round((o.voter_count / m.poll.total_voter_count) * 100) : 0;
  const right = m.right_options?.includes(i);
  const own = mine?.includes(i);
  const sign = isQuiz && (right || own) ? (right ? '✓' : '✗') : own ? '✓' : '';
  const node = el('div', { class: `result${isQuiz && right ? ' right' : ''}${isQuiz && own && !right ? ' wrong' : ''}${own ? ' mine' : ''}` },
    el('span', { class: 'share' }, results ? `${share}%` : ''), el('span', {}, `${o.text}${sign ? ` ${sign}` : ''}`), el('span', { class: 'track' }, el('span', { class: 'filled' })));
  node.style.setProperty('--share', results ? `${share}%` : '0%');
  return node;
}

function voters(m) {
  ask((close) => [el('h2', {}, m.poll.question), el('ul', { class: 'member-list' }, m.poll.options.flatMap((o, i) => {
    const names = m.votes.filter((v) => v.options.includes(i)).map((v) => fullName(nameOf(v.user)));
    return names.length ? [el('li', {}, el('b', {}, o.text), el('p', {}, names.join(t.comma)))] : [];
  })), end(button(t.close, close, { class: 'primary' }))]);
}
