import { londonDay } from '../words/days.js';
import type { Difference, FactInWords } from './record.js';

export interface FactShown {
  readonly revision: string;
  readonly href: string;
  readonly day: string;
  readonly words: string;
  readonly by: string;
  readonly recordedAt: string;
  readonly recordedOn: string;
  /** Recorded on a later day than its day of effect. */
  readonly isLate: boolean;
  /** The link to its reason. Null if it has none. */
  readonly why: string | null;
}

export const factShown = (fact: FactInWords, href: string): FactShown => {
  const recordedOn = londonDay(fact.recordedAt);
  return {
    ...{ revision: fact.revision, href: `${href}/facts/${fact.revision}`, day: fact.effectiveOn },
    ...{ words: fact.words, by: fact.actor.name, recordedAt: fact.recordedAt, recordedOn },
    isLate: recordedOn > fact.effectiveOn,
    why: fact.type === 'DeadlineSet' ? `${href}#why-decide-by` : null,
  };
};

/** Newest first, with facts after the selected day in a list of their own. */
export function factsAround(facts: readonly FactShown[], on: string | undefined) {
  const newest = facts.toReversed();
  if (on === undefined) return { ahead: [], happened: newest };
  return {
    ahead: newest.filter(({ day }) => day > on),
    happened: newest.filter(({ day }) => day <= on),
  };
}

/** The neighbouring days on which something took effect or was recorded. */
export function daysBeside(facts: readonly FactShown[], on: string | undefined, today: string) {
  const days = [...new Set(facts.flatMap(({ day, recordedOn }) => [day, recordedOn]))].sort();
  const at = on ?? today;
  return {
    before: days.findLast((day) => day < at) ?? null,
    after: on === undefined ? null : (days.find((day) => day > at) ?? null),
  };
}

const mostLinks = 5;

const mostLines = 3;

/** What is the same at both looks; of what has many entries, only how many. */
export const sameShown = ({ same }: Difference) =>
  same.map(({ label, lines }) => ({
    label,
    words: lines.length > mostLines ? `${lines.length} entries` : lines.join('; '),
  }));

/** The lines of a comparison. A fact is explained only once. */
export function differencesShown({ differences }: Difference, href: string) {
  const listed = new Set<string>();
  return differences.map(({ field, label, before, after, facts }) => {
    const links = facts.slice(0, mostLinks).map((fact) => factShown(fact, href));
    const first = field === 'facts' ? undefined : links.find(({ revision }) => !listed.has(revision));
    for (const { revision } of links) listed.add(revision);
    const isListed = field !== 'facts' && first === undefined;
    return { label, before, after, links, first, isListed, more: facts.length - links.length };
  });
}
