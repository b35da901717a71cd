import type { Schemas } from '../api/casebook-api.js';
import { dayInWords } from '../words/days.js';
import { deciderInWords } from '../words/deciders.js';
import { stageInWords } from '../words/stages.js';
import type { Preview } from './sending.js';

export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly changes: boolean;
}

/** The dates that change when this is recorded, and those that stay. */
export function changesIn(
  { standing: now }: Schemas['CaseView'],
  { standing: then }: Preview,
): readonly Change[] {
  const rows: [string, string, string][] = [
    ['Stage', stage(now.stage), stage(then.stage)],
    // Once it has ended, no day runs and nobody decides it any more: that is no change to tell.
    ...(hasEnded(then) ? [] : daysOf(now, then)),
    ['Fee', fee(now.fee), fee(then.fee)],
  ];
  return rows.map(([what, before, after]) => ({ what, before, after, changes: before !== after }));
}

const ended: ReadonlySet<Summary['stage']> = new Set(['decided', 'withdrawn', 'returned', 'duplicate']);
const hasEnded = ({ stage: then }: Summary): boolean => ended.has(then);

const daysOf = (now: Summary, then: Summary): [string, string, string][] => [
  ['Valid from', day(now.validFrom), day(then.validFrom)],
  ['Last day', day(now.decideBy), day(then.decideBy)],
  ...(then.whoDecides
    ? [['Who decides', decider(now.whoDecides), decider(then.whoDecides)] satisfies [string, string, string]]
    : []),
  ['Fee refundable from', refundable(now), refundable(then)],
];

type Summary = Preview['standing'];

const day = (text: string | null): string => (text ? dayInWords(text) : 'none yet');
const stage = (of: Summary['stage']): string => (of ? stageInWords(of) : 'none');
const fee = (of: Summary['fee']): string => of?.because ?? 'not calculated';
const decider = (of: Summary['whoDecides']): string => (of ? deciderInWords(of.value) : 'not known yet');
const refundable = ({ guarantee }: Summary): string =>
  guarantee?.value.standing === 'running' ? dayInWords(guarantee.value.refundDueFrom) : 'no day';
