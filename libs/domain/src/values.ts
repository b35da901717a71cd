import type { CalendarDate, Instant } from '#legislation';

export type { CalendarDate, Instant };

/**
 * The case's reference in its council's own format, as printed on letters: `26/00017/HFUL`. Unique within a
 * council.
 */
export type CaseReference = string & { readonly __brand: 'CaseReference' };

/** Identifies a case for good, whatever happens to its council or its reference (a UUID). */
export type CaseId = string & { readonly __brand: 'CaseId' };

/** A local planning authority: two to eight capital letters or digits, `CAM`. */
export type CouncilCode = string & { readonly __brand: 'CouncilCode' };

/** A member of staff, by the identity provider's name for them. */
export type OfficerId = string & { readonly __brand: 'OfficerId' };

/** A person's data, readable only while that person's key exists. Opaque here: see libs/privacy. */
export type Sealed = string & { readonly __brand: 'Sealed' };

/** Money. Whole pence, never a fraction. */
export type Pence = number & { readonly __brand: 'Pence' };

/** Who did it, and in which capacity. */
export interface Actor {
  readonly id: string;
  readonly role: string;
}

/** The actor of facts that are due because a day has come. */
export const clerk: Actor = { id: 'clerk', role: 'clerk' };

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const councilPattern = /^[A-Z][A-Z0-9]{1,7}$/;
const officerPattern = /^[a-z0-9][a-z0-9._-]{0,63}$/;

const parser =
  <Brand extends string>(pattern: RegExp) =>
  (text: unknown): Brand | undefined =>
    typeof text === 'string' && pattern.test(text) ? (text as Brand) : undefined;

export const parseCaseId = parser<CaseId>(uuidPattern);
export const parseCouncilCode = parser<CouncilCode>(councilPattern);
export const parseOfficerId = parser<OfficerId>(officerPattern);

/** A council code written in code or data. Throws, because a wrong one is our mistake. */
export const councilCode = (text: string): CouncilCode =>
  earned(parseCouncilCode(text), text, 'council code');
export const officerId = (text: string): OfficerId => earned(parseOfficerId(text), text, 'officer id');
export const caseId = (text: string): CaseId => earned(parseCaseId(text), text, 'case id');

export const pence = (amount: number): Pence => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of pence`);
  return amount as Pence;
};

/** As people read it: £1234.50. */
export const poundsOf = (amountPence: number): string => {
  const size = String(amountPence < 0 ? -amountPence : amountPence).padStart(3, '0');
  return `${amountPence < 0 ? '-' : ''}£${size.slice(0, -2)}.${size.slice(-2)}`;
};

/** Time worked, as people read it: 2 hours 15 minutes. */
export function hoursOf(minutes: number): string {
  if (minutes < 0) return `-${hoursOf(-minutes)}`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const counted = (number: number, one: string): string => `${number} ${number === 1 ? one : `${one}s`}`;
  return [hours > 0 && counted(hours, 'hour'), (rest > 0 || hours === 0) && counted(rest, 'minute')]
    .filter(Boolean)
    .join(' ');
}

function earned<Brand>(parsed: Brand | undefined, text: string, what: string): Brand {
  if (parsed === undefined) throw new RangeError(`"${text}" is not a ${what}`);
  return parsed;
}
