import type { ConsultationFact } from '#domain';
import { shows } from '#read-models';
import type { Parts } from './parts.js';

export const consultation: Parts<ConsultationFact> = {
  ConsulteesContacted: shows('consultation', 'comments'),
  ConsultationOpened: shows('application', 'consultation'),
  ConsultationClosed: shows('application'),
  ConsulteeResponded: shows('comments'),
  ConsulteeResponseRedacted: shows('comments'),
  RepresentationReceived: shows('comments'),
  RepresentationRedacted: shows('comments'),
  RepresentationWithdrawn: shows('comments'),
};
