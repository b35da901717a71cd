import type { LetterFact } from '#domain';
import { hidden } from '../../shown.js';
import type { Columns } from './columns.js';

const outgoing = hidden('letters have their own list, and waiting letters are in the outbox');

export const letters: Columns<LetterFact> = {
  LetterWritten: outgoing,
  LetterHandedOver: outgoing,
  LetterDelivered: outgoing,
  LetterNotDelivered: outgoing,
  LetterLinkWithdrawn: outgoing,
};
