// The messages of a list by the keyboard: Tab reaches one of them and what is in it, the arrows go from one to another.
import { controls } from './dom.js';
import { actions } from './actions.js';

const typing = 'textarea, select, input:not([type=checkbox]), audio, video';

function reach(row, on) {
  row.tabIndex = on ? 0 : -1;
  // What the mouse has beside a message, the keyboard has by Enter.
  for (const control of row.querySelectorAll(controls)) control.tabIndex = on && !control.matches('.more') ? 0 : -1;
}

export class Walk {
  constructor(list, view) {
    this.list = list;
    this.view = view;
    this.key = null;
    list.node.addEventListener('focusin', (e) => { const row = e.target.closest('.message'); if (row) { this.isChosen = true; this.set(row); } });
    // Who went elsewhere comes back to the latest.
    list.node.addEventListener('focusout', (e) => { if (e.relatedTarget && !list.node.contains(e.relatedTarget)) this.isChosen = false; });
    list.node.addEventListener('keydown', (e) => this.onKey(e));
  }

  get current() { return this.list.rows.get(this.key); }

  set(row) {
    if (row.key === this.key) return;
    if (this.current) reach(this.current, false);
    this.key = row.key;
    reach(row, true);
  }

  /** A row as it is drawn: out of reach unless it is the one. */
  enter(row) { if (row.matches('.message')) reach(row, row.key === this.key); }

  forget() { this.key = null; this.isChosen = false; }

  /** A row goes: who was on it is on its neighbour. */
  leave(row) {
    if (row.key !== this.key) return;
    const next = neighbour(row, 1) ?? neighbour(row, -1);
    const had = row.contains(document.activeElement);
    this.forget();
    if (!next) return;
    this.set(next);
    if (had) next.focus({ preventScroll: true });
  }

  /** Where the focus is: a row, or one of the controls in it. */
  focus() {
    const at = document.activeElement;
    if (!this.list.node.contains(at)) return null;
    const row = at.closest('.message');
    return { key: row?.key, index: row ? [...row.querySelectorAll(controls)].indexOf(at) : -1 };
  }

  /** After a drawing: the focus back where it was, and where nobody chose a message, the latest in reach. */
  settle(focus) {
    if (!this.current) this.forget();
    if (!this.isChosen || !this.current) {
      const last = [...this.list.rows.values()].findLast((row) => row.matches('.message'));
      if (last) this.set(last);
    }
    if (!focus || this.list.node.contains(document.activeElement)) return;
    const row = this.list.rows.get(focus.key) ?? this.current;
    (row?.querySelectorAll(controls)[focus.index] ?? row)?.focus({ preventScroll: true });
  }

  /** From the field to write in, or from one message to another. */
  step(by) {
    const row = this.list.node.contains(document.activeElement) ? this.current && neighbour(this.current, by) : this.current;
    if (row) this.go(row);
    else if (by > 0 && this.current) this.view.composer.focus();
  }

  go(row) {
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }

  onKey(e) {
    if (e.target.matches(typing) || e.ctrlKey || e.metaKey || e.altKey) return;
    const row = e.target.closest('.message');
    const along = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    const all = [...this.list.rows.values()].filter((one) => one.matches('.message'));
    if (e.key === 'ArrowUp' || e.key === 'ArrowDown') this.step(e.key === 'ArrowUp' ? -1 : 1);
    else if ((e.key === 'Home' || e.key === 'End') && all.length > 0) this.go(all.at(e.key === 'Home' ? 0 : -1));
    else if (e.key === 'Escape') this.view.composer.focus();
    else if ((e.key === 'Enter' || e.key === ' ') && e.target === row) actions(row.list[0], this.view);
    else if (along && row) {
      const stops = [row, ...[...row.querySelectorAll(controls)].filter((one) => one.tabIndex >= 0)];
      stops[(stops.indexOf(e.target) + along + stops.length) % stops.length].focus();
    } else return;
    e.preventDefault();
  }
}

function neighbour(row, by) {
  let next = row;
  do next = by > 0 ? next.nextElementSibling : next.previousElementSibling; while (next && !next.matches('.message'));
  return next;
}
