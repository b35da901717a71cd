import type { Schemas } from '../api/casebook-api.js';
import { type ReasonShown, reasonShown } from './reasons.js';

type CaseView = Schemas['CaseView'];
type CaseDate = CaseView['dates'][number];

/** A key date of a case, with the reason for it. */
interface DayOfCase {
  readonly id: string;
  readonly label: string;
  readonly day: string;
  /** One sentence. */
  readonly words: string;
  /** The legal calculation. Null if no law sets the day. */
  readonly reason: ReasonShown | null;
  /** The facts behind it. */
  readonly facts: readonly { readonly revision: string; readonly href: string }[];
  readonly matters: boolean;
  /** The page of this reason alone, to print or to cite. */
  readonly href: string;
}

/** The most important dates of a case, while it is open and once it is decided. */
const mattering = new Set<CaseDate['kind']>(['last day', 'decided']);

const idOf = (kind: string): string => kind.replaceAll(' ', '-');

/** The key dates of a case in order of time, without those that have no day. */
export const daysOfCase = ({ dates }: CaseView, href: string): readonly DayOfCase[] =>
  dates
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .map((date, at, all) => {
      // Some kinds occur more than once, such as a day on which it was invalid.
      const isFirst = all.findIndex(({ kind }) => kind === date.kind) === at;
      return { ...date, id: `${idOf(date.kind)}${isFirst ? '' : `-${at + 1}`}` };
    })
    .map(({ id, kind, day, because, facts }) => ({
      ...{ id, href: `${href}/why/${id}` },
      ...{ day, label: kind.charAt(0).toUpperCase() + kind.slice(1), words: because.words },
      reason: because.law && reasonShown(because.law),
      facts: facts.map((revision) => ({ revision, href: `${href}/facts/${revision}` })),
      matters: mattering.has(kind),
    }));
