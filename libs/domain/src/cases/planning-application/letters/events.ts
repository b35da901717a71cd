import type { OfficerId } from '../../../values.js';
import type { Effects } from '../effect.js';
import type { LetterOnFile, Letters, LinkOnFile } from '../state/letters.js';
import type { LetterCarrier, WrittenLetter } from '../vocabulary/written-letter.js';

/** Letters about the case, and their progress. */
export type LetterFact =
  | ({ readonly type: 'LetterWritten' } & WrittenLetter)
  | {
      readonly type: 'LetterHandedOver';
      readonly letterId: string;
      readonly carrier: LetterCarrier;
      /** The carrier's id for it. */
      readonly carrierId: string;
    }
  | {
      readonly type: 'LetterDelivered';
      readonly letterId: string;
      /** The carrier's own word for it. */
      readonly said: string;
    }
  | {
      readonly type: 'LetterNotDelivered';
      readonly letterId: string;
      readonly said: string;
    }
  | {
      /** The link in a letter can no longer be used to answer. */
      readonly type: 'LetterLinkWithdrawn';
      readonly letterId: string;
      readonly reason: string;
      readonly by: OfficerId;
    };

export const letterEvents: Readonly<Record<LetterFact['type'], number>> = {
  LetterWritten: 1,
  LetterHandedOver: 1,
  LetterDelivered: 1,
  LetterNotDelivered: 1,
  LetterLinkWithdrawn: 1,
};

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
