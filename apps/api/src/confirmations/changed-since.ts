import { proposalEvents } from '#domain';
import type { Recorded } from '#event-store';

/** Facts that only propose or answer a proposal: two of them do not affect each other. */
const proposing: ReadonlySet<string> = new Set([
  ...Object.keys(proposalEvents),
  'CreditProposed',
  'ChargeRefundProposed',
  'AdjustmentProposed',
]);

/** Whether anything was recorded since a proposal that its proposer could not know. */
export function changedSince(facts: readonly Recorded[], proposalId: string): boolean {
  const made = facts.findIndex(
    ({ event }) => proposing.has(event.type) && Object.values(event).includes(proposalId),
  );
  return facts.slice(made + 1).some(({ event }) => !proposing.has(event.type));
}
