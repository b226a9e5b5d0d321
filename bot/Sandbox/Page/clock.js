// The sandbox's time: shown, moved forward, and what happened on the way.
import { el, button, fullName, onFrame, renew } from './dom.js';
import { choose, form } from './dialogs.js';
import { act, isPrivate, listen, nameOf, now, store, titleOf } from './store.js';
import { faceOf, failed, t, zoneOf } from './texts.js';

const steps = [[t.addHour, 3600], [t.addDay, 86400], [t.addWeek, 604800]];
// Bots answer a little after the time has come.
const settling = 4000;
// So long what happened on the way can be read after that, unless something else is done.
const reading = 8000;

export class Clock {
  constructor(node, report) {
    this.report = report;
    this.face = button('', () => this.menu(), { class: 'face', 'aria-haspopup': 'dialog', title: t.clock });
    this.jumps = steps.map(([label, seconds]) => button(label, () => this.move({ seconds }), { class: 'jump' }));
    node.setAttribute('role', 'group');
    node.setAttribute('aria-label', t.clock);
    this.jumps.push(button(t.moveTo, () => this.moveTo(), { class: 'jump' }));
    node.replaceChildren(this.face, ...this.jumps);
    this.seen = null;
    this.tell = onFrame(() => this.say());
    listen((event) => this.receive(event));
    setInterval(() => this.tick(), 1000);
  }

  tick() {
    if (!store.bot) return;
    const text = `🕐 ${faceOf(now())}`;
    if (this.face.textContent !== text) this.face.textContent = text;
  }

  menu() {
    if (this.isBusy) return;
    choose(`${t.clock}${t.colon}${faceOf(now())}`, [...steps.map(([label, seconds]) => [label, () => this.move({ seconds })]), [t.moveTo, () => setTimeout(() => this.moveTo())]]);
  }

  moveTo() {
    if (this.isBusy) return;
    const local = new Date(now() - new Date(now()).getTimezoneOffset() * 60000 + 3600000).toISOString().slice(0, 16);
    form(t.moveToTitle, [{ name: 'at', label: t.timeIn(zoneOf(now())), type: 'datetime-local', value: local, min: local.slice(0, 11) + '00:00' }], async ({ at }) => {
      const to = Math.floor(new Date(at).getTime() / 1000);
      if (!(to * 1000 >= now())) throw new Error(t.onlyForward);
      this.move({ to });
    });
  }

  async move(by) {
    if (this.isBusy) return;
    clearTimeout(this.timer);
    this.seen = { chats: new Map(), calls: 0, isMoving: true };
    this.busy(true);
    this.tell();
    try {
      await act({ act: 'clock', ...by });
      if (this.seen) this.seen.isMoving = false;
    } catch (e) {
      this.seen = null;
      this.show(failed(e));
    }
    this.busy(false);
    this.tell();
    if (this.seen) this.timer = setTimeout(() => { this.seen = null; this.timer = setTimeout(() => this.hide(), reading); }, settling);
  }

  // Not "disabled": that would take the focus away from who pressed it.
  busy(on) {
    this.isBusy = on;
    for (const b of [this.face, ...this.jumps]) b.setAttribute('aria-disabled', String(on));
  }

  receive(event) {
    if (event.kind === 'clock' || event.kind === 'all') this.tick();
    if (event.kind === 'doing' && event.act !== 'clock') this.hide();
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
    const news = [...seen.chats].map(([key, n]) => t.newMessages(isPrivate(key) ? t.withBot(fullName(nameOf(Number(key.split(':')[0])))) : titleOf(key), n));
    this.show(t.arrived(faceOf(now()), news.join(t.comma), seen.calls));
  }

  /** Who stands on what closes it closes it. */
  hide() {
    if (this.isBusy || this.report.contains(document.activeElement)) return;
    this.seen = null;
    this.report.replaceChildren();
  }

  show(text) {
    renew(this.report, el('span', {}, text), button('✕', () => { this.seen = null; this.report.replaceChildren(); this.face.focus(); }, { 'aria-label': t.close }));
  }
}
