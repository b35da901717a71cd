import type { ValidationFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const validation = {
  DevelopmentMeasured: shows('scale', 'measures'),
  InformationRequested: shows('requests'),
  InformationReceived: shows('requests'),
  InformationRequestCancelled: shows('requestsClosed'),
  InformationRequestLapsed: shows('requestsClosed'),
  ApplicationInvalidated: shows('stage', 'invalidations'),
  ValidationDisputed: shows('validationDisputes'),
  ValidationDisputeAnswered: shows('validationDisputes'),
  ApplicationReturned: shows('stage', 'returned'),
  ApplicationValidated: shows('stage', 'validFrom', 'validationCompletedOn', 'decideBy'),
  ValidDateCorrected: shows('validFrom', 'decideBy', 'validDateCorrections'),
  ValidationSetAside: shows('stage', 'validFrom', 'validationCompletedOn', 'decideBy', 'validationsSetAside'),
} satisfies Parts<ValidationFact>;
