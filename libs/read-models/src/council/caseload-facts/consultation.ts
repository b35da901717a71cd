import type { ConsultationFact } from '#domain';
import { shows } from '../../shown.js';
import { type Columns, inFull } from './columns.js';

const asks = shows('consultedFrom', 'commentsUntil');

export const consultation: Columns<ConsultationFact> = {
  ConsulteesContacted: asks,
  ConsultationOpened: inFull,
  ConsultationClosed: inFull,
  ConsulteeResponded: inFull,
  ConsulteeResponseRedacted: inFull,
  RepresentationReceived: inFull,
  RepresentationRedacted: inFull,
  RepresentationWithdrawn: inFull,
};
