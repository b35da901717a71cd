import type { SubmittedFact } from '#domain';
import { type Columns, inFull } from './columns.js';

export const submitted: Columns<SubmittedFact> = {
  DocumentSubmitted: inFull,
  ParticularsReceived: inFull,
  DetailsProposed: inFull,
  ProposedDetailSettled: inFull,
};
