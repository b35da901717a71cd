import type { Fields } from '../days/bound.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { act, type Handlers } from '../handlers.js';
import { type CorrectRecord, correctRecord, mayCorrectRecord } from './correct-record.js';

export type RecordCommand = CorrectRecord;

export const record: Handlers<RecordCommand> = {
  CorrectRecord: act(mayCorrectRecord, correctRecord, {
    days: {
      now: {
        notBefore: [the.receipt, the.validity, the.recommendation, the.resolution, the.commentsEnd],
        notAfter: [the.today, the.firstAppeal],
        where: ({ field }: Fields) => field === 'decidedOn',
      },
      on: done(),
    },
  }),
};
