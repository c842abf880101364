import type { DiscussionEvent } from '../../src/discussion/event.js';
import { DAY, MINUTE } from './support.js';

/** One prompt as the oracle sees it: votes by name, phases by number (1 first vote, 2 debate, 3 second vote). */
interface Known {
  id: string;
  state: 'draft' | 'queued' | 'scheduled' | 'open' | 'closed' | 'archived' | 'skipped';
  phase: number;
  lengths: [number, number, number];
  start: number;
  end: number;
  /** What was left when it was suspended; -1 when it is not. */
  left: number;
  first: Map<string, number>;
  second: Map<string, number>;
  /** How many voted in each round, once it is closed; -1 for a round that was not held. */
  counted: [number, number];
  concluded: string;
  archive: number;
}

type Calendar = (rhythm: { weekday: number; hour: number; minute: number }) => readonly number[];

const NAMES = ['before', 'debate', 'after'];
const NEVER = Number.POSITIVE_INFINITY;

/**
 * A plain account of what a discussion must do, written from the rules and not from the code: one list, one
 * queue, sets of names. It knows the times of the rhythm from a calendar made without luxon.
 */
export class Oracle {
  prompts: Known[] = [];
  queue: string[] = [];
  rhythm: readonly number[] = [];
  beat = NEVER;
  readonly sent: string[] = [];

  readonly calendar: Calendar;
  readonly late: 'post' | 'skip';
  readonly next: 'propose' | 'open';

  constructor(calendar: Calendar, late: 'post' | 'skip', next: 'propose' | 'open') {
    this.calendar = calendar;
    this.late = late;
    this.next = next;
  }

  /** The status that the machine must give a prompt. */
  static statusOf({ state, phase }: Known): string {
    return state === 'open' ? (NAMES[phase - 1] ?? '') : state;
  }

  get opened(): Known | undefined {
    return this.prompts.find(({ state }) => state === 'open');
  }

  /** Does what an event asks; why not, when it must be refused. */
  handle(event: DiscussionEvent, now: number): string | undefined {
    if (event.kind === 'tick') return this.#tick(now);
    if (event.kind === 'left' || event.kind === 'erase') {
      for (const one of this.prompts.filter(({ state }) => state === 'open')) {
        one.first.delete(event.member);
        one.second.delete(event.member);
      }
      return undefined;
    }
    if (event.kind === 'setRhythm') {
      this.rhythm = event.rhythm ? this.calendar(event.rhythm) : [];
      this.beat = this.rhythm.find((at) => at > now) ?? NEVER;
      return undefined;
    }
    if (event.kind === 'draft') return this.#draft(event);
    if (event.kind === 'next') {
      const head = this.prompts.find(({ id }) => id === this.queue[0]);
      if (this.opened) return 'busy';
      if (!head) return 'queueEmpty';
      this.#open(head, now, now);
      return undefined;
    }
    if (!('prompt' in event)) throw new Error(`the oracle does not know ${event.kind}`);
    const one = this.prompts.find(({ id }) => id === event.prompt);
    return one ? this.#ask(one, event, now) : 'unknownPrompt';
  }

