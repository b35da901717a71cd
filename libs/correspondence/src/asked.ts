import type { CalendarDate, councils, LetterChannel, LetterRecipient } from '#domain';

/** Those that are sent to somebody: notices to everybody are printed. */
export const sentLetters = [
  ...(['acknowledgement', 'invalidity', 'informationRequest', 'validity', 'neighbour'] as const),
  ...(['consultation', 'consultationReminder', 'decision'] as const),
] as const satisfies readonly councils.LetterKind[];

export type SentLetter = (typeof sentLetters)[number];

/** Which letter is to be written, and to whom. */
export interface LetterAsked {
  readonly letter: SentLetter;
  /** The agent, where there is one, if nothing is said; else the applicant. */
  readonly to?: LetterRecipient;
  readonly consulteeId?: string;
  /** The request for information that the letter makes: of such a letter alone. */
  readonly requestId?: string;
  /** By e-mail if an address of it is known, and nothing is said. */
  readonly channel?: LetterChannel;
  /** Of whoever is neither applicant nor agent. */
  readonly name?: string;
  readonly address?: readonly string[];
  readonly email?: string;
  /** The last day for comments; that of the case if left out. */
  readonly commentsUntil?: CalendarDate;
}

/** It asks a body for its views, for the first time or once more. */
export const asksForViews = ({ letter }: { readonly letter: councils.LetterKind }): boolean =>
  letter === 'consultation' || letter === 'consultationReminder';
