import type { SubmittedFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const submitted = {
  DocumentSubmitted: shows('documents'),
  ParticularsReceived: shows('particulars'),
  DetailsProposed: shows('proposedDetails'),
  ProposedDetailSettled: shows('proposedDetails'),
} satisfies Parts<SubmittedFact>;
