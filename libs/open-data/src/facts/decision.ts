import type { DecisionFact } from '#domain';
import { hidden, shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const decision: Parts<DecisionFact> = {
  DecisionIssued: shows('application', 'assessment'),
  DecisionNoticeGenerated: internal,
  DecisionNoticeIssued: hidden('its print is among the documents'),
  CalledIn: internal,
  SecretaryOfStateDecided: shows('application', 'assessment'),
};
