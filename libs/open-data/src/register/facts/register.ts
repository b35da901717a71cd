import type { RegisterFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const register: Parts<RegisterFact> = {
  DocumentAdded: shows('documents', 'documentsWithheld'),
  DocumentStored: shows('documents', 'documentsWithheld'),
  DocumentScanned: shows('documents', 'documentsWithheld'),
  DocumentPublishStatusSet: shows('documents', 'documentsWithheld'),
  DocumentSuperseded: shows('documents', 'documentsWithheld'),
  ConstraintRecorded: internal,
  ConstraintRemoved: internal,
  ApplicationPublished: shows('publishedOn'),
};
