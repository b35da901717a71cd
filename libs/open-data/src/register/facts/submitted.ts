import type { SubmittedFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const submitted: Parts<SubmittedFact> = {
  DocumentSubmitted: shows('documentsWithheld'),
  ParticularsReceived: shows('boundary'),
  DetailsProposed: internal,
  ProposedDetailSettled: internal,
};
