import type { CalendarDate } from '#legislation';
import type { LetterKind } from '../../../councils/council/letter-templates.js';
import type { LetterOccasion } from '../../../councils/council/letters-by-rule.js';
import type { CouncilCode, OfficerId, Sealed } from '../../../values.js';
import type { TemplateUsed } from '../vocabulary/letter.js';
import type { StoredFile } from '../vocabulary/stored-file.js';

/** What was written to people about the case, and what became of it. */
export type LetterFact =
  | ({ readonly type: 'LetterWritten' } & WrittenLetter)
  | {
      readonly type: 'LetterHandedOver';
      readonly letterId: string;
      readonly carrier: LetterCarrier;
      /** As the carrier knows it. */
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
      /** Whoever has the link in a letter can answer by it no longer. */
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

export const letterChannels = ['email', 'post'] as const;
export type LetterChannel = (typeof letterChannels)[number];

export const letterRecipients = ['applicant', 'agent', 'consultee', 'neighbour', 'other'] as const;
export type LetterRecipient = (typeof letterRecipients)[number];

/** GOV.UK Notify, or a folder that shows what would have gone. */
export const letterCarriers = ['notify', 'outbox'] as const;
export type LetterCarrier = (typeof letterCarriers)[number];

/** By which rule of a council a letter was written without anybody. */
export interface LetterRuleUsed {
  /** The first day of the council's setting that says so. */
  readonly from: CalendarDate;
  /** The fact that brought it about. */
  readonly occasion: LetterOccasion;
}

export interface WrittenLetter {
  readonly letterId: string;
  readonly letter: LetterKind;
  readonly channel: LetterChannel;
  readonly to: LetterRecipient;
  /** Of the consultee; null of others. */
  readonly consulteeId: string | null;
  /** The request for information that the letter makes; left out of letters that make none. */
  readonly requestId?: string;
  /** By which whoever it is to can answer without an account; left out where it goes without one. */
  readonly link?: LetterLink;
  /** Name and address, under the same key as the letter itself. */
  readonly recipient: Sealed;
  readonly template: TemplateUsed;
  /** What goes, byte for byte: a print, or the words of a message. */
  readonly file: Pick<StoredFile, 'sha256' | 'bytes' | 'mediaType' | 'subject'>;
  /** Documents that go with it. */
  readonly encloses: readonly string[];
  /** Null where a rule of the council had it written. */
  readonly by: OfficerId | null;
  /** The rule of the council by which it was written; null where a person wrote it. None in older facts. */
  readonly rule?: LetterRuleUsed | null;
}

/**
 * A link in a letter, by which one person can answer the one thing that the letter asks. Its token is made from the
 * letter's key as the letter goes, and kept nowhere.
 */
export interface LetterLink {
  /** The council that asks. */
  readonly council: CouncilCode;
  /** The last day on which it opens anything. */
  readonly until: CalendarDate;
  /** The SHA-256 of the token: by it the facts say which link was used. */
  readonly tokenSha256: string;
}
