import type { CalendarDate, councils, LetterChannel, LetterRecipient } from '#domain';

/** Letters to a person or body. Notices to everybody are printed instead. */
export const sentLetters = [
  ...(['acknowledgement', 'invalidity', 'informationRequest', 'validity', 'neighbour'] as const),
  ...(['consultation', 'consultationReminder', 'decision', 'return', 'withdrawal'] as const),
] as const satisfies readonly councils.LetterKind[];

export type SentLetter = (typeof sentLetters)[number];

/** Which letter is to be written, and to whom. */
export interface LetterAsked {
  readonly letter: SentLetter;
  /** If left out: the agent, or the applicant if there is no agent. */
  readonly to?: LetterRecipient;
  readonly consulteeId?: string;
  /** Only for a letter about a request for information: that request. */
  readonly requestId?: string;
  /** If left out: e-mail if an address is known, otherwise post. */
  readonly channel?: LetterChannel;
  /** For a recipient who is neither applicant nor agent. */
  readonly name?: string;
  readonly address?: readonly string[];
  readonly email?: string;
  /** The last day for comments; the case's own if left out. */
  readonly commentsUntil?: CalendarDate;
}

/** Whether a letter asks a consultee for its views, for the first time or as a reminder. */
export const asksForViews = ({ letter }: { readonly letter: councils.LetterKind }): boolean =>
  letter === 'consultation' || letter === 'consultationReminder';
