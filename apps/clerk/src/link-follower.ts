import { clerk } from '#domain';
import type { Delivered } from '#event-store';
import { finishLinks, type Linking } from '#linking';
import { attemptOn } from './departing-officers.js';
import { LogFollower, type LogFollowerOptions } from './log-follower.js';

/** A claimed payment reference has this long before the payment is recorded. */
const settledAfterMs = 60_000;

/**
 * Carries facts of one record over to another: finds what the API has done already, and completes what a
 * crash interrupted.
 */
export const linkFollower = (options: LogFollowerOptions): LogFollower =>
  new LogFollower(options, {
    name: 'clerk_links',
    streamPrefixes: ['planningApplication-', 'paymentReference-'],
    take: (delivered) => finish(delivered, options),
    isTooEarly: (delivered) => isUnderWay(delivered, options),
  });

async function finish(delivered: Delivered, { store, now, log }: LogFollowerOptions): Promise<void> {
  // The projector parks and shows unreadable facts; nothing follows from them until they can be read.
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
