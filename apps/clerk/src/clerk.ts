import { setTimeout as pause } from 'node:timers/promises';
import { Counter, type Registry } from 'prom-client';
import type { EventStore } from '#event-store';
import type { Standing } from '#hand-over';
import { type CalendarDate, type Instant, londonDate } from '#legislation';
import type { Logger } from '#observability';
import { casesToLookAt, type ReadDatabase } from '#read-models';
import { lawsReadOnce } from './laws.js';
import { handOnForLeavers } from './leavers.js';
import { lookAt } from './rounds.js';
import { StandingReader } from './standing-reader.js';
import { takeOverForSuccessors } from './successors.js';

export interface ClerkOptions {
  readonly store: EventStore;
  readonly reads: ReadDatabase;
  readonly log: Logger;
  readonly metrics: Registry;
  readonly now: () => Instant;
}

/** Between two looks. What time brings, it brings by the day; this only bounds how long a change waits. */
const betweenRoundsMs = 30_000;
const overlapMs = 60_000;

/** Looks at every case when a day begins, and in between at those that changed. */
export class Clerk {
  readonly #acts: Counter<'command' | 'outcome'>;
  readonly #standing: StandingReader;
  #lookedOn: CalendarDate | null = null;
  #lookedAt: Instant | null = null;

  constructor(private readonly options: ClerkOptions) {
    this.#standing = new StandingReader(options.store);
    this.#acts = new Counter({
      name: 'casebook_clerk_acts_total',
      help: 'What the clerk did because time passed',
      labelNames: ['command', 'outcome'],
      registers: [options.metrics],
    });
  }

  /** The day up to which every case was looked at. */
  get lookedOn(): CalendarDate | null {
    return this.#lookedOn;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.round(signal);
      await pause(betweenRoundsMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One look at all there is to look at. Gives how many acts it led to. */
  async round(signal: AbortSignal): Promise<number> {
    const { store, reads, log, now: clock } = this.options;
    const now = clock();
    const today = londonDate(now);
    const changedSince = this.#lookedOn === today ? this.#lookedAt : null;
    const standing = await this.#standing.now();
    let acts = await this.#handOver(standing, { now, today });
    const cases = await casesToLookAt(reads, changedSince);
    const lawOf = lawsReadOnce(store);
    for (const each of cases) {
      if (signal.aborted) return acts;
      if (standing.membership(each.council, today).stage === 'left') continue; // Its record is closed.
      const law = await lawOf(each.council);
      for (const { command, decided } of await lookAt(store, each, { now, today, law })) {
        this.#acts.inc({ command, outcome: Object.keys(decided)[0] ?? '' });
        acts += 1;
      }
    }
    if (acts > 0) log.info({ acts, cases: cases.length, today }, 'the clerk acted on what came due');
    this.#lookedOn = today;
    this.#lookedAt = new Date(Date.parse(now) - overlapMs).toISOString() as Instant;
    return acts;
  }
  /** What was a succeeded council's or a leaver's goes to others before time brings more on it. */
  async #handOver(
    standing: Standing,
    at: { readonly now: Instant; readonly today: CalendarDate },
  ): Promise<number> {
    const taken = await takeOverForSuccessors(this.options, standing, at);
    for (const { to } of taken)
      this.#acts.inc({ command: 'TakeOverCase', outcome: to === null ? 'rejected' : 'done' });
    const handed = await handOnForLeavers(this.options, standing, at);
    for (const { to } of handed)
      this.#acts.inc({ command: 'HandOnCase', outcome: to === null ? 'rejected' : 'done' });
    const waiting = [...taken, ...handed].filter(({ to }) => to === null).map(({ caseId }) => caseId);
    if (waiting.length > 0)
      this.options.log.warn({ waiting }, 'cases of leavers or of succeeded councils wait for a person');
    return taken.length + handed.length - waiting.length;
  }
}
