import { addressWith, pageAsked, wordsAsked } from '../page/asked.js';
import { daysAsked } from '../timeline/days-asked.js';
import { dayInWords, londonDay } from '../words/days.js';

/** What the address of a work list asks for. */
export interface WorkAsked {
  readonly show?: string;
  /** A group, such as past. */
  readonly in?: string;
  readonly council?: string;
  /** The code of an application type. */
  readonly type?: string;
  readonly ward?: string;
  /** The days to act by, as the reader writes them. */
  readonly from?: string;
  readonly until?: string;
  readonly page?: string;
}

export const casesOfWorkOnPage = 60;

/** The question to the API's work list of a person: an officer's id, or `me`. */
export function worklistQuery(whose: string, asked: WorkAsked) {
  const { show: kind, in: group, council, type, ward, page } = asked;
  const { from, until } = actByAsked(asked).days;
  return {
    ...{ for: whose, page: pageAsked(page), size: casesOfWorkOnPage },
    ...(kind && { kind: [kind] as never }),
    ...(group && { group: [group] as never }),
    ...(council && { council: [council.toUpperCase()] }),
    ...(type && /^[\w.]{1,80}$/.test(type) && { type: [type] }),
    ...(ward && { ward: wordsAsked(ward) }),
    ...(from && { actFrom: from }),
    ...(until && { actTo: until }),
  };
}

const labels = { from: 'Act by, from', until: 'Act by, until' } as const;
const halfAYear = 182 * 86_400_000;

/** The days to act by. Without a year, a day is the one within half a year of today. */
export const actByAsked = ({ from, until }: WorkAsked) =>
  daysAsked(
    labels,
    { ...(from && { from }), ...(until && { until }) },
    londonDay(new Date(Date.now() + halfAYear)),
  );

/** Each filter behind "More" in words, with the address of the list without it. */
export function filtersOf(at: string, asked: WorkAsked, typeInWords: (code: string) => string) {
  const { type, ward } = asked;
  const { from, until } = actByAsked(asked).days;
  const words: readonly (readonly [name: keyof WorkAsked, words: string])[] = [
    ['type', type ? typeInWords(type) : ''],
    ['ward', ward ? (ward === 'none' ? 'without a known ward' : `in ${wordsAsked(ward)}`) : ''],
    ['from', from ? `to act on from ${dayInWords(from)}` : ''],
    ['until', until ? `to act on by ${dayInWords(until)}` : ''],
  ];
  return words
    .filter(([, each]) => each)
    .map(([name, each]) => ({ words: each, without: addressWith(at, { ...asked, page: '', [name]: '' }) }));
}
