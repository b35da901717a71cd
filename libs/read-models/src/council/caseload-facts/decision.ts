import type { DecisionFact } from '#domain';
import { shows } from '../../shown.js';
import { type Columns, decides, inFull } from './columns.js';

export const decision: Columns<DecisionFact> = {
  DecisionIssued: decides,
  DecisionNoticeGenerated: inFull,
  DecisionNoticeIssued: inFull,
  CalledIn: shows('stage', 'meetsOn'),
  SecretaryOfStateDecided: decides,
};
