import type { CommitteeFact } from '#domain';
import { count, day, listed, money, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const committee: Wordings<CommitteeFact> = {
  CommitteeReferralMade: ({ reason, because }) =>
    `Sent to committee${saying(reason)}. Rule${saying(because.rule)}`,
  CommitteeScheduled: ({ committee: name, meetsOn, agendaItem }) =>
    `On the agenda of ${name} for ${day(meetsOn)}, item ${agendaItem}`,
  CommitteeResolved: ({
    resolution,
    resolvedOn,
    conditions,
    refusalReasons,
    subjectToObligation,
    reason,
    votes,
  }) => {
    const parts = [
      conditions.length > 0 && count(conditions.length, 'condition'),
      refusalReasons.length > 0 && count(refusalReasons.length, 'reason'),
    ].filter((each) => each !== false);
    return `Committee resolved on ${day(resolvedOn)} to ${resolution}${when(parts.length > 0, `, with ${listed(parts)}`)}${when(
      subjectToObligation,
      ', subject to a planning obligation',
    )}${votes ? `, by ${votes.for} votes to ${votes.against}` : ''}${saying(reason)}`;
  },
  ObligationHeadsAgreed: ({ agreedOn, heads }) =>
    `The terms of the planning obligation were agreed on ${day(agreedOn)}${saying(listed(heads.map(({ subject, amountPence }) => (amountPence === null ? subject : `${subject} (${money(amountPence)})`))))}`,
  ObligationCompleted: ({ deedDatedOn }) =>
    `The planning obligation is complete: its deed is dated ${day(deedDatedOn)}`,
};
