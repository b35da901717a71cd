import type { ValidationFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const validation: Parts<ValidationFact> = {
  DevelopmentMeasured: shows('applicationType', 'submission'),
  InformationRequested: shows('application'),
  InformationReceived: internal,
  InformationRequestCancelled: internal,
  InformationRequestLapsed: internal,
  ApplicationInvalidated: shows('application', 'validation'),
  ValidationDisputed: internal,
  ValidationDisputeAnswered: internal,
  ApplicationReturned: shows('application', 'validation'),
  ApplicationValidated: shows('application', 'validation'),
  ValidDateCorrected: shows('validation', 'assessment'),
  ValidationSetAside: shows('application', 'validation', 'assessment'),
};
