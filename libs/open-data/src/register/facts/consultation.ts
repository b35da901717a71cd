import type { ConsultationFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const consultation: Parts<ConsultationFact> = {
  ConsulteesContacted: shows('consultees'),
  ConsultationOpened: internal,
  ConsultationClosed: internal,
  ConsulteeResponded: internal,
  ConsulteeResponseRedacted: shows('consultees'),
  RepresentationReceived: shows('comments'),
  RepresentationRedacted: shows('comments'),
  RepresentationWithdrawn: shows('comments'),
};
