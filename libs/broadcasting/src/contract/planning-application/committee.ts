import type { CommitteeFact } from '#domain';
import { amount, code, day, oneOf, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** What elected members resolve. */
export const committee: TopicPublications<CommitteeFact> = {
  CommitteeReferralMade: {
    meaning: 'Elected members will decide.',
    version: 1,
    fields: { caseReference },
  },
  CommitteeScheduled: {
    meaning: 'The case is on the agenda of a meeting.',
    version: 1,
    fields: {
      caseReference,
      meetingId: field(code(), 'Names the meeting.', (event) => event.meetingId),
      meetsOn: field(day, 'The day of the meeting.', (event) => event.meetsOn),
    },
  },
  CommitteeResolved: {
    meaning: 'The committee resolved how the case is to be decided.',
    version: 1,
    fields: {
      caseReference,
      meetingId: field(code(), 'The meeting.', (event) => event.meetingId),
      resolution: field(oneOf('grant', 'refuse', 'defer'), 'What was resolved.', (event) => event.resolution),
      resolvedOn: field(day, 'The day.', (event) => event.resolvedOn),
      subjectToObligation: field(
        yesOrNo,
        'Whether a grant waits for a planning obligation.',
        (event) => event.subjectToObligation,
      ),
    },
  },
  ObligationHeadsAgreed: {
    meaning: 'The terms of a planning obligation were agreed.',
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
};
