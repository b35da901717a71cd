import { addDays, type CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../../decider.js';
import type { CouncilCode } from '../../values.js';
import type { ConsulteeKind } from './consultee-kind.js';
import { nextVersion, type Version } from './versions.js';

/** A body that a council asks for its views, and how it is reached: never a person. */
export interface DirectoryConsultee {
  readonly name: string;
  readonly kind: ConsulteeKind;
  /** The mailbox of the body; null if it is written to by post alone. */
  readonly email: string | null;
  /** As on an envelope, without the name; empty if no address is known. */
  readonly address: readonly string[];
  /** When it is to be consulted, in the council's words. */
  readonly consultWhen: string;
  /** The types of application for which it is suggested, by their codes. Without any, it is never suggested and can only be chosen. */
  readonly applicationTypes: readonly string[];
}

/** From its day, the council's directory contains the body with these details, or no longer contains it. */
export interface DirectoryConsulteeSet {
  readonly type: 'DirectoryConsulteeSet';
  readonly consulteeId: string;
  /** From 1; the one that it ends is named again where it is ended. */
  readonly version: number;
  /** Null where its entry ends: cases on which it was asked stay as they are. */
  readonly consultee: DirectoryConsultee | null;
  /** Why it was added, changed or ended, as given by the person who did it. */
  readonly reason: string;
}

export interface KeepDirectoryConsultee {
  readonly type: 'KeepDirectoryConsultee';
  readonly council: CouncilCode;
  readonly consulteeId: string;
  readonly consultee: DirectoryConsultee | null;
  readonly reason: string;
  readonly from: CalendarDate;
}

export type DirectoryEntry = Omit<DirectoryConsulteeSet, 'type'> & Version;
/** A version with the last day on which it holds; null while nothing follows it. */
export type HeldConsultee = DirectoryEntry & { readonly until: CalendarDate | null };
/** Whom the directory has, as it does. */
export type KeptConsultee = HeldConsultee & { readonly consultee: DirectoryConsultee };

type Fact = DirectoryConsulteeSet & { readonly effectiveOn: CalendarDate; readonly council: CouncilCode };

/** Whom the directory has on a day, by name. */
export const directoryOn = (
  directory: readonly DirectoryEntry[],
  day: CalendarDate,
): readonly KeptConsultee[] =>
  [...new Set(directory.map(({ consulteeId }) => consulteeId))]
    .flatMap((id) => periodsOf(directory, id))
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .filter((each): each is KeptConsultee => each.consultee !== null)
    .toSorted((one, other) => (one.consultee.name < other.consultee.name ? -1 : 1));

/**
 * The versions of one body, each to the day before the next. A version that never applied, because another
 * one has the same day, is left out.
 */
export const periodsOf = (
  directory: readonly DirectoryEntry[],
  consulteeId: string,
): readonly HeldConsultee[] =>
  directory
    .filter((each) => each.consulteeId === consulteeId)
    .map((each, at, all) => ({ ...each, until: all[at + 1] ? addDays(all[at + 1]!.from, -1) : null }))
    .filter(({ from, until }) => until === null || until >= from);

export const isSuggestedFor = ({ applicationTypes }: DirectoryConsultee, type: string): boolean =>
  applicationTypes.includes(type);

/** Every version stays: who was in the directory on a day, and how they were reached, can be asked of any day. */
export function keepDirectoryConsultee(
  { council, consulteeId, consultee, reason, from: effectiveOn }: KeepDirectoryConsultee,
  directory: readonly DirectoryEntry[],
): Outcome<Fact> {
  if (consultee && consultee.email === null && consultee.address.length === 0)
    return reject('consultee-not-reachable', 'Give an e-mail address or a postal address to ask them at.');
  const versions = directory.filter((each) => each.consulteeId === consulteeId);
  const next = { content: consultee, from: effectiveOn };
  const version = nextVersion(versions, (each) => each.consultee, next);
  if (version === 'unknown')
    return reject('not-in-directory', `The directory has no ${consulteeId} on ${effectiveOn}.`);
  if (version === 'same') return accept();
  const kept = { consulteeId, version, consultee, reason };
  return accept({ type: 'DirectoryConsulteeSet', effectiveOn, council, ...kept });
}
