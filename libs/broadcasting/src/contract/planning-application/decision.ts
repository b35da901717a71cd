import { type CommitteeFact, type DecisionFact, decisionKinds, type RecommendationFact } from '#domain';
import { amount, code, day, oneOf, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type Told } from './case-field.js';

/** How a case is decided. Which way a recommendation goes is not told before the decision. */
export const decision: Told<RecommendationFact | CommitteeFact | DecisionFact> = {
  RecommendationSubmitted: {
    meaning: 'The officer has made a recommendation; a second person will decide.',
    version: 1,
    fields: { caseReference },
  },
  RecommendationChallenged: {
    meaning: 'The reviewer returned the recommendation to the officer.',
    version: 1,
    fields: { caseReference },
  },
  ConditionAgreed: {
    meaning: 'The applicant has agreed to a condition that holds up the beginning of works.',
    version: 1,
    fields: { caseReference },
  },
  CommitteeReferralMade: {
    meaning: 'Elected members will decide.',
    version: 1,
    fields: { caseReference },
  },
  CommitteeScheduled: {
    meaning: 'It is on the agenda of a meeting.',
    version: 1,
    fields: {
      caseReference,
      meetingId: field(code(), 'Names the meeting.', (event) => event.meetingId),
      meetsOn: field(day, 'The day of the meeting.', (event) => event.meetsOn),
    },
  },
  CommitteeResolved: {
    meaning: 'The committee has resolved what is to be decided.',
    version: 1,
    fields: {
      caseReference,
      meetingId: field(code(), 'The meeting.', (event) => event.meetingId),
      resolution: field(oneOf('grant', 'refuse', 'defer'), 'What was resolved.', (event) => event.resolution),
      resolvedOn: field(day, 'The day.', (event) => event.resolvedOn),
      subjectToObligation: field(
        yesOrNo,
        'A grant waits for a planning obligation.',
        (event) => event.subjectToObligation,
      ),
    },
  },
  ObligationHeadsAgreed: {
    meaning: 'What a planning obligation is to say was agreed.',
    version: 1,
    fields: {
      caseReference,
      agreedOn: field(day, 'The day.', (event) => event.agreedOn),
      terms: field(amount, 'How many terms it has.', (event) => event.heads.length),
    },
  },
  ObligationCompleted: {
    meaning: 'The planning obligation is completed.',
    version: 1,
    fields: {
      caseReference,
      deedDatedOn: field(day, 'The date of the deed.', (event) => event.deedDatedOn),
    },
  },
  DecisionIssued: {
    meaning: 'The application was decided.',
    version: 1,
    fields: {
      caseReference,
      decision: field(oneOf(...decisionKinds), 'What was decided.', (event) => event.decision),
      decidedBy: field(oneOf('officer', 'committee'), 'Who decided.', (event) => event.decidedBy),
      conditions: field(amount, 'How many conditions it carries.', (event) => event.conditions.length),
      decidedOn: field(day, 'The day of the decision.', (event) => event.decidedOn),
      inTime: field(yesOrNo, 'On or before the last day to decide.', (event) => event.inTime),
    },
  },
  DecisionNoticeGenerated: {
    meaning: 'The decision notice was drawn up.',
    version: 1,
    fields: {
      caseReference,
      sha256: field(code(), 'The hash of the notice.', (event) => event.sha256),
    },
  },
  CalledIn: {
    meaning: 'The Secretary of State will decide.',
    version: 1,
    fields: {
      caseReference,
      directionReference: field(code(), 'The direction.', (event) => event.directionReference),
      directedOn: field(day, 'The day.', (event) => event.directedOn),
    },
  },
  SecretaryOfStateDecided: {
    meaning: 'The Secretary of State has decided.',
    version: 1,
    fields: {
      caseReference,
      decision: field(oneOf('granted', 'refused'), 'Permission given or not.', (event) => event.decision),
      decidedOn: field(day, 'The day.', (event) => event.decidedOn),
    },
  },
};
