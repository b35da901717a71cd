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
    ['Valid from', day(now.validFrom), day(then.validFrom)],
    ['Last day', day(now.decideBy), day(then.decideBy)],
    // Once it is decided, nobody decides it any more: that is no change to tell.
    ...(then.whoDecides ? [whoDecides(now, then)] : []),
    ['Fee', fee(now.fee), fee(then.fee)],
  ];
  return rows.map(([what, before, after]) => ({ what, before, after, changes: before !== after }));
}

const whoDecides = (now: Summary, then: Summary): [string, string, string] => [
  'Who decides',
  decider(now.whoDecides),
  decider(then.whoDecides),
];

type Summary = Preview['standing'];

const day = (text: string | null): string => (text ? dayInWords(text) : 'none yet');
const stage = (of: Summary['stage']): string => (of ? stageInWords(of) : 'none');
const fee = (of: Summary['fee']): string => of?.because ?? 'not calculated';
const decider = (of: Summary['whoDecides']): string => (of ? deciderInWords(of.value) : 'not known yet');
