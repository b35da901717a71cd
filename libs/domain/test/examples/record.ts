import { dylan, having, later, receive } from '../case-commands.js';
import { examplesOf, id, makersOf } from './of-commands.js';
import { requestsOf } from './requests.js';

/** Corrections of the record. */
export const makers = makersOf({
  CorrectRecord: (on, pick) => ({
    type: 'CorrectRecord',
    entryId: id('corrected', pick),
    field: 'description',
    was: 'Rear extension',
    now: 'Side extension',
    reason: 'Misread',
    by: dylan,
    confirmedBy: null,
    on,
  }),
});

export const examples = examplesOf({
  CorrectRecord: {
    after: having(receive()),
    when: makers.CorrectRecord(later, 0),
    leadsTo: ['RecordCorrected'],
    but: {
      refused: 'record-differs',
      after: having(receive()),
      when: { ...makers.CorrectRecord(later, 0), was: 'A porch' },
    },
  },
});

export const requests = requestsOf({
  CorrectRecord: [
    {
      body: (_, { description: was }) => ({
        field: 'description',
        was,
        now: 'Eight homes',
        reason: 'Misread',
      }),
    },
    {
      proposed: true,
      body: () => ({ field: 'conditionText', was: 'Brick', now: 'Bricks', reason: 'Misread' }),
    },
  ],
});
