import type { LetterCarrier, WrittenLetter } from '../letters/events.js';

/** A letter, and how far it has come. */
export interface LetterOnFile
  extends Pick<WrittenLetter, 'letter' | 'channel' | 'to' | 'recipient' | 'file' | 'encloses'> {
  readonly handedOver: { readonly carrier: LetterCarrier; readonly carrierId: string } | null;
  /** Null until its carrier knows. */
  readonly outcome: 'delivered' | 'notDelivered' | null;
}

/** By their ids. */
export type Letters = ReadonlyMap<string, LetterOnFile>;

export const noLetters: Letters = new Map();
