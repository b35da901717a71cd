import type { RegisterFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const register = {
  DocumentAdded: shows('documents'),
  DocumentStored: shows('documents'),
  DocumentScanned: shows('documents'),
  DocumentPublishStatusSet: shows('documents'),
  DocumentSuperseded: shows('documents'),
  ConstraintRecorded: shows('constraints'),
  ConstraintRemoved: shows('constraints'),
  ApplicationPublished: shows('publishedOn'),
} satisfies Parts<RegisterFact>;
