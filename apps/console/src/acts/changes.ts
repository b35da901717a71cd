import type { Schemas } from '../api/casebook-api.js';
import { amountInWords } from '../words/amounts.js';
import { dayInWords } from '../words/days.js';
import { stageInWords } from '../words/stages.js';
import type { Preview } from './sending.js';

export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly changes: boolean;
}

const day = (text: string | null): string => (text ? dayInWords(text) : 'none yet');

/** What moves when this is recorded, and what stays. */
export function changesIn(view: Schemas['CaseView'], { standing }: Preview): readonly Change[] {
  const { stage, validFrom, decideBy, fee } = standing;
  const rows: [string, string, string][] = [
    ['Where it stands', stageInWords(view.stage), stage ? stageInWords(stage) : '–'],
    ['Valid from', day(view.validFrom), day(validFrom)],
    ['Last day', day(view.decideBy), day(decideBy)],
    ['Paid', amountInWords(view.fee.paidPence), amountInWords(fee?.paidPence ?? view.fee.paidPence)],
    ...(fee && 'owedPence' in fee
      ? [
          [
            'Fee owed',
            view.fee.duePence === null ? 'not worked out' : amountInWords(view.fee.duePence),
            amountInWords(fee.owedPence),
          ] as [string, string, string],
        ]
      : []),
  ];
  return rows.map(([what, before, after]) => ({ what, before, after, changes: before !== after }));
}
