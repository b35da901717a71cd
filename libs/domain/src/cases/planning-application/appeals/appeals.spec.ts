import { describe, expect, it } from '@jest/globals';
import {
  amina,
  another,
  condition,
  day,
  decide,
  expiry,
  given,
  granted,
  having,
  recommend,
  recommended,
  refused,
  stateAfter,
  validated,
} from '../../../../test/a-case.js';

const on = day('2026-05-20');
const submit = { type: 'SubmitDetails', conditions: [1], linked: another, on } as const;
const approve = { type: 'ApproveDetails', condition: 1, approvedOn: on, linked: another, on } as const;

describe('an appeal', () => {
  const lodge = {
    type: 'LodgeAppeal',
    appealId: 'a1',
    inspectorateReference: 'APP/1',
    against: 'refusal',
    lodgedOn: on,
    on,
  } as const;
  const validate = { type: 'ValidateAppeal', appealId: 'a1', validatedOn: on, on } as const;
  const start = { type: 'StartAppeal', appealId: 'a1', startedOn: on, procedure: 'hearing', on } as const;
  const decided = {
    type: 'DecideAppeal',
    appealId: 'a1',
    outcome: 'allowed',
    decidedOn: on,
    document: null,
    conditions: [],
    on,
  } as const;
  const silence = { ...lodge, against: 'non-determination' } as const;

  it('against the refusal of a householder application may be made within twelve weeks', () =>
    given(...refused)
      .when(lodge)
      .expectLike({
        type: 'AppealLodged',
        outOfTime: false,
        window: expect.objectContaining({ lastDay: '2026-06-24' }) as never,
      }));
  it('is made once on each ground, or again after it was withdrawn', () => {
    const another = { ...lodge, appealId: 'a2' };
    given(...refused, lodge)
      .when(another)
      .expectRejection('appealed-already');
    given(...refused, lodge, validate, start, decided)
      .when(another)
      .expectRejection('appealed-already');
    given(...refused, lodge, { type: 'WithdrawAppeal', appealId: 'a1', withdrawnOn: on, on })
      .when(another)
      .expectLike({ type: 'AppealLodged', appealId: 'a2' });
  });
  it('requires the case to be allocated to another officer', () => {
    const hand = { type: 'AllocateOfficer', officer: amina, isAuthorised: true, on } as const;
    given(...refused, lodge)
      .when(hand)
      .expectLike({ type: 'OfficerAllocated', officer: amina });
    given(...refused)
      .when(hand)
      .expectRejection('case-determined');
  });
  it('that is allowed grants a permission, which may then be amended', () => {
    const amend = {
      type: 'GrantNMA',
      ...{ entryId: 'n', amendedOn: on, description: 'A window', linked: another, on },
    } as const;
    given(...refused, lodge, validate, start, decided)
      .when(amend)
      .expectLike({ type: 'PermissionAmended' });
    given(...refused, lodge, validate, start, { ...decided, outcome: 'dismissed' })
      .when(amend)
      .expectRejection('not-granted');
  });
  it('that is allowed sets the inspector’s conditions, each of which can be discharged or varied', () => {
    const theirs = { ...decided, conditions: [condition] };
    given(...refused, lodge, validate, start, theirs, submit)
      .when(approve)
      .expectLike({ type: 'ConditionDischarged', condition: 1 });
    given(...refused, lodge, validate, start)
      .when({ ...theirs, outcome: 'dismissed' })
      .expectRejection('conditions-not-possible');
    given(...validated, silence, validate, start, theirs)
      .when(submit)
      .expectLike({ type: 'DetailsSubmitted', conditions: [1] });
  });
  it('that comes too late is recorded as late', () =>
    given(...refused)
      .when({ ...lodge, lodgedOn: day('2026-06-25'), on: day('2026-06-25') })
      .expectLike({ type: 'AppealLodged', outOfTime: true }));
  it('against a refusal needs a refusal', () =>
    given(...granted)
      .when(lodge)
      .expectRejection('nothing-to-appeal'));
  it('against non-determination cannot be made before the last day to decide has passed', () =>
    given(...validated)
      .when({ ...silence, lodgedOn: expiry, on: expiry })
      .expectRejection('appeal-too-early'));
  it('against non-determination takes the case out of the council’s hands', () =>
    given(...recommended, silence, validate)
      .when(decide({ on }))
      .expectRejection('appeal-against-silence'));
  it('against non-determination ends any proposed extension of time', () =>
    given(...validated, silence)
      .when({
        type: 'ProposeExtension',
        proposalId: 'x',
        decideBy: day('2026-07-31'),
        proposedBy: 'council',
        reason: 'Late',
        on,
      })
      .expectRejection('appeal-against-silence'));
  it('against non-determination decides the case once it is decided', () =>
    expect(stateAfter(having(...validated, silence, validate, start, decided))).toMatchObject({
      stage: 'determined',
      determination: { by: 'inspectorate', decision: 'granted' },
    }));
  it('moves through its stages in order', () => {
    given(...refused, lodge)
      .when(decided)
      .expectRejection('appeal-lodged');
    given(...refused, lodge, validate, start)
      .when(decided)
      .expectLike({ type: 'AppealDecided', outcome: 'allowed' });
  });
  it('leaves the refusal on the record', () =>
    expect(stateAfter(having(...refused, lodge, validate, start, decided))).toMatchObject({
      determination: { by: 'officer', decision: 'refused' },
    }));
  it('may be withdrawn', () =>
    given(...refused, lodge, validate)
      .when({ type: 'WithdrawAppeal', appealId: 'a1', withdrawnOn: on, on })
      .expectLike({ type: 'AppealWithdrawn' }));
  it('changes nothing when it is sent again', () =>
    given(...refused, lodge)
      .when(lodge)
      .expectNothing());
  it('must be recorded before its next stage', () =>
    given(...refused)
      .when(start)
      .expectRejection('unknown-appeal'));
});

describe('a case that a court reopened after an appeal against non-determination', () => {
  const late = { on: day('2026-04-28') };
  const appeal = { appealId: 'a1', ...late } as const;
  const silenceAppealed = [
    {
      type: 'LodgeAppeal',
      ...appeal,
      against: 'non-determination',
      ...{ inspectorateReference: 'APP/1', lodgedOn: late.on },
    },
    decide(late),
    { type: 'ValidateAppeal', ...appeal, validatedOn: late.on },
    { type: 'StartAppeal', ...appeal, startedOn: late.on, procedure: 'hearing' },
    {
      type: 'DecideAppeal',
      ...appeal,
      outcome: 'dismissed',
      decidedOn: late.on,
      document: null,
      conditions: [],
    },
    {
      type: 'RecordQuashing',
      entryId: 'q',
      quashedOn: late.on,
      court: 'High Court',
      claimReference: 'A',
      ...late,
    },
    recommend(late),
  ] as const;
  it('is decided by the council, because the appeal has ended', () =>
    given(...recommended, ...silenceAppealed)
      .when(decide(late))
      .expectLike({ type: 'DecisionIssued' }, { type: 'DecisionNoticeGenerated' }));
  it('may be given more time', () =>
    given(...recommended, ...silenceAppealed)
      .when({
        type: 'ProposeExtension',
        proposedBy: 'council',
        ...{ proposalId: 'x', decideBy: day('2026-07-31'), reason: 'Anew', ...late },
      })
      .expectLike({ type: 'ExtensionProposed' }));
});
