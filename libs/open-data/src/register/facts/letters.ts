import type { LetterFact } from '#domain';
import { internal, type Parts } from './parts.js';

export const letters: Parts<LetterFact> = {
  LetterWritten: internal,
  LetterHandedOver: internal,
  LetterDelivered: internal,
  LetterNotDelivered: internal,
  LetterLinkWithdrawn: internal,
};
