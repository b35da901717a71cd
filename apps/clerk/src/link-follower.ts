import { setTimeout as pause } from 'node:timers/promises';
import { clerk } from '#domain';
import { type Delivered, type EventStore, everyPage, NotOfThisLog, type Place, placeOf } from '#event-store';
import type { Instant } from '#legislation';
import { finishLinks, type Linking } from '#linking';
import type { Logger } from '#observability';
import { Checkpoints, type Database } from '#projections';
import { attemptOn } from './departing-officers.js';

export interface LinkFollowerOptions {
  readonly store: EventStore;
  readonly pool: Database;
  /** Of the clerk's lease: a later clerk moves the place, and this one no more. */
  readonly epoch: bigint;
  readonly log: Logger;
  readonly now: () => Instant;
  /** Whether nothing is to be done by this clock. */
  readonly isStopped?: () => boolean;
}

const name = 'clerk_links';
const betweenRoundsMs = 2_000;
/** Whoever claimed a payment's reference is given as long to record the payment. */
const settledAfterMs = 60_000;
const streamPrefixes = ['planningApplication-', 'paymentReference-'];

/**
 * Follows the log from a place that it keeps, and has what a fact of one record brings about on another be there: what
 * the API did at once is found done, and what a crash cut off is finished.
 */
export class LinkFollower {
  readonly #checkpoints: Checkpoints;
  #place: Place | null | undefined;

  constructor(private readonly options: LinkFollowerOptions) {
    this.#checkpoints = new Checkpoints(options.pool);
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (!this.options.isStopped?.()) await this.round(signal);
      await pause(betweenRoundsMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Everything up to the end of the log, or to the first claim that may still be under way. */
  async round(signal?: AbortSignal): Promise<void> {
    const { store, epoch } = this.options;
    this.#place ??= await this.#checkpoints.claim(name, epoch);
    try {
      const pages = everyPage(store, {
        after: this.#place,
        limit: 500,
        streamPrefixes,
        ...(signal && { signal }),
      });
      for await (const { events, through } of pages) {
        for (const delivered of events) {
          if (this.#isUnderWay(delivered)) return;
          await this.#finish(delivered);
          await this.#moved(placeOf(delivered));
        }
        await this.#moved(through);
      }
    } catch (error) {
      if (!(error instanceof NotOfThisLog)) throw error;
      // All of it is safe to repeat: in a restored log it begins anew.
      this.options.log.warn({ err: error }, 'the links between cases are followed from the beginning again');
      await this.#moved(null);
    }
  }

  async #finish(delivered: Delivered): Promise<void> {
    // What cannot be read is parked and shown by the projector; nothing follows from it until it can.
    if (!('recorded' in delivered)) return;
    const { store, now, log } = this.options;
    const { recorded } = delivered;
    const actingFor = { actor: clerk, correlationId: `clerk/links/${recorded.id}`, now: now() };
    const linking: Linking = { store, attempt: attemptOn(store), actingFor };
    const trouble = await finishLinks(recorded, linking);
    if (trouble)
      log.warn({ because: trouble, fact: recorded.id }, 'two records do not agree: a person must look');
  }

  #isUnderWay(delivered: Delivered): boolean {
    if (!('recorded' in delivered)) return false;
    const { event, metadata } = delivered.recorded;
    if (event.type !== 'PaymentReferenceClaimed') return false;
    const age = Date.parse(this.options.now()) - Date.parse(metadata.recordedAt);
    return age >= 0 && age < settledAfterMs;
  }

  async #moved(to: Place | null): Promise<void> {
    const from = this.#place ?? null;
    if (from?.position === to?.position) return;
    await this.#checkpoints.move([name], { from, to, epoch: this.options.epoch });
    this.#place = to;
  }
}
