import type { Effects } from '../effect.js';
import type { LetterOnFile, Letters } from '../state/letters.js';
import type { LetterFact } from './events.js';

const changed = (letters: Letters, letterId: string, change: Partial<LetterOnFile>): Letters => {
  const before = letters.get(letterId);
  return before ? new Map(letters).set(letterId, { ...before, ...change }) : letters;
};

export const letterEffects: Effects<LetterFact> = {
  LetterWritten: {
    keeps: ({ letters }, { letterId, letter, channel, to, recipient, file, encloses }) => ({
      letters: new Map(letters).set(letterId, {
        ...{ letter, channel, to, recipient, file, encloses, handedOver: null, outcome: null },
      }),
    }),
  },
  LetterHandedOver: {
    keeps: ({ letters }, { letterId, carrier, carrierId }) => ({
      letters: changed(letters, letterId, { handedOver: { carrier, carrierId } }),
    }),
  },
  LetterDelivered: {
    keeps: ({ letters }, { letterId }) => ({ letters: changed(letters, letterId, { outcome: 'delivered' }) }),
  },
  LetterNotDelivered: {
    keeps: ({ letters }, { letterId }) => ({
      letters: changed(letters, letterId, { outcome: 'notDelivered' }),
    }),
  },
};
