import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { everyCommand } from '../../test/every-command.js';
import { specify } from '../../test/given.js';
import { type ChainBreakNoted, recordNotes } from './index.js';

const on = calendarDate('2026-11-29');
const broken = { stream: 'caseNumbers-CAM-2026', revision: 4, found: 'f', expected: 'e', hash: 'h' };
const note = (change = {}) => ({ type: 'NoteChainBreak', on, ...broken, ...change }) as const;
const noted: ChainBreakNoted = { type: 'ChainBreakNoted', effectiveOn: on, ...broken };
const given = specify(recordNotes);

describe('notes on the chain of a stream', () => {
  everyCommand(recordNotes, {
    NoteChainBreak: {
      after: [],
      when: note(),
      leadsTo: ['ChainBreakNoted'],
      but: { refused: 'break-noted-otherwise', after: [noted], when: note({ hash: 'of another fact' }) },
    },
  });
  it('are one for each place', () =>
    given(noted)
      .when(note({ revision: 9 }))
      .expect({ ...noted, revision: 9 }));
});
