import { type AllocationFact, disciplines } from '#domain';
import { oneOf, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** Who works on a case. */
export const allocation: TopicPublications<AllocationFact> = {
  OfficerAllocated: {
    meaning: 'The case was given to an officer, or to another officer.',
    version: 1,
    fields: {
      caseReference,
      reallocated: field(yesOrNo, 'It had an officer before.', (event) => event.previous !== null),
    },
  },
  SpecialistAllocated: {
    meaning: 'A specialist was asked to advise.',
    version: 1,
    fields: {
      caseReference,
      discipline: field(oneOf(...disciplines), 'On what.', (event) => event.discipline),
    },
  },
};
