import { describe, expect, it } from '@jest/globals';
import {
  addDocument,
  amina,
  day,
  dylan,
  given,
  hangsElsewhere,
  having,
  markValid,
  receive,
  stateAfter,
} from '../../../test/a-case.js';
import { commandMakers } from '../../../test/examples/index.js';
import { agree, type Command, paid, propose } from '../../../test/planning-guarantee-refund.js';
import { planningApplication } from './decider.js';

describe('a deemed decision', () => {
  const larger = [receive({ applicationType: 'pa.part1.classA' }), markValid()] as const;
  const asked = { ...propose, decideBy: day('2026-06-30'), on: day('2026-04-10') } as Command;
  const silent: Command = { type: 'NoteDeemedOutcome', on: day('2026-04-14') };
  const undone = { type: 'DeemedDecisionUndone', from: day('2026-04-14') } as const;

  it('is reversed by an agreement made in time and found later', () =>
    given(...larger, asked, silent)
      .when(agree('2026-04-10', day('2026-04-20')))
      .expectLike({ type: 'ExtensionAgreed' }, undone));

  it('is not reversed if the agreement came too late', () =>
    given(...larger, asked, silent)
      .when(agree('2026-04-14', day('2026-04-20')))
      .expectRejection('case-determined'));

  it('is reversed even if nobody had recorded the proposal', () => {
    const found = { ...asked, proposedOn: day('2026-04-10'), on: day('2026-04-20') } as Command;
    given(...larger, silent, found)
      .when(agree('2026-04-12', day('2026-04-20')))
      .expectLike({ type: 'ExtensionAgreed' }, undone);
    given(...larger, silent)
      .when({ ...asked, on: day('2026-04-20') } as Command)
      .expectRejection('case-determined');
  });

  it('is not recorded first if the agreement is found before the clerk has run', () => {
    const agreed = planningApplication.decide(
      agree('2026-04-10', day('2026-04-20')),
      stateAfter(having(...larger, asked)),
    );
    expect(agreed).toMatchObject({ accepted: [{ type: 'ExtensionAgreed' }] });
    expect(agreed).not.toHaveProperty('brought');
  });

  it('is recorded again once the later day has passed as well', () =>
    given(...larger, asked, silent)
      .when(agree('2026-04-10', day('2026-07-10')))
      .expectLike({ type: 'ExtensionAgreed' }, { type: 'DeadlineNotMissed' }, undone, {
        type: 'DeemedOutcomeOccurred',
        from: day('2026-07-01'),
      }));

  it('can be decided by the council after it is reversed', () =>
    expect(stateAfter(having(...larger, asked, silent, agree('2026-04-10', day('2026-04-20')))).stage).toBe(
      'live',
    ));

  it('is reversed by a planning performance agreement, and by a corrected valid day', () => {
    const signed = { ...commandMakers.SignPPA(day('2026-04-20'), 0), agreedOn: day('2026-04-01') };
    given(...larger, addDocument('deed'), silent)
      .when({ ...signed, decideBy: day('2026-05-29') } as Command)
      .expectLike({ type: 'PPASigned' }, undone);
    const paidLater = { ...paid, paidOn: day('2026-03-09'), on: day('2026-03-09') } as Command;
    const correct = { ...commandMakers.CorrectValidDate(day('2026-04-20'), 0) };
    given(larger[0], paidLater, markValid({ on: day('2026-03-10') }), silent)
      .when({ ...correct, validFrom: day('2026-03-09') } as Command)
      .expectLike({ type: 'ValidDateCorrected' }, { type: 'DeadlineSet' }, undone);
  });

  it('is reversed if a timely statement that prior approval is required is found later', () =>
    given(receive({ applicationType: 'pa.part6.classA' }), markValid(), {
      type: 'NoteDeemedOutcome',
      on: day('2026-03-31'),
    })
      .when({ type: 'RequirePriorApproval', by: dylan, saidOn: day('2026-03-30'), on: day('2026-04-03') })
      .expectLike(
        { type: 'PriorApprovalRequired', saidOn: day('2026-03-30') },
        { type: 'DeadlineSet' },
        { type: 'DeemedDecisionUndone', from: day('2026-03-31') },
      ));

  it('keeps its day, even if two people propose another', () =>
    given(...larger, silent)
      .when({
        type: 'CorrectRecord',
        ...{ entryId: 'c1', field: 'decidedOn', was: '2026-04-14', now: '2026-04-20', reason: 'Later' },
        ...{ by: dylan, confirmedBy: amina, on: day('2026-06-30') },
      })
      .expectRejection('decided-by-silence'));

  it('is reversed for the details of a condition too', () => {
    const details = [
      receive({ applicationType: 'approval.conditions' }),
      hangsElsewhere('discharge-of-conditions'),
      markValid(),
      { ...asked, decideBy: day('2026-07-31') } as Command,
      {
        ...commandMakers.RecordDeemedDischargeNotice(day('2026-04-20'), 0),
        noticeReceivedOn: day('2026-04-20'),
      },
      { type: 'NoteDeemedDischarge', on: day('2026-05-20') },
    ] as const;
    given(...(details as readonly Command[]))
      .when(agree('2026-04-10', day('2026-05-21')))
      .expectLike({ type: 'ExtensionAgreed' }, { type: 'DeemedDecisionUndone' });
  });
});
