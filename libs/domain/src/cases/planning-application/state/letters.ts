import type { LetterCarrier, LetterLink, WrittenLetter } from '../vocabulary/written-letter.js';

/** A letter and its progress. */
export interface LetterOnFile
  extends Pick<WrittenLetter, 'letter' | 'channel' | 'to' | 'recipient' | 'file' | 'encloses'> {
  readonly handedOver: { readonly carrier: LetterCarrier; readonly carrierId: string } | null;
  /** Null until its carrier knows. */
  readonly outcome: 'delivered' | 'notDelivered' | null;
  /** Its link, and the request behind it; null if it has none. */
  readonly link: LinkOnFile | null;
}

export interface LinkOnFile extends LetterLink {
  readonly asks:
    | { readonly what: 'views'; readonly consulteeId: string }
    | { readonly what: 'information'; readonly requestId: string };
  readonly isWithdrawn: boolean;
  /** Somebody has answered by it. */
  readonly isUsed: boolean;
}

/** By their ids. */
export type Letters = ReadonlyMap<string, LetterOnFile>;

export const noLetters: Letters = new Map();

/** The letters whose link was used. */
export function withLinkUsed(letters: Letters, tokenSha256: string | undefined): Letters {
  for (const [letterId, letter] of letters) {
    const { link } = letter;
    if (link && link.tokenSha256 === tokenSha256)
      return new Map(letters).set(letterId, { ...letter, link: { ...link, isUsed: true } });
  }
  return letters;
}
