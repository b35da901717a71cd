import type { ValidationFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const validation: Parts<ValidationFact> = {
  DevelopmentMeasured: internal,
  InformationRequested: internal,
  InformationReceived: internal,
  InformationRequestCancelled: internal,
  InformationRequestLapsed: internal,
  ApplicationInvalidated: internal,
  ValidationDisputed: internal,
  ValidationDisputeAnswered: internal,
  ApplicationReturned: internal,
  ApplicationValidated: shows('validFrom', 'status'),
  ValidDateCorrected: shows('validFrom', 'decideBy', 'status'),
  ValidationSetAside: shows('validFrom', 'decideBy', 'status'),
};
