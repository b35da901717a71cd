import { setTimeout as pause } from 'node:timers/promises';
import type { Registry } from 'prom-client';
import { type EventStore, EventStoreUnavailable } from '#event-store';
import { type CalendarDate, type Instant, londonDate } from '#legislation';
import type { Logger } from '#observability';
import { casesToLookAt, type ReadDatabase } from '#read-models';
import { type ServiceDirectory } from '#reassignment';
import { type ClerkMetrics, clerkMetrics } from './clerk-metrics.js';
import { DirectoryReader } from './directory-reader.js';
import { FailedLooks } from './failed-looks.js';
import { handOver } from './handing-over.js';
import { lawsReadOnce } from './laws.js';
import { type Case, runDueChecks } from './rounds.js';

interface ClerkOptions {
  readonly store: EventStore;
  readonly reads: ReadDatabase;
  readonly log: Logger;
  readonly metrics: Registry;
  readonly now: () => Instant;
  /** Why this clock cannot be trusted; checked before each round. */
  readonly clockFault?: (now: Instant) => Promise<string | undefined>;
  /** Elapsed time, for retries. */
  readonly passedMs?: () => number;
}

/** The pause between rounds. Due checks depend on the day, so this only limits the delay after a change. */
const betweenRoundsMs = 30_000;
const overlapMs = 60_000;
const namedAtMost = 20;

interface At {
  readonly now: Instant;
  readonly today: CalendarDate;
}

/**
 * Runs the due checks of every case when a day begins, and in between of changed cases. A failure of one case
 * does not affect others.
 */
export class Clerk {
  readonly failed: FailedLooks;
  /** Why the last round was not completed. */
  trouble: string | undefined;
  /** Why the clock cannot be trusted; undefined if it can. */
  clockFault: string | undefined;
  readonly #metrics: ClerkMetrics;
  readonly #directory: DirectoryReader;
  #lookedOn: CalendarDate | null = null;
  #lookedAt: Instant | null = null;

  constructor(private readonly options: ClerkOptions) {
    this.#directory = new DirectoryReader(options.store);
    this.#metrics = clerkMetrics(options.metrics);
    this.failed = new FailedLooks(options.passedMs);
  }

  /** The day for which every readable case has been checked. */
  get lookedOn(): CalendarDate | null {
    return this.#lookedOn;
  }

  /** When the last complete round began. */
  get lookedAt(): Instant | null {
    return this.#lookedAt;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.round(signal);
      await pause(betweenRoundsMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One round over everything. Returns the number of acts. */
  async round(signal: AbortSignal): Promise<number> {
    try {
      const now = this.options.now();
      if (await this.#isClockWrong(now)) return 0;
      const acts = await this.#look({ now, today: londonDate(now) }, signal);
      this.trouble = undefined;
      return acts;
    } catch (error) {
      this.trouble = error instanceof Error ? error.message : String(error);
      this.#metrics.failedRounds.inc();
      throw error;
    }
  }

  async #isClockWrong(now: Instant): Promise<boolean> {
    const before = this.clockFault;
    this.clockFault = await this.options.clockFault?.(now);
    const { log } = this.options;
    if (this.clockFault && !before) log.error({ because: this.clockFault }, 'the clerk has stopped');
    if (!this.clockFault && before) log.info('the clock is right again: the clerk continues');
    return this.clockFault !== undefined;
  }

  async #look(at: At, signal: AbortSignal): Promise<number> {
    const { reads, log } = this.options;
    const { now, today } = at;
    const changedSince = this.#lookedOn === today ? this.#lookedAt : null;
    const directory = await this.#directory.now();
    let acts = await this.#handOver(directory, at);
    const cases = distinct([
      ...(await casesToLookAt(reads, overlapping(changedSince))),
      ...this.failed.due(),
    ]);
    acts += await this.#lookAtEach(cases, directory, at, signal);
    if (signal.aborted) return acts;
    if (acts > 0) log.info({ acts, cases: cases.length, today }, 'the clerk did what was due');
    this.#lookedOn = today;
    this.#lookedAt = now;
    return acts;
  }

  async #lookAtEach(
    cases: readonly Case[],
    directory: ServiceDirectory,
    { now, today }: At,
    signal: AbortSignal,
  ): Promise<number> {
    const lawOf = lawsReadOnce(this.options.store);
    const news = new News(this.options.log);
    let acts = 0;
    for (const each of cases) {
      if (signal.aborted) break;
      if (directory.membership(each.council, today).stage === 'left') continue; // Its record cannot be written to.
      try {
        const law = await lawOf(each.council);
        for (const { command, decided } of await runDueChecks(this.options.store, each, {
          now,
          today,
          law,
        })) {
          this.#metrics.acts.inc({ command, outcome: Object.keys(decided)[0] ?? '' });
          acts += 1;
        }
        this.failed.wentWell(each);
      } catch (error) {
        if (error instanceof EventStoreUnavailable) throw error; // Every other case would fail too.
        this.#metrics.failedLooks.inc();
        if (this.failed.add(each, inWords(error))) news.add(each, error);
      }
    }
    news.tell();
    return acts;
  }

  /** First moves the cases of succeeded councils and departed officers to others. */
  async #handOver(directory: ServiceDirectory, at: At): Promise<number> {
    const { done, waiting, failures } = await handOver(this.options, directory, at);
    for (const { command, outcome } of [...done, ...waiting]) this.#metrics.acts.inc({ command, outcome });
    for (const err of failures) {
      this.#metrics.failedLooks.inc();
      this.options.log.error(
        { err },
        'cases could not be handed over: the clerk tries again in the next round',
      );
    }
    if (waiting.length > 0)
      this.options.log.warn(
        { waiting: waiting.map(({ caseId }) => caseId) },
        'cases of departed officers or succeeded councils are waiting for a person',
      );
    return done.length;
  }
}

/** Logs a common cause once: an unreadable law of a council fails all its cases. */
class News {
  readonly #failures = new Map<string, { readonly err: unknown; readonly caseIds: string[] }>();

  constructor(private readonly log: Logger) {}

  add({ caseId }: Case, err: unknown): void {
    const because = inWords(err);
    const existing = this.#failures.get(because);
    if (existing) existing.caseIds.push(caseId);
    else this.#failures.set(because, { err, caseIds: [caseId] });
  }

  tell(): void {
    for (const { err, caseIds } of this.#failures.values())
      this.log.error(
        { err, cases: caseIds.length, caseIds: caseIds.slice(0, namedAtMost) },
        'cases could not be looked at: each is tried again, and the others continue',
      );
  }
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Includes what changed during the last round. */
const overlapping = (since: Instant | null): Instant | null =>
  since && (new Date(Date.parse(since) - overlapMs).toISOString() as Instant);

const distinct = (cases: readonly Case[]): readonly Case[] => [
  ...new Map(cases.map((each) => [each.caseId, each])).values(),
];
