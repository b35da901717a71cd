import type { RegisterFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const register: Parts<RegisterFact> = {
  DocumentAdded: shows('files', 'assessment'),
  DocumentStored: shows('files'),
  DocumentScanned: shows('files', 'assessment'),
  DocumentPublishStatusSet: shows('files', 'assessment'),
  DocumentSuperseded: shows('files'),
  ConstraintRecorded: internal,
  ConstraintRemoved: internal,
  ApplicationPublished: shows('application', 'files'),
};
