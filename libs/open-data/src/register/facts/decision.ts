import type { DecisionFact } from '#domain';
import { hidden, shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const decision: Parts<DecisionFact> = {
  DecisionIssued: shows('part', 'decision', 'status'),
  DecisionNoticeGenerated: internal,
  DecisionNoticeIssued: hidden('its print is among the documents'),
  CalledIn: shows('status'),
  SecretaryOfStateDecided: shows('part', 'secretaryOfState', 'status'),
};
