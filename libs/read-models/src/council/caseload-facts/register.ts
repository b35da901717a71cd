import type { RegisterFact } from '#domain';
import { shows } from '../../shown.js';
import { type Columns, inFull } from './columns.js';

export const register: Columns<RegisterFact> = {
  DocumentAdded: inFull,
  DocumentStored: inFull,
  DocumentScanned: inFull,
  DocumentPublishStatusSet: inFull,
  DocumentSuperseded: inFull,
  ConstraintRecorded: inFull,
  ConstraintRemoved: inFull,
  ApplicationPublished: shows('publishedOn'),
};
