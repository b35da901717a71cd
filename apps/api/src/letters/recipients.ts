import type { CalendarDate, LetterChannel, LetterRecipient } from '#domain';
import { type CaseToWriteOf } from '#letters';
import { malformed, Problem } from '../http/problem.js';
import type { CaseLetters, Party } from './case-letters.js';
import type { WriteLetterBody } from './letter.body.js';

/** To whom a letter goes, and how. */
export interface Addressed {
  readonly to: LetterRecipient;
  readonly channel: LetterChannel;
  readonly name: string;
  /** As on the envelope, without the name; nothing where no address is known. */
  readonly address: readonly string[];
  readonly email: string | null;
}

type Asked = Pick<WriteLetterBody, 'to' | 'channel' | 'name' | 'address' | 'email'>;

/** Whom a letter is addressed to: as the form has them, or as whoever writes it says. */
export function addressed(asked: Asked, the: CaseToWriteOf, letters: CaseLetters): Addressed {
  const to = asked.to ?? (the.state.agent === null ? 'applicant' : 'agent');
  const known = to === 'applicant' || to === 'agent' ? ofTheForm(to, the, letters) : given(to, asked);
  const channel = asked.channel ?? (known.email === null ? 'post' : 'email');
  if (channel === 'email' && known.email === null)
    throw new Problem(409, 'no-email', `No e-mail address of ${whom[to]} is known: write by post.`);
  if (channel === 'post' && known.address.length < 2)
    throw new Problem(409, 'no-address', `No full address of ${whom[to]} is known: write by e-mail.`);
  return { to, channel, ...known };
}

const whom: Readonly<Record<LetterRecipient, string>> = {
  applicant: 'the applicant',
  agent: 'the agent',
  consultee: 'the consultee',
  neighbour: 'the neighbour',
  other: 'whoever it is to',
};

type Known = Omit<Addressed, 'to' | 'channel'>;

function ofTheForm(to: 'applicant' | 'agent', { state }: CaseToWriteOf, letters: CaseLetters): Known {
  const party: Party | null = letters.party(state[to]);
  if (!party)
    throw new Problem(
      409,
      'nobody-to-write-to',
      `Nothing is known of ${whom[to]} of this case, or it was erased.`,
    );
  return {
    name: party.name ?? party.company ?? '',
    address: linesOf(party.address),
    email: party.email || null,
  };
}

/** A form has it in one line, with commas; an envelope has a line for each. */
const linesOf = (address: string | null): readonly string[] =>
  (address ?? '')
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 7);

function given(to: LetterRecipient, { name, address = [], email }: Asked): Known {
  if (!name && to !== 'neighbour')
    throw malformed([
      { field: 'name', because: 'name must be given of whoever is neither applicant nor agent' },
    ]);
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw malformed([{ field: 'email', because: 'email must be an e-mail address' }]);
  // Whoever lives there: their names are not known, and need not be.
  return { name: name ?? 'The occupier', address, email: email ?? null };
}

/** The last day for comments that the case has given for a way of telling people; nothing where it has given none. */
export function lastDayFor(
  letter: string,
  { state, today }: CaseToWriteOf,
  consulteeId: string | null,
): CalendarDate | null {
  if (!('publicity' in state)) return null;
  if (letter === 'consultation' && consulteeId !== null)
    return state.consultation.consultees.get(consulteeId)?.respondBy ?? null;
  const days = state.publicity.given.flatMap(({ commentsUntil: day }) => (day && day >= today ? [day] : []));
  return days.toSorted().at(-1) ?? null;
}
