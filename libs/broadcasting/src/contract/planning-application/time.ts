import { courtChallengeSteps, type TimeFact } from '#domain';
import { code, day, oneOf, orNull } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** The deadlines for a decision, and the effects of missing them. */
export const time: TopicPublications<TimeFact> = {
  DeadlineSet: {
    meaning: 'The last day to decide was set.',
    version: 1,
    fields: {
      caseReference,
      decideBy: field(day, 'The last day to decide.', (event) => event.decideBy),
      inForce: field(day, 'The day that counts: it may be later by agreement.', (event) => event.inForce),
      cause: field(
        oneOf('statutory', 'officer'),
        'Whether the law or an officer set it.',
        (event) => event.cause,
      ),
    },
  },
  DeadlineNear: {
    meaning: 'The last day to decide is near.',
    version: 1,
    fields: {
      caseReference,
      decideBy: field(day, 'The last day to decide.', (event) => event.decideBy),
      warnedFrom: field(day, 'The day from which it counts as near.', (event) => event.warnedFrom),
    },
  },
  DeadlineMissed: {
    meaning: 'The last day passed without a decision.',
    version: 1,
    fields: {
      caseReference,
      decideBy: field(day, 'The last day.', (event) => event.decideBy),
    },
  },
  DeadlineNotMissed: {
    meaning:
      'A day reported as missed was not missed: a later one had been agreed in time, or the case was decided by then.',
    version: 1,
    fields: {
      caseReference,
      decideBy: field(day, 'The day reported as missed.', (event) => event.decideBy),
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
    meaning: 'A later day to decide was refused.',
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
    meaning: 'The council said that its prior approval is needed.',
    version: 1,
    fields: {
      caseReference,
      saidOn: field(day, 'The day it said so.', (event) => event.saidOn),
    },
  },
  DeemedOutcomeOccurred: {
    meaning: 'Nobody decided in time, so the development may go ahead.',
    version: 1,
    fields: {
      caseReference,
      outcome: field(
        oneOf('may-proceed', 'prior-approval-deemed'),
        'What silence brought.',
        (event) => event.outcome,
      ),
      from: field(day, 'The first day on which it may.', (event) => event.from),
      until: field(orNull(day), 'The last day, if there is one.', (event) => event.until ?? null),
    },
  },
  DeemedDecisionUndone: {
    meaning:
      'A deemed decision was undone: a later day had been agreed in time, or days were corrected. The case is open again.',
    version: 1,
    fields: {
      caseReference,
      from: field(day, 'The day from which the decision was deemed.', (event) => event.from),
    },
  },
  DeemedDischargeNoticeReceived: {
    meaning:
      'The applicant gave notice of deemed discharge: without an answer, a condition counts as discharged.',
    version: 1,
    fields: {
      caseReference,
      noticeReceivedOn: field(day, 'The day of the notice.', (event) => event.noticeReceivedOn),
      effectOn: field(day, 'The day it takes effect.', (event) => event.effectOn),
    },
  },
  DeemedDischargeOccurred: {
    meaning: 'No answer came, so the condition is deemed discharged.',
    version: 1,
    fields: {
      caseReference,
      dischargedOn: field(day, 'The day.', (event) => event.dischargedOn),
    },
  },
  HighCourtClaimMade: {
    meaning: 'The decision was challenged in the High Court.',
    version: 1,
    fields: {
      caseReference,
      claimReference: field(code(), 'The claim.', (event) => event.claimReference),
      claimedOn: field(day, 'The day of the claim.', (event) => event.claimedOn),
    },
  },
  CourtChallengeAllowed: {
    meaning:
      'A court allowed a challenge of the decision to proceed: there is more time to begin the development.',
    version: 1,
    fields: {
      caseReference,
      claimReference: field(code(), 'The claim.', (event) => event.claimReference),
      step: field(oneOf(...courtChallengeSteps), 'What was allowed.', (event) => event.step),
      allowedOn: field(day, 'The day.', (event) => event.allowedOn),
    },
  },
};
