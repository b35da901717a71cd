import { courtChallengeSteps, type TimeFact } from '#domain';
import { code, day, oneOf, orNull } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** By when a case is to be decided, and what follows when it is not. */
export const time: TopicPublications<TimeFact> = {
  DeadlineSet: {
    meaning: 'There is a day by which the case must be decided.',
    version: 1,
    fields: {
      caseReference,
      decideBy: field(day, 'The last day to decide.', (event) => event.decideBy),
      inForce: field(day, 'The day that counts: a later one may have been agreed.', (event) => event.inForce),
      cause: field(oneOf('statutory', 'officer'), 'The law, or an officer.', (event) => event.cause),
    },
  },
  DeadlineNear: {
    meaning: 'The day to decide is near.',
    version: 1,
    fields: {
      caseReference,
      decideBy: field(day, 'The last day to decide.', (event) => event.decideBy),
      warnedFrom: field(day, 'The day from which it counts as near.', (event) => event.warnedFrom),
    },
  },
  DeadlineMissed: {
    meaning: 'The day passed without a decision.',
    version: 1,
    fields: {
      caseReference,
      decideBy: field(day, 'The day that passed.', (event) => event.decideBy),
    },
  },
  DeadlineNotMissed: {
    meaning:
      'The day that was told of as missed was not: a later one had been agreed in time, or it was decided by then.',
    version: 1,
    fields: {
      caseReference,
      decideBy: field(day, 'The day told of.', (event) => event.decideBy),
    },
  },
  ExtensionProposed: {
    meaning: 'A later day to decide was proposed.',
    version: 1,
    fields: {
      caseReference,
      proposalId: field(code(), 'Names the proposal.', (event) => event.proposalId),
      decideBy: field(day, 'The day proposed.', (event) => event.decideBy),
      proposedBy: field(oneOf('council', 'applicant'), 'By whom.', (event) => event.proposedBy),
    },
  },
  ExtensionAgreed: {
    meaning: 'A later day to decide was agreed in writing.',
    version: 1,
    fields: {
      caseReference,
      proposalId: field(code(), 'The proposal.', (event) => event.proposalId),
      decideBy: field(day, 'The last day to decide.', (event) => event.decideBy),
      agreedOn: field(day, 'The day of the agreement.', (event) => event.agreedOn),
      insteadOf: field(day, 'The last day before.', (event) => event.insteadOf),
    },
  },
  ExtensionRejected: {
    meaning: 'A later day to decide was not agreed.',
    version: 1,
    fields: {
      caseReference,
      proposalId: field(code(), 'The proposal.', (event) => event.proposalId),
      rejectedOn: field(day, 'The day.', (event) => event.rejectedOn),
    },
  },
  PPAProposed: {
    meaning: 'A planning performance agreement was offered.',
    version: 1,
    fields: {
      caseReference,
      agreementId: field(code(), 'Names it.', (event) => event.agreementId),
      decideBy: field(day, 'The day proposed.', (event) => event.decideBy),
      proposedBy: field(oneOf('council', 'applicant'), 'By whom.', (event) => event.proposedBy),
    },
  },
  PPASigned: {
    meaning: 'A planning performance agreement was signed.',
    version: 1,
    fields: {
      caseReference,
      agreementId: field(code(), 'Names it.', (event) => event.agreementId),
      decideBy: field(day, 'The last day to decide.', (event) => event.decideBy),
      agreedOn: field(day, 'The day of the agreement.', (event) => event.agreedOn),
      insteadOf: field(day, 'The last day before.', (event) => event.insteadOf),
    },
  },
  PriorApprovalRequired: {
    meaning: 'The council has said that its approval is needed.',
    version: 1,
    fields: {
      caseReference,
      saidOn: field(day, 'The day it said so.', (event) => event.saidOn),
    },
  },
  DeemedOutcomeOccurred: {
    meaning: 'Nothing was decided in time, so it may go ahead.',
    version: 1,
    fields: {
      caseReference,
      outcome: field(
        oneOf('may-proceed', 'prior-approval-deemed'),
        'What silence brought.',
        (event) => event.outcome,
      ),
      from: field(day, 'The first day on which it may.', (event) => event.from),
      until: field(orNull(day), 'The last, where there is one.', (event) => event.until ?? null),
    },
  },
  DeemedDecisionUndone: {
    meaning:
      'What silence was told to have brought did not come: a later day had been agreed in time, or the days were put right. The case is open again.',
    version: 1,
    fields: {
      caseReference,
      from: field(day, 'The day from which it was told to be so.', (event) => event.from),
    },
  },
  DeemedDischargeNoticeReceived: {
    meaning: 'The applicant gave notice that without an answer a condition counts as discharged.',
    version: 1,
    fields: {
      caseReference,
      noticeReceivedOn: field(day, 'The day of the notice.', (event) => event.noticeReceivedOn),
      effectOn: field(day, 'The day it takes effect.', (event) => event.effectOn),
    },
  },
  DeemedDischargeOccurred: {
    meaning: 'No answer came, so the condition counts as discharged.',
    version: 1,
    fields: {
      caseReference,
      dischargedOn: field(day, 'The day.', (event) => event.dischargedOn),
    },
  },
  HighCourtClaimMade: {
    meaning: 'The matter was taken to the High Court.',
    version: 1,
    fields: {
      caseReference,
      claimReference: field(code(), 'The claim.', (event) => event.claimReference),
      claimedOn: field(day, 'The day of the claim.', (event) => event.claimedOn),
    },
  },
  CourtChallengeAllowed: {
    meaning: 'A court let a challenge of the decision go on: the time to begin is longer for it.',
    version: 1,
    fields: {
      caseReference,
      claimReference: field(code(), 'The claim.', (event) => event.claimReference),
      step: field(oneOf(...courtChallengeSteps), 'What was allowed.', (event) => event.step),
      allowedOn: field(day, 'The day.', (event) => event.allowedOn),
    },
  },
};
