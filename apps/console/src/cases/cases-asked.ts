import type { operations } from '../api/schema.generated.js';
import { addressWith, pageAsked, wordsAsked } from '../page/asked.js';
import { daysOfMonth, londonDay, monthInWords } from '../words/days.js';
import { closedOtherwise, openStages, type Stage, stageInWords, stages } from '../words/stages.js';

/** What the address of the list of cases asks for. */
export interface CasesAsked {
  readonly q?: string;
  readonly stage?: string;
  readonly council?: string;
  readonly officer?: string;
  /** The code of an application type. */
  readonly type?: string;
  readonly ward?: string;
  /** A month, as 2026-10. */
  readonly received?: string;
  readonly decided?: string;
  readonly ended?: string;
  /** `yes`: past the last day, and not decided. */
  readonly late?: string;
  /** A column, such as `received`; `-received` for the latest first. */
  readonly sort?: string;
  readonly page?: string;
}

export const casesOnPage = 50;

/** In the place of a stage: several of them. */
const several: Readonly<Record<string, readonly Stage[]>> = {
  open: openStages,
  'closed otherwise': closedOtherwise,
};

/** The orders of the list, by the name of the column in its address. */
const orders = {
  'last-day': 'decideBy',
  received: 'receivedOn',
  reference: 'caseReference',
  decided: 'decidedOn',
  changed: 'lastChangedAt',
} as const;

type Column = keyof typeof orders;
type Query = NonNullable<operations['caseload']['parameters']['query']>;

/** The question to the API's caseload. */
export function caseloadQuery(asked: CasesAsked): Query {
  const { stage, council, late, type } = asked;
  const among = several[stage ?? ''] ?? stages.filter((each) => each === stage);
  const [cameIn, wentOut, over] = [asked.received, asked.decided, asked.ended].map(daysOfMonth);
  const [q, ward] = [wordsAsked(asked.q), wordsAsked(asked.ward)];
  const officer = officerAsked(asked);
  const { column, descending } = orderAsked(asked.sort);
  return {
    ...(cameIn && { receivedFrom: cameIn.first, receivedTo: cameIn.last }),
    ...(wentOut && { decidedFrom: wentOut.first, decidedTo: wentOut.last }),
    ...(over && { endedFrom: over.first, endedTo: over.last }),
    ...(late === 'yes' && { dueBefore: londonDay(new Date()) }),
    ...(q && { search: q }),
    ...(among.length > 0 && { stage: [...among] }),
    ...(officer && { officer }),
    ...(ward && { ward }),
    ...(type && /^[\w.]{1,80}$/.test(type) && { type: [type] }),
    ...(council && /^[a-z][a-z0-9]{1,7}$/i.test(council) && { council: [council.toUpperCase()] }),
    ...{ orderBy: orders[column], descending, page: pageAsked(asked.page), size: casesOnPage },
  };
}

export const officerAsked = ({ officer }: CasesAsked): string | undefined =>
  /^[\w.-]{1,64}$/.test(officer ?? '') ? officer : undefined;

function orderAsked(sort = ''): { readonly column: Column; readonly descending: boolean } {
  const name = sort.replace(/^-/, '');
  const column = Object.keys(orders).find((each) => each === name) as Column | undefined;
  return { column: column ?? 'last-day', descending: column !== undefined && sort.startsWith('-') };
}

/** A column of the list whose heading is a link that orders the list by it, or reverses the order. */
export function sortedBy(asked: CasesAsked, name: Column) {
  const { column, descending } = orderAsked(asked.sort);
  const isBy = column === name;
  return {
    href: addressWith('/cases', { ...asked, page: '', sort: isBy && !descending ? `-${name}` : name }),
    sort: isBy ? (descending ? 'descending' : 'ascending') : null,
  };
}

/** Names for what an address says in codes. */
interface Names {
  readonly person: (id: string) => string;
  readonly type: (code: string) => string;
}

/** Each filter in words, with the address of the list without it. */
export function filtersOf(asked: CasesAsked, { person, type }: Names) {
  const month = (text?: string): string => (daysOfMonth(text) ? monthInWords(text!) : '');
  const officer = officerAsked(asked);
  const { stage, ward } = asked;
  const ended = several[stage ?? ''] === closedOtherwise ? 'closed otherwise' : 'ended';
  const words: readonly (readonly [name: keyof CasesAsked, words: string])[] = [
    ['q', wordsAsked(asked.q) && `with “${wordsAsked(asked.q)}”`],
    ['stage', stages.some((each) => each === stage) ? stageInWords(stage!).toLowerCase() : ''],
    ['officer', officer ? `with ${officer === 'none' ? 'nobody' : person(officer)}` : ''],
    ['type', asked.type ? type(asked.type) : ''],
    ['ward', ward ? (ward === 'none' ? 'without a known ward' : `in ${wordsAsked(ward)}`) : ''],
    ['received', month(asked.received) && `received in ${month(asked.received)}`],
    ['decided', month(asked.decided) && `decided in ${month(asked.decided)}`],
    ['ended', month(asked.ended) && `${ended} in ${month(asked.ended)}`],
    ['late', asked.late === 'yes' ? 'past the last day' : ''],
  ];
  return words
    .filter(([, each]) => each)
    .map(([name, each]) => ({
      words: each,
      without: addressWith('/cases', { ...asked, page: '', [name]: '' }),
    }));
}
