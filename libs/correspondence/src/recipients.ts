import type { CalendarDate, CouncilCode, councils, LetterChannel, LetterRecipient } from '#domain';
import type { CaseToWriteOf } from '#letters';
import { asksForViews, type LetterAsked } from './asked.js';
import { CannotWrite } from './cannot-write.js';
import type { CaseLetters, Party } from './case-letters.js';

/** The recipient of a letter, and the channel. */
export interface Addressed {
  readonly to: LetterRecipient;
  readonly channel: LetterChannel;
  readonly name: string;
  /** The lines of the address without the name; empty if unknown. */
  readonly address: readonly string[];
  readonly email: string | null;
}

type Asked = Pick<LetterAsked, 'to' | 'channel' | 'name' | 'address' | 'email' | 'consulteeId'>;

interface WrittenBy {
  readonly letters: CaseLetters;
  readonly council: CouncilCode;
}

/** The recipient: from the form, from the council's directory, or as given by the writer. */
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

/** Splits an address on one line, with commas, into the lines for an envelope. */
const linesOf = (address: string | null): readonly string[] =>
  (address ?? '')
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 7);

/** The directory's address for a consultee, unless the writer gives another. */
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
  // The occupier, whose name is not needed.
  return { name: name ?? 'The occupier', address, email: email ?? null };
}

/** The last day for comments for this kind of notice; null if the case has none. */
export function lastDayFor(
  { letter, consulteeId }: { readonly letter: councils.LetterKind; readonly consulteeId?: string },
  { state, today }: CaseToWriteOf,
): CalendarDate | null {
  if (!('publicity' in state)) return null;
  if (asksForViews({ letter }) && consulteeId !== undefined) {
    const until = state.consultation.consultees.get(consulteeId)?.respondBy ?? null;
    // A reminder after the last day needs a new one.
    return letter === 'consultationReminder' && until !== null && until < today ? null : until;
  }
  const days = state.publicity.given.flatMap(({ commentsUntil: day }) => (day && day >= today ? [day] : []));
  return days.toSorted().at(-1) ?? null;
}
