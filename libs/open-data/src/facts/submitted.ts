import type { SubmittedFact } from '#domain';
import { hidden } from '#read-models';
import { internal, type Parts } from './parts.js';

export const submitted: Parts<SubmittedFact> = {
  DocumentSubmitted: hidden('not published until somebody has checked it'),
  ParticularsReceived: hidden('the submission itself is shown, as far as permitted'),
  DetailsProposed: internal,
  ProposedDetailSettled: internal,
};
