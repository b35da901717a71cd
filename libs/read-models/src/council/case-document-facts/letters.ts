import type { LetterFact } from '#domain';
import { hidden } from '../../shown.js';
import type { Parts } from './parts.js';

const outgoing = hidden('letters have their own list, and waiting letters are in the outbox');

export const letters = {
  LetterWritten: outgoing,
  LetterHandedOver: outgoing,
  LetterDelivered: outgoing,
  LetterNotDelivered: outgoing,
  LetterLinkWithdrawn: outgoing,
} satisfies Parts<LetterFact>;
