import { type DecisionFact, decisionKinds } from '#domain';
import { amount, code, day, oneOf, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** How a case is decided. */
export const decision: TopicPublications<DecisionFact> = {
  DecisionIssued: {
    meaning: 'The application was decided.',
    version: 1,
    fields: {
      caseReference,
      decision: field(oneOf(...decisionKinds), 'What was decided.', (event) => event.decision),
      decidedBy: field(oneOf('officer', 'committee'), 'Who decided.', (event) => event.decidedBy),
      conditions: field(amount, 'How many conditions it carries.', (event) => event.conditions.length),
      decidedOn: field(day, 'The day of the decision.', (event) => event.decidedOn),
      inTime: field(yesOrNo, 'Whether it was decided on or before the last day.', (event) => event.inTime),
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
  DecisionNoticeIssued: {
    meaning: 'The decision notice was printed and put on the file.',
    version: 1,
    fields: {
      caseReference,
      documentId: field(code(), 'The document id of the print.', (event) => event.documentId),
      sha256: field(code(), 'The hash of the print.', (event) => event.sha256),
      noticeSha256: field(code(), 'The hash of the notice.', (event) => event.noticeSha256),
      issuedOn: field(day, 'The day.', (event) => event.issuedOn),
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
      decision: field(
        oneOf('granted', 'refused'),
        'Whether permission was given.',
        (event) => event.decision,
      ),
      decidedOn: field(day, 'The day.', (event) => event.decidedOn),
    },
  },
};
