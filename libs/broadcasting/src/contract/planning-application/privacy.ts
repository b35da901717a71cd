import { type ErasureGround, erasureGrounds, type PersonalDataErased } from '#domain';
import { code, codes, day, oneOf } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** Anybody with a copy of erased data learns here that the copy must be deleted too. */
export const privacy: TopicPublications<PersonalDataErased> = {
  PersonalDataErased: {
    meaning: "Somebody's personal data can no longer be read. Delete your copies of it.",
    version: 1,
    fields: {
      caseReference,
      erasureId: field(code(), 'Names the erasure.', (event) => event.entryId),
      erased: field(codes, 'The applicant, the agent, or an entry by its id.', ({ erased }) =>
        erased.map(({ part, partId }) => (partId === null ? part : `${part}/${partId}`)),
      ),
      ground: field(
        oneOf(...(Object.keys(erasureGrounds) as ErasureGround[])),
        'The legal ground for the erasure.',
        (event) => event.ground,
      ),
      erasedOn: field(day, 'The day it was erased.', (event) => event.erasedOn),
    },
  },
};
