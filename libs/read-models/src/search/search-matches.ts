import { linesOf } from './case-search.js';
import type { CaseSearchRow } from './case-search-row.js';
import { folded, likeness, squeezed } from './search-words.js';

/** The text that a search uses. */
export const searchedParts = [
  'reference',
  'address',
  'postcode',
  'uprn',
  'description',
  'consultee',
  'condition',
  'applicant',
  'agent',
] as const;
export type SearchedPart = (typeof searchedParts)[number];

/** The part of a case in which words were found, with its text; for a person, only that there was a match. */
export interface Match {
  readonly part: SearchedPart;
  readonly text: string | null;
}

export interface Word {
  readonly word: string;
  /** In the form in which names are stored; null if the caller may not search them. */
  readonly hashed: string | null;
}

type Texts = (row: CaseSearchRow) => readonly string[];

const texts: Readonly<Partial<Record<SearchedPart, Texts>>> = {
  reference: ({ caseReferences }) => linesOf(caseReferences),
  address: ({ address }) => [address],
  postcode: ({ postcode }) => [postcode],
  uprn: ({ uprn }) => [uprn],
  description: ({ description }) => [description],
  consultee: ({ consultees }) => linesOf(consultees),
  condition: ({ conditions }) => linesOf(conditions),
};

/** How well a word matches a text: exactly, by its stem or approximately; 0 if it does not. */
function fits(word: string, text: string): number {
  const plain = folded(text);
  if (plain.includes(word)) return 1;
  const tight = squeezed(word);
  if (tight.length > 2 && squeezed(text).includes(tight)) return 1;
  return Math.max(0, ...plain.split(/[\s/-]+/).map((each) => likeness(tight, each)));
}

const leastLikeness = 0.3;

/** Where each word was found, the parts in their order, each text once. */
export function matchesIn(
  row: CaseSearchRow,
  words: readonly Word[],
  among: readonly SearchedPart[],
): readonly Match[] {
  const found = new Map<string, Match>();
  for (const word of words)
    for (const match of bestFor(row, word, among)) found.set(`${match.part}/${match.text}`, match);
  const order = (match: Match) => searchedParts.indexOf(match.part);
  return [...found.values()].toSorted((one, other) => order(one) - order(other));
}

function bestFor(
  row: CaseSearchRow,
  { word, hashed }: Word,
  among: readonly SearchedPart[],
): readonly Match[] {
  const named = (['applicant', 'agent'] as const).filter(
    (part) => among.includes(part) && hashed !== null && row.names.includes(`${part}:${hashed}`),
  );
  const scored = among.flatMap((part) =>
    (texts[part]?.(row) ?? []).filter(Boolean).map((text) => ({ part, text, fit: fits(word, text) })),
  );
  const exact = scored.filter(({ fit }) => fit === 1);
  const nearest = scored.toSorted((one, other) => other.fit - one.fit)[0];
  const near = nearest && nearest.fit >= leastLikeness && named.length === 0 ? [nearest] : [];
  return [
    ...(exact.length > 0 ? exact : near).map(({ part, text }) => ({ part, text })),
    ...named.map((part) => ({ part, text: null })),
  ];
}
