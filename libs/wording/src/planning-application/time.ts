import type { TimeFact } from '#domain';
import { day, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const time: Wordings<TimeFact> = {
  DeadlineSet: ({ decideBy, inForce, because }) =>
    `The last day to decide is ${day(decideBy)}${saying(because?.rule ?? 'chosen by an officer, because no law sets one')}${when(
      inForce !== decideBy,
      `. The day that was agreed, ${day(inForce)}, still counts`,
    )}`,
  DeadlineNear: ({ decideBy }) => `The last day to decide is near: ${day(decideBy)}`,
  DeadlineMissed: ({ decideBy }) => `Not decided by the last day, ${day(decideBy)}`,
  DeadlineNotMissed: ({ decideBy, because }) =>
    `The last day, ${day(decideBy)}, was not missed after all${saying(because)}`,
  ExtensionProposed: ({ decideBy, proposedBy, reason }) =>
    `${proposer[proposedBy]} proposes to decide by ${day(decideBy)}${saying(reason)}`,
  ExtensionAgreed: ({ decideBy, agreedOn, insteadOf, agreedLate }) =>
    `Agreed on ${day(agreedOn)}: decide by ${day(decideBy)} instead of ${day(insteadOf)}${when(agreedLate, ', which had passed')}`,
  ExtensionRejected: ({ rejectedOn, reason }) =>
    `More time was refused on ${day(rejectedOn)}${saying(reason)}`,
  PPAProposed: ({ decideBy, proposedBy, reason }) =>
    `${proposer[proposedBy]} proposes a planning performance agreement, to decide by ${day(decideBy)}${saying(reason)}`,
  PPASigned: ({ decideBy, agreedOn, insteadOf, agreedLate }) =>
    `Planning performance agreement signed on ${day(agreedOn)}: decide by ${day(decideBy)} instead of ${day(insteadOf)}${when(agreedLate, ', which had passed')}`,
  PriorApprovalRequired: ({ saidOn }) =>
    `The applicant was told on ${day(saidOn)} that prior approval is required`,
  DeemedOutcomeOccurred: ({ outcome, from, until }) =>
    `${silence[outcome]}: no answer came in time. The proposal may be carried out from ${day(from)}${until ? ` until ${day(until)}` : ''}`,
  DeemedDecisionUndone: ({ from, because }) =>
    `The case was not deemed decided on ${day(from)} after all: it is open again${saying(because)}`,
  DeemedDischargeNoticeReceived: ({ noticeReceivedOn, effectOn }) =>
    `Notice of deemed discharge came on ${day(noticeReceivedOn)}: unless decided before, the details are deemed approved on ${day(effectOn)}`,
  DeemedDischargeOccurred: ({ dischargedOn }) =>
    `The details are deemed approved from ${day(dischargedOn)}: no answer came in time`,
  HighCourtClaimMade: ({ claimReference, claimedOn }) =>
    `A claim was made in the High Court on ${day(claimedOn)}, ${claimReference}`,
  CourtChallengeAllowed: ({ claimReference, step, allowedOn }) =>
    `${allowedByCourt[step]} on ${day(allowedOn)}, ${claimReference}: there is more time to begin the development`,
};

const allowedByCourt = {
  'permission-granted': 'Permission to challenge the decision was given',
  'leave-to-court-of-appeal': 'Leave to appeal to the Court of Appeal was given',
  'leave-to-supreme-court': 'Leave to appeal to the Supreme Court was given',
} as const;

const proposer = { council: 'The council', applicant: 'The applicant' } as const;

const silence = {
  'may-proceed': 'The proposal may go ahead',
  'prior-approval-deemed': 'Prior approval is deemed given',
} as const;
