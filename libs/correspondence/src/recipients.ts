import type { CalendarDate, CouncilCode, councils, LetterChannel, LetterRecipient } from '#domain';
import type { CaseToWriteOf } from '#letters';
import { asksForViews, type LetterAsked } from './asked.js';
import { CannotWrite } from './cannot-write.js';
import type { CaseLetters, Party } from './case-letters.js';

/** To whom a letter goes, and how. */
export interface Addressed {
  readonly to: LetterRecipient;
  readonly channel: LetterChannel;
  readonly name: string;
  /** As on the envelope, without the name; nothing where no address is known. */
  readonly address: readonly string[];
  readonly email: string | null;
}

type Asked = Pick<LetterAsked, 'to' | 'channel' | 'name' | 'address' | 'email' | 'consulteeId'>;

interface WrittenBy {
  readonly letters: CaseLetters;
  readonly council: CouncilCode;
}

/** Whom a letter is addressed to: as the form has them, as the council's directory does, or as whoever writes it says. */
export function addressed(asked: Asked, the: CaseToWriteOf, by: WrittenBy): Addressed {
  const to = asked.to ?? (the.state.agent === null ? 'applicant' : 'agent');
  const known =
    to === 'applicant' || to === 'agent'
      ? ofTheForm(to, the, by.letters)
      : given(to, { ...listed(to, asked, the, by), ...asked });
  const channel = asked.channel ?? (known.email === null ? 'post' : 'email');
  if (channel === 'email' && known.email === null)
    throw new CannotWrite('no-email', `No e-mail address of ${whom[to]} is known: write by post.`);
  if (channel === 'post' && known.address.length < 2)
    throw new CannotWrite('no-address', `No full address of ${whom[to]} is known: write by e-mail.`);
  return { to, channel, ...known };
}

const whom: Readonly<Record<LetterRecipient, string>> = {
  applicant: 'the applicant',
  agent: 'the agent',
  consultee: 'the consultee',
  neighbour: 'the neighbour',
  other: 'the recipient',
};

type Known = Omit<Addressed, 'to' | 'channel'>;

function ofTheForm(to: 'applicant' | 'agent', { state }: CaseToWriteOf, letters: CaseLetters): Known {
  const party: Party | null = letters.party(state[to]);
  if (!party)
    throw new CannotWrite(
      'nobody-to-write-to',
      `There is no ${whom[to]} on this case, or their data was erased.`,
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

/** A consultee that is in the directory is reached where that says, unless whoever writes says otherwise. */
function listed(
  to: LetterRecipient,
  { consulteeId }: Asked,
  { today }: CaseToWriteOf,
  { letters, council }: WrittenBy,
) {
  const found =
    to === 'consultee' && consulteeId !== undefined && letters.consultee(council, consulteeId, today);
  if (!found) return {};
  const { name, address, email } = found;
  return { name, address, ...(email !== null && { email }) };
}

function given(to: LetterRecipient, { name, address = [], email }: Asked): Known {
  if (!name && to !== 'neighbour')
    throw new CannotWrite(
      'malformed',
      'name is required for a recipient who is neither applicant nor agent',
      'name',
    );
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new CannotWrite('malformed', 'email must be an e-mail address', 'email');
  // Whoever lives there: their names are not known, and need not be.
  return { name: name ?? 'The occupier', address, email: email ?? null };
}

/** The last day for comments that the case has given for a way of telling people; nothing where it has given none. */
export function lastDayFor(
  { letter, consulteeId }: { readonly letter: councils.LetterKind; readonly consulteeId?: string },
  { state, today }: CaseToWriteOf,
): CalendarDate | null {
  if (!('publicity' in state)) return null;
  if (asksForViews({ letter }) && consulteeId !== undefined) {
    const until = state.consultation.consultees.get(consulteeId)?.respondBy ?? null;
    // Whoever is reminded after their day is given another.
    return letter === 'consultationReminder' && until !== null && until < today ? null : until;
  }
  const days = state.publicity.given.flatMap(({ commentsUntil: day }) => (day && day >= today ? [day] : []));
  return days.toSorted().at(-1) ?? null;
}
