import type { CalendarDate } from '#legislation';
import type { LetterKind } from '../../../councils/council/letter-templates.js';
import type { LetterOccasion } from '../../../councils/council/letters-by-rule.js';
import type { CouncilCode, OfficerId, Sealed } from '../../../values.js';
import type { TemplateUsed } from './letter.js';
import type { StoredFile } from './stored-file.js';

export const letterChannels = ['email', 'post'] as const;

export type LetterChannel = (typeof letterChannels)[number];

export const letterRecipients = ['applicant', 'agent', 'consultee', 'neighbour', 'other'] as const;

export type LetterRecipient = (typeof letterRecipients)[number];

/** GOV.UK Notify, or a folder that shows what would have been sent. */
export const letterCarriers = ['notify', 'outbox'] as const;

export type LetterCarrier = (typeof letterCarriers)[number];

/** The rule of a council by which a letter was written automatically. */
export interface LetterRuleUsed {
  /** The first day of the council's setting. */
  readonly from: CalendarDate;
  /** The fact that triggered it. */
  readonly occasion: LetterOccasion;
}

export interface WrittenLetter {
  readonly letterId: string;
  readonly letter: LetterKind;
  readonly channel: LetterChannel;
  readonly to: LetterRecipient;
  /** The id of the consultee; null for others. */
  readonly consulteeId: string | null;
  /** The request for information in the letter; left out if there is none. */
  readonly requestId?: string;
  /** The link by which the recipient can answer without an account; left out if the letter has none. */
  readonly link?: LetterLink;
  /** Name and address, under the same key as the letter itself. */
  readonly recipient: Sealed;
  readonly template: TemplateUsed;
  /** The exact bytes that are sent: a print, or the text of a message. */
  readonly file: Pick<StoredFile, 'sha256' | 'bytes' | 'mediaType' | 'subject'>;
  /** The enclosed documents. */
  readonly encloses: readonly string[];
  /** Null if a rule of the council triggered it. */
  readonly by: OfficerId | null;
  /** The council's rule by which it was written; null if a person wrote it. Missing in older facts. */
  readonly rule?: LetterRuleUsed | null;
}

/**
 * A link in a letter, by which one person can answer the letter's one request. Its token is made from the
 * letter's key when the letter is sent, and is stored nowhere.
 */
export interface LetterLink {
  /** The council that asks. */
  readonly council: CouncilCode;
  /** The last day on which it works. */
  readonly until: CalendarDate;
  /** The SHA-256 of the token, by which facts name the link that was used. */
  readonly tokenSha256: string;
}
