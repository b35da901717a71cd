import type { Effects } from '../effect.js';
import type { LetterOnFile, Letters, LinkOnFile } from '../state/letters.js';
import type { LetterFact, WrittenLetter } from './events.js';

const changed = (letters: Letters, letterId: string, change: Partial<LetterOnFile>): Letters => {
  const before = letters.get(letterId);
  return before ? new Map(letters).set(letterId, { ...before, ...change }) : letters;
};

export const letterEffects: Effects<LetterFact> = {
  LetterWritten: {
    keeps: ({ letters }, written) => {
      const { letterId, letter, channel, to, recipient, file, encloses } = written;
      const onFile = { letter, channel, to, recipient, file, encloses, handedOver: null, outcome: null };
      return { letters: new Map(letters).set(letterId, { ...onFile, link: linkIn(written) }) };
    },
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
  LetterLinkWithdrawn: {
    keeps: ({ letters }, { letterId }) => {
      const link = letters.get(letterId)?.link;
      return {
        letters: link ? changed(letters, letterId, { link: { ...link, isWithdrawn: true } }) : letters,
      };
    },
  },
};

function linkIn({ link, consulteeId, requestId }: WrittenLetter): LinkOnFile | null {
  if (!link) return null;
  const fresh = { ...link, isWithdrawn: false, isUsed: false };
  if (requestId !== undefined) return { ...fresh, asks: { what: 'information', requestId } };
  return consulteeId === null ? null : { ...fresh, asks: { what: 'views', consulteeId } };
}
