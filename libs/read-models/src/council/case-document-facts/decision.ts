import type { DecisionFact } from '#domain';
import { hidden, shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const decision = {
  DecisionIssued: shows('stage', 'decision', 'determination'),
  DecisionNoticeGenerated: shows('decisionNotice'),
  DecisionNoticeIssued: hidden('its print is among the documents'),
  CalledIn: shows('stage', 'calledIn'),
  SecretaryOfStateDecided: shows('stage', 'secretaryOfState', 'determination'),
} satisfies Parts<DecisionFact>;
