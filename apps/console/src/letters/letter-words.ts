import type { Schemas } from '../api/casebook-api.js';

type Letter = Pick<Schemas['OutboxLetterView'], 'standing' | 'said' | 'channel' | 'letterInWords' | 'to'>;

interface LetterStatus {
  readonly words: string;
  readonly colour: string;
}

const statuses: Readonly<Record<string, LetterStatus>> = {
  waiting: { words: 'Waits', colour: 'yellow' },
  handedOver: { words: 'On its way', colour: 'blue' },
  delivered: { words: 'Delivered', colour: 'green' },
  notDelivered: { words: 'Came back', colour: 'red' },
};

export const statusNames = Object.keys(statuses);

export const statusInWords = (standing: string): LetterStatus =>
  statuses[standing] ?? { words: standing, colour: 'grey' };

const channels: Readonly<Record<string, string>> = { email: 'by e-mail', post: 'by post' };
const recipients: Readonly<Record<string, string>> = {
  ...{ applicant: 'the applicant', agent: 'the agent', consultee: 'a consultee' },
  ...{ neighbour: 'a neighbour', other: 'somebody else' },
};

interface LetterShown {
  readonly title: string;
  readonly how: string;
  readonly status: LetterStatus;
  readonly said: string | null;
  /** What the user has to do about it. Null if nothing. */
  readonly toDo: string | null;
}

/** A letter in a list: its kind, recipient, progress and what to do. */
export const letterShown = (letter: Letter): LetterShown => ({
  title: letter.letterInWords.charAt(0).toUpperCase() + letter.letterInWords.slice(1),
  how: `To ${recipients[letter.to] ?? letter.to}, ${channels[letter.channel] ?? letter.channel}`,
  status: statusInWords(letter.standing),
  said: letter.said,
  toDo: toDoAbout(letter),
});

/**
 * A returned letter is never sent again automatically, so that nobody is written to twice without a decision.
 */
function toDoAbout({ standing, channel }: Letter): string | null {
  if (standing !== 'notDelivered') return null;
  return channel === 'email'
    ? 'Check the address with the person who gave it, and write the letter again, by post or to the right address.'
    : 'Check the address, and write the letter again.';
}
