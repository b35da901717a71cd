import { proposalEvents } from '#domain';
import type { Recorded } from '#event-store';

/** What only proposes, or answers a proposal: two of them do not get in each other's way. */
const proposing: ReadonlySet<string> = new Set([
  ...Object.keys(proposalEvents),
  'CreditProposed',
  'ChargeRefundProposed',
  'AdjustmentProposed',
]);

/** Whether anything was recorded since something was proposed that whoever proposed it could not know. */
export function changedSince(facts: readonly Recorded[], proposalId: string): boolean {
  const made = facts.findIndex(
    ({ event }) => proposing.has(event.type) && Object.values(event).includes(proposalId),
  );
  return facts.slice(made + 1).some(({ event }) => !proposing.has(event.type));
}
