import type { ConsultationFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const consultation = {
  ConsulteesContacted: shows('consultees'),
  ConsultationOpened: shows('consultation'),
  ConsultationClosed: shows('consultation'),
  ConsulteeResponded: shows('responses'),
  ConsulteeResponseRedacted: shows('responses'),
  RepresentationReceived: shows('representations'),
  RepresentationRedacted: shows('representations'),
  RepresentationWithdrawn: shows('representations'),
} satisfies Parts<ConsultationFact>;