  #draft(event: DiscussionEvent & { kind: 'draft' }): string | undefined {
    if (this.prompts.some(({ id }) => id === event.prompt)) return 'takenId';
    const { before = 1440, debate = 2880, after = 1440 } = event.chosen.minutes ?? {};
    this.prompts.push({
      id: event.prompt,
      state: 'draft',
      phase: 0,
      lengths: [before, debate, after],
      start: NEVER,
      end: NEVER,
      left: -1,
      first: new Map(),
      second: new Map(),
      counted: [-1, -1],
      concluded: '',
      archive: NEVER,
    });
    return undefined;
  }

  #ask(one: Known, event: DiscussionEvent, now: number): string | undefined {
    const isWaiting = one.state === 'draft' || one.state === 'queued' || one.state === 'scheduled';
    const isPaused = one.left >= 0;
    switch (event.kind) {
      case 'open':
        if (one.state === 'open') return 'phaseChanged';
        if (!isWaiting) return 'wrongStatus';
        if (this.opened) return 'busy';
        this.#open(one, now, now);
        return undefined;
      case 'enqueue': {
        if (!isWaiting) return 'wrongStatus';
        const others = this.queue.filter((id) => id !== one.id);
        const place = event.place ?? others.length + 1;
        if (place < 1 || place > others.length + 1) return 'noSuchPlace';
        this.queue = [...others.slice(0, place - 1), one.id, ...others.slice(place - 1)];
        one.state = 'queued';
        one.start = NEVER;
        return undefined;
      }
      case 'remove':
        if (!isWaiting) return 'wrongStatus';
        this.#unqueue(one);
        this.prompts = this.prompts.filter((other) => other !== one);
        return undefined;
      case 'schedule':
        if (!isWaiting) return 'wrongStatus';
        if (event.at <= now) return 'past';
        this.#unqueue(one);
        one.state = 'scheduled';
        one.start = event.at;
        return undefined;
      case 'advance':
        if (one.state !== 'open' || NAMES[one.phase - 1] !== event.from) return 'phaseChanged';
        if (isPaused) return 'paused';
        this.#step(one, now, now);
        return undefined;
      case 'pause':
        if (one.state !== 'open') return 'wrongStatus';
        if (isPaused) return 'paused';
        one.left = Math.max(0, one.end - now);
        one.end = NEVER;
        return undefined;
      case 'resume':
        if (one.state !== 'open') return 'wrongStatus';
        if (!isPaused) return 'notPaused';
        one.end = now + one.left;
        one.left = -1;
        return undefined;
      case 'skip':
        if (event.why === '') return 'reasonMissing';
        if (one.state === 'skipped') return 'phaseChanged';
        if (one.state === 'archived' || one.concluded !== '') return 'wrongStatus';
        this.#skip(one, now);
        return undefined;
      case 'close':
        if (one.state === 'closed') return 'phaseChanged';
        if (one.state !== 'open') return 'wrongStatus';
        this.#close(one);
        return undefined;
      case 'conclude':
        if (one.state !== 'closed') return 'wrongStatus';
        if (event.text.length < 10) return 'length';
        if (one.concluded === event.text) return 'phaseChanged';
        if (one.concluded === '') {
          one.archive = now + 7 * DAY;
          this.sent.push(`${one.id} postRecap`);
          one.concluded = event.text;
          this.#offer(now);
        }
        one.concluded = event.text;
        return undefined;
      case 'archive':
        if (one.state === 'archived') return 'phaseChanged';
        if (one.state !== 'closed' && one.state !== 'skipped') return 'wrongStatus';
        if (one.state === 'closed' && one.concluded === '') return 'conclusionMissing';
        one.state = 'archived';
        one.archive = NEVER;
        return undefined;
      case 'cast':
        if (one.state !== 'open' || one.phase === 2) return 'wrongStatus';
        if (isPaused) return 'paused';
        if (now >= one.end) return 'timeUp';
        if (event.position > 3) return 'noSuchPosition';
        (one.phase === 1 ? one.first : one.second).set(event.member, event.position);
        return undefined;
      default:
        throw new Error(`the oracle does not know ${event.kind}`);
    }
  }

  #tick(now: number): undefined {
    for (;;) {
      const open = this.opened;
      const scheduled = this.prompts.filter(({ start }) => start <= now);
      const earliest = Math.min(...scheduled.map(({ start }) => start), NEVER);
      const stale = this.prompts.filter(({ archive }) => archive <= now);
      const oldest = Math.min(...stale.map(({ archive }) => archive), NEVER);
      const end = open ? open.end : NEVER;
      const first = Math.min(end, earliest, this.beat, oldest);
      if (first > now) return undefined;
      if (open && end === first) this.#step(open, end, now);
      else if (earliest === first) {
        const one = scheduled.find(({ start }) => start === first);
        if (one) this.#startScheduled(one, now);
      } else if (this.beat === first) {
        const due = this.rhythm.findLast((at) => at <= now) ?? first;
        this.beat = this.rhythm.find((at) => at > now) ?? NEVER;
        const head = this.prompts.find(({ id }) => id === this.queue[0]);
        const isLate = now - due > 2 * MINUTE;
        if (head && !this.opened && !(isLate && this.late === 'skip')) this.#open(head, due, now);
      } else {
        for (const one of stale.filter(({ archive }) => archive === first)) {
          one.state = 'archived';
          one.archive = NEVER;
        }
      }
    }
  }

  #startScheduled(one: Known, now: number): void {
    const due = one.start;
    one.start = NEVER;
    if (this.opened) {
      one.state = 'queued';
      this.queue.unshift(one.id);
    } else if (now - due > 2 * MINUTE && this.late === 'skip') one.state = 'draft';
    else this.#open(one, due, now);
  }

  #open(one: Known, due: number, now: number): void {
    this.#unqueue(one);
    one.state = 'open';
    one.start = NEVER;
    one.phase = 1;
    this.#begin(one, due, now);
    this.sent.push(`${one.id} postPrompt`);
  }

  #step(one: Known, due: number, now: number): void {
    if (one.phase === 3) {
      this.#close(one);
      return;
    }
    one.phase += 1;
    this.#begin(one, due, now);
    this.sent.push(`${one.id} ${one.phase === 2 ? 'openThread' : 'announceSecondVote'}`);
  }

  /** A phase lasts from when it should have begun, or from now when that is more than two minutes ago. */
  #begin(one: Known, due: number, now: number): void {
    one.end = (now - due > 2 * MINUTE ? now : due) + (one.lengths[one.phase - 1] ?? 0) * MINUTE;
  }

  #close(one: Known): void {
    one.state = 'closed';
    one.counted = [one.first.size, one.phase === 3 ? one.second.size : -1];
    one.end = NEVER;
    one.left = -1;
  }

  #skip(one: Known, now: number): void {
    const wasShown = one.state === 'open' || one.state === 'closed';
    this.#unqueue(one);
    Object.assign(one, {
      state: 'skipped',
      start: NEVER,
      end: NEVER,
      left: -1,
      counted: [-1, -1],
      archive: now + 7 * DAY,
    });
    if (wasShown) this.#offer(now);
  }

  #offer(now: number): void {
    const head = this.prompts.find(({ id }) => id === this.queue[0]);
    if (head && !this.opened && this.next === 'open') this.#open(head, now, now);
  }

  #unqueue(one: Known): void {
    this.queue = this.queue.filter((id) => id !== one.id);
  }
}
