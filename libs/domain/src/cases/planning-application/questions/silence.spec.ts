import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type CalendarDate, calendarDate as day, nationalLaw } from '#legislation';
import { runsOf } from '../../../../../../test/runner/runs-of.js';
import { hangsElsewhere, having, markValid, receive, stateAfter } from '../../../../test/a-case.js';
import { anyLife, factsOf } from '../../../../test/any-life.js';
import { commandMakers } from '../../../../test/examples/index.js';
import { isLive, type PlanningApplication, type PlanningApplicationCommand } from '../index.js';
import { noteDeemedDischarge } from '../time/note-deemed-discharge.js';
import { noteDeemedOutcome } from '../time/note-deemed-outcome.js';
import { silenceOn } from './silence.js';

const { corrections } = nationalLaw;

/** The days from which silence decides, as the clerk would record it on a day. */
const recordedOn = (on: CalendarDate, state: PlanningApplication): readonly CalendarDate[] =>
  [
    noteDeemedOutcome({ type: 'NoteDeemedOutcome', on }, state, nationalLaw),
    noteDeemedDischarge({ type: 'NoteDeemedDischarge', on }, state),
  ].flatMap((outcome) =>
    ('accepted' in outcome ? outcome.accepted : []).map(({ effectiveOn }) => effectiveOn),
  );

describe('the announced effect of silence', () => {
  it('is exactly what the clerk records on that day, and on no earlier day', () => {
    let decided = 0;
    fc.assert(
      fc.property(anyLife, (life) =>
        factsOf(life, (_, state) => {
          if (!isLive(state)) return;
          const { outcome, from } = silenceOn(state, corrections);
          if (from === null || outcome === 'appeal') return;
          decided += 1;
          expect(recordedOn(addDays(from, -1), state)).toEqual([]);
          expect(recordedOn(from, state)).toEqual([from]);
        }),
      ),
      { numRuns: runsOf(100) },
    );
    expect(decided).toBeGreaterThan(runsOf(30));
  });

  it('waits for the day that was agreed after the notice of a deemed discharge', () => {
    const on = day('2026-04-20');
    const agreed = { on, agreedOn: on, decideBy: day('2026-07-31') };
    const commands = [
      receive({ applicationType: 'approval.conditions' }),
      hangsElsewhere('discharge-of-conditions'),
      markValid(),
      { ...commandMakers.RecordDeemedDischargeNotice(on, 0), noticeReceivedOn: on },
      { ...commandMakers.ProposeExtension(on, 0), ...agreed, proposalId: 'more' },
      { ...commandMakers.AgreeExtension(on, 0), ...agreed, proposalId: 'more' },
    ] as readonly PlanningApplicationCommand[];
    const state = stateAfter(having(...commands));
    expect(isLive(state) && silenceOn(state, corrections)).toMatchObject({
      outcome: 'details-approved',
      from: '2026-07-31',
    });
  });
});
