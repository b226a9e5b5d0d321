// The sandbox's time: shown, moved forward, and what happened on the way.
import { el, button, onFrame, renew } from './dom.js';
import { choose, form } from './dialogs.js';
import { act, isPrivate, listen, nameOf, now, store, titleOf } from './store.js';
import { momentOf, t } from './texts.js';

const steps = [[t.addHour, 3600], [t.addDay, 86400], [t.addWeek, 604800]];
// Bots answer a little after the time has come.
const settling = 4000;

export class Clock {
  constructor(node, report) {
    this.report = report;
    this.face = button('', () => this.menu(), { class: 'face', 'aria-haspopup': 'dialog', title: t.clock });
    this.jumps = steps.map(([label, seconds]) => button(label, () => this.move({ seconds }), { class: 'jump' }));
    node.setAttribute('role', 'group');
    node.setAttribute('aria-label', t.clock);
    node.replaceChildren(this.face, ...this.jumps, button(t.moveTo, () => this.moveTo(), { class: 'jump' }));
    this.seen = null;
    this.tell = onFrame(() => this.say());
    listen((event) => this.receive(event));
    setInterval(() => this.tick(), 1000);
  }

  tick() {
    if (!store.bot) return;
    const text = `🕐 ${momentOf(now())}`;
    if (this.face.textContent !== text) this.face.textContent = text;
  }

  menu() {
    choose(`${t.clock}: ${momentOf(now())}`, [...steps.map(([label, seconds]) => [label, () => this.move({ seconds })]), [t.moveTo, () => setTimeout(() => this.moveTo())]]);
  }

  moveTo() {
    const local = new Date(now() - new Date(now()).getTimezoneOffset() * 60000 + 3600000).toISOString().slice(0, 16);
    form(t.moveToTitle, [{ name: 'at', label: t.onlyForward, type: 'datetime-local', value: local, min: local.slice(0, 11) + '00:00' }], async ({ at }) => {
      const to = Math.floor(new Date(at).getTime() / 1000);
      if (!(to * 1000 >= now())) throw new Error(t.onlyForward);
      this.move({ to });
    });
  }

  async move(by) {
    this.seen = { chats: new Map(), calls: 0, isMoving: true };
    this.busy(true);
    this.tell();
    try {
      await act({ act: 'clock', ...by });
      this.seen.isMoving = false;
    } catch (e) {
      this.seen = null;
      this.show(e.message);
    }
    this.busy(false);
    this.tell();
    const { seen } = this;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { if (seen === this.seen) this.seen = null; }, settling);
  }

  busy(on) { for (const b of [this.face, ...this.jumps]) b.disabled = on; }

  receive(event) {
    if (event.kind === 'clock' || event.kind === 'all') this.tick();
    if (!this.seen) return;
    if (event.kind === 'call') this.seen.calls++;
    else if (event.kind === 'message' && !event.message.edit_date) this.seen.chats.set(event.key, (this.seen.chats.get(event.key) ?? 0) + 1);
    else return;
    this.tell();
  }

  say() {
    const { seen } = this;
    if (!seen) return;
    if (seen.isMoving) { this.show(t.moving); return; }
    const parts = [...seen.chats].map(([key, n]) => t.newMessages(isPrivate(key) ? t.withBot(nameOf(Number(key.split(':')[0])).first_name) : titleOf(key), n));
    if (seen.calls) parts.push(t.callsMade(seen.calls));
    this.show(`${t.arrived(momentOf(now()))} ${seen.chats.size ? '' : t.quietMeanwhile}${parts.length ? t.meanwhile(parts.join(t.comma)) : ''}`);
  }

  show(text) {
    renew(this.report, el('span', {}, text), button('✕', () => { this.seen = null; this.report.replaceChildren(); this.face.focus(); }, { 'aria-label': t.close }));
  }
}
