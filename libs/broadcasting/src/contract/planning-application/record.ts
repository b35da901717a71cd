import { correctableFields, type RecordCorrected } from '#domain';
import { oneOf } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** Corrections of the record. */
export const record: TopicPublications<RecordCorrected> = {
  RecordCorrected: {
    meaning: 'A mistake in the record was corrected; the old value stays visible.',
    version: 1,
    fields: {
      caseReference,
      field: field(oneOf(...correctableFields), 'What was wrong.', (event) => event.field),
    },
  },
};
