import { clerk } from '#domain';
import type { Delivered } from '#event-store';
import { finishLinks, type Linking } from '#linking';
import { attemptOn } from './departing-officers.js';
import { LogFollower, type LogFollowerOptions } from './log-follower.js';

/** Whoever claimed a payment's reference is given as long to record the payment. */
const settledAfterMs = 60_000;

/**
 * Has what a fact of one record brings about on another be there: what the API did at once is found done, and what a crash
 * cut off is finished.
 */
export const linkFollower = (options: LogFollowerOptions): LogFollower =>
  new LogFollower(options, {
    name: 'clerk_links',
    streamPrefixes: ['planningApplication-', 'paymentReference-'],
    take: (delivered) => finish(delivered, options),
    isTooEarly: (delivered) => isUnderWay(delivered, options),
  });

async function finish(delivered: Delivered, { store, now, log }: LogFollowerOptions): Promise<void> {
  // What cannot be read is parked and shown by the projector; nothing follows from it until it can.
  if (!('recorded' in delivered)) return;
  const { recorded } = delivered;
  const actingFor = { actor: clerk, correlationId: `clerk/links/${recorded.id}`, now: now() };
  const linking: Linking = { store, attempt: attemptOn(store), actingFor };
  const trouble = await finishLinks(recorded, linking);
  if (trouble) log.warn({ because: trouble, fact: recorded.id }, 'two records disagree: a person must look');
}

function isUnderWay(delivered: Delivered, { now }: LogFollowerOptions): boolean {
  if (!('recorded' in delivered)) return false;
  const { event, metadata } = delivered.recorded;
  if (event.type !== 'PaymentReferenceClaimed') return false;
  const age = Date.parse(now()) - Date.parse(metadata.recordedAt);
  return age >= 0 && age < settledAfterMs;
}
