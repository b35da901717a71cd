import type { ValidationFact } from '#domain';
import { hidden, shows } from '../../shown.js';
import { type Columns, dates, inFull } from './columns.js';

export const validation: Columns<ValidationFact> = {
  DevelopmentMeasured: shows('scale'),
  InformationRequested: shows('openRequests'),
  InformationReceived: shows('openRequests'),
  InformationRequestCancelled: shows('openRequests'),
  InformationRequestLapsed: hidden('it has not been answered yet'),
  ApplicationInvalidated: shows('stage'),
  ValidationDisputed: inFull,
  ValidationDisputeAnswered: shows('openRequests'),
  ApplicationReturned: shows('stage', 'meetsOn'),
  ApplicationValidated: shows('stage', ...dates.shows),
  ValidDateCorrected: dates,
  ValidationSetAside: shows('stage', 'meetsOn', ...dates.shows),
};
