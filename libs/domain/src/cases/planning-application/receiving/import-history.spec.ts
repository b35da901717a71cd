import { describe, expect, it } from '@jest/globals';
import { nationalLaw } from '#legislation';
import { amina, caseReference, day, dylan, having, receive } from '../../../../test/a-case.js';
import { commandMakers } from '../../../../test/examples/index.js';
import { specify } from '../../../../test/given.js';
import { caseId, officerId } from '../../../values.js';
import { planningApplication } from '../decider.js';
import { permissionOf } from '../index.js';
import type { ImportedEnd } from './events.js';
import type { ImportCase } from './imported-case.js';

const given = specify(planningApplication);
const { type: _, caseReference: __, ...today } = receive();
const received = { ...today, applicationType: 'pp.full.minor', receivedOn: day('1994-03-02') };
const on = day('2026-05-31');
const granted: ImportedEnd = {
  ended: 'decided',
  endedOn: day('1994-06-01'),
  decision: 'granted',
  asWritten: 'PER',
  decidedBy: 'Committee',
  conditions: [
    { number: 2, text: 'Bricks', reason: null, detailsRequired: true, discharged: false },
    { number: 5, text: 'Drains', reason: 'Floods', detailsRequired: true, discharged: true },
  ],
  refusalReasons: [],
};
const bringIn = (changes: Partial<ImportCase> = {}): ImportCase => ({
  type: 'ImportCase',
  ...{ caseReference, source: 'Former system', formerReference: 'C/94/0123', received },
  ...{ invalid: null, valid: null, siteNotice: null, officer: null, history: granted, on },
  ...changes,
});
const withdrawn: ImportedEnd = {
  ...{ ...granted, ended: 'withdrawn', decision: null, endedOn: null, conditions: [] },
};
const stateOf = (...facts: ReturnType<typeof having>) =>
  facts.reduce(planningApplication.evolve, planningApplication.initial);

describe('an imported case that had already ended', () => {
  it('is kept with its outcome, from any year, without applying any law', () => {
    given()
      .when(bringIn({ publishedOn: on }))
      .expectLike(
        { type: 'ApplicationReceived', effectiveOn: day('1994-03-02') },
        { type: 'CaseImported' },
        { type: 'ApplicationPublished', publishedOn: on },
        { type: 'CaseHistoryImported', effectiveOn: day('1994-06-01'), decision: 'granted' },
      );
    given()
      .when(bringIn({ valid: { validFrom: day('1994-03-03'), decideBy: null, eia: false, extensions: [] } }))
      .expectLike(
        { type: 'ApplicationReceived' },
        { type: 'CaseImported' },
        { type: 'ApplicationValidated', validFrom: day('1994-03-03') },
        { type: 'CaseHistoryImported' },
      );
  });

  it('is a permission that other cases can depend on, with its original condition numbers', () => {
    const state = stateOf(...having(bringIn()));
    expect(state).toMatchObject({
      stage: 'determined',
      determination: { by: 'elsewhere', decision: 'granted' },
    });
    expect(permissionOf(state, nationalLaw)).toMatchObject({ decidedOn: '1994-06-01' });
    const { determination } = state as Extract<typeof state, { stage: 'determined' }>;
    expect([...determination.conditions].map(([number, { status }]) => [number, status])).toEqual([
      [2, 'to-discharge'],
      [5, 'discharged'],
    ]);
    const linked = { caseId: caseId('6f3a0d52-8f6f-4f2b-9d0e-0c3b6f5d7a11'), reference: caseReference };
    given(...having(bringIn()))
      .when({
        ...{ type: 'FollowLinkedCase', linked, relation: 'discharge-of-conditions', conditions: [2] },
        ...{
          description: 'Bricks',
          says: { is: 'decided', decision: 'granted', decidedOn: on },
          asOf: 3,
          on,
        },
      })
      .expectLike(
        { type: 'DetailsSubmitted' },
        { type: 'ConditionDischarged', condition: 2 },
        { type: 'LinkedCaseDecided' },
      );
  });

  it.each(['withdrawn', 'returned', 'disposed'] as const)('may have been %s, on an unknown day', (ended) =>
    given()
      .when(bringIn({ history: { ...withdrawn, ended } }))
      .expectLike(
        { type: 'ApplicationReceived' },
        { type: 'CaseImported' },
        { type: 'CaseHistoryImported', effectiveOn: on, endedOn: null },
      ),
  );

  it.each<[string, Partial<ImportCase>]>([
    ['decision-missing', { history: { ...granted, decision: null } }],
    ['decision-missing', { history: { ...granted, endedOn: null } }],
    ['decision-missing', { history: { ...withdrawn, decision: 'granted' } }],
    ['before-received', { history: { ...granted, endedOn: day('1994-03-01') } }],
    ['day-in-the-future', { history: { ...granted, endedOn: day('2026-06-01') } }],
    [
      'condition-twice',
      { history: { ...granted, conditions: [granted.conditions[0]!, granted.conditions[0]!] } },
    ],
  ])('is refused with %s', (code, changes) => given().when(bringIn(changes)).expectRejection(code));
});

/** All commands on a case, and those that are still possible on imported history. */
describe('an imported case', () => {
  const answered = [
    ...[
      'ImportCase',
      'TakeOverCase',
      'ErasePersonalData',
      'CorrectRecord',
      'FollowLinkedCase',
      'SubmitDetails',
    ],
    ...['ApproveDetails', 'ConfirmDeemedDischarge', 'RefuseDetails', 'GrantNMA'],
    ...['ProposeAct', 'ConfirmProposal', 'WithdrawProposal'],
    // People write about what has ended, too; what may be said then is each letter's own rule.
    ...['WriteLetter', 'RecordLetterHandedOver', 'RecordLetterOutcome'],
  ];
  it.each(Object.keys(commandMakers) as (keyof typeof commandMakers)[])('refuses %s', (type) => {
    const command = commandMakers[type](on, 0);
    for (const history of [granted, withdrawn]) {
      const outcome = planningApplication.decide(command, stateOf(...having(bringIn({ history }))));
      const isUntouchable = 'rejected' in outcome && outcome.rejected.code === 'case-history';
      if (type === 'ProposeAct') continue; // Judged as the act that it proposes.
      expect([type, isUntouchable]).toEqual([type, !answered.includes(type)]);
    }
  });

  it('refuses these also when two people propose them', () => {
    const revoke = { ...commandMakers.ProposeAct(on, 0), by: officerId('li.chen') };
    given(...having(bringIn()))
      .when(revoke)
      .expectRejection('case-history');
  });

  it('allows corrections of the import by two people', () => {
    const correct = {
      ...commandMakers.CorrectRecord(on, 0),
      field: 'applicationType',
      was: 'pp.full.minor',
      now: 'listed',
      by: dylan,
      confirmedBy: null,
    } as const;
    given(...having(bringIn()))
      .when(correct)
      .expectRejection('second-person');
    given(...having(bringIn()))
      .when({ ...correct, confirmedBy: amina })
      .expectLike({ type: 'RecordCorrected' });
    const described = {
      ...correct,
      field: 'description',
      was: received.description,
      now: 'Another',
    } as const;
    given(...having(bringIn()))
      .when(described)
      .expectRejection('second-person');
  });

  it('allows personal data to be erased', () => {
    const part = {
      part: 'applicant',
      partId: null,
      subjects: ['applicant-1'],
      keptForRegister: null,
    } as const;
    const erase = { ...commandMakers.ErasePersonalData(on, 0), parts: [part], by: dylan, approvedBy: amina };
    given(...having(bringIn()))
      .when(erase)
      .expectLike({ type: 'PersonalDataErased' });
  });
});

describe('the lists of an imported case', () => {
  const file = {
    documents: [],
    consultees: [
      {
        ...{ consulteeId: 'hw', name: 'Highways', kind: 'statutory' as const },
        ...{ contactedOn: day('1994-03-10'), respondBy: day('1994-03-31') },
        response: { position: 'noObjection' as const, comment: 'None.', receivedOn: day('1994-04-02') },
      },
    ],
    comments: [
      {
        ...{ representationId: 'comment-1', stance: 'objection' as const, author: null },
        ...{ comment: 'sealed.v1.text.x.y' as never, redactedComment: 'Too tall.' },
        receivedOn: day('1994-03-20'),
      },
    ],
    payments: [
      { amountPence: 10_000, paidOn: day('1994-03-01'), reference: 'R1' },
      { amountPence: 500, paidOn: day('1994-03-05'), reference: null },
    ],
    refunds: [{ amountPence: 500, paidOn: day('1994-07-01') }],
  };

  it('are recorded fact by fact', () =>
    given()
      .when(bringIn({ file }))
      .expectLike(
        { type: 'ApplicationReceived' },
        { type: 'CaseImported' },
        { type: 'PaymentRecorded', paymentId: 'imported', reference: 'Former system: C/94/0123, R1' },
        { type: 'PaymentRecorded', paymentId: 'imported-2', reference: 'Former system: C/94/0123, no. 2' },
        { type: 'RefundBroughtIn', amountPence: 500 },
        { type: 'ConsulteesContacted' },
        { type: 'ConsulteeResponded', late: true },
        { type: 'RepresentationReceived', effectiveOn: day('1994-03-20') },
        { type: 'RepresentationRedacted', redactedComment: 'Too tall.' },
        { type: 'CaseHistoryImported' },
      ));

  it.each<[string, Partial<ImportCase>]>([
    ['not-valid', { history: null, file }],
    [
      'refund-too-large',
      { file: { ...file, refunds: [{ amountPence: 10_501, paidOn: day('1994-07-01') }] } },
    ],
    [
      'before-received',
      { file: { ...file, comments: [{ ...file.comments[0]!, receivedOn: day('1994-03-01') }] } },
    ],
  ])('are refused as a whole with %s', (code, changes) =>
    given().when(bringIn(changes)).expectRejection(code),
  );
});

describe('importing a case again', () => {
  const wrong = { ...received, description: 'Wrong', payloadSha256: 'cd' };
  const right = bringIn({ again: true });

  it('corrects a case of history: its type, its valid day and its outcome', () => {
    const refused = {
      ...granted,
      decision: 'refused',
      conditions: [],
      refusalReasons: ['Too tall.'],
    } as const;
    const valid = { validFrom: day('1994-03-03'), decideBy: null, eia: false, extensions: [] };
    const facts = having(bringIn({ received: wrong }));
    const again = { ...right, history: refused, valid };
    given(...facts)
      .when(again)
      .expectLike(
        { type: 'ImportCorrected', description: received.description },
        { type: 'ApplicationValidated' },
        { type: 'CaseHistoryImported', decision: 'refused' },
      );
    expect(
      stateOf(...facts, ...having(bringIn({ received: wrong }), again).slice(facts.length)),
    ).toMatchObject({
      ...{ stage: 'determined', description: received.description, history: { validFrom: '1994-03-03' } },
      determination: { decision: 'refused' },
    });
  });

  it('turns an open case into history while nothing was recommended on it', () =>
    given(...having(bringIn({ received: wrong, history: null })))
      .when(right)
      .expectLike({ type: 'ImportCorrected' }, { type: 'CaseHistoryImported' }));

  it('may be repeated, and without the option changes nothing', () => {
    given(...having(bringIn({ received: wrong }), right))
      .when(right)
      .expectNothing();
    given(...having(bringIn({ received: wrong })))
      .when(bringIn())
      .expectRejection('import-differs');
  });

  it('keeps the conditions if their list is not sent', () =>
    given(...having(bringIn({ received: wrong })))
      .when({ ...right, history: { ...granted, conditions: [] } })
      .expectRejection('conditions-missing'));

  const open = { ...wrong, payloadSha256: 'ef' };
  it.each<[string, ReturnType<typeof having>, Partial<ImportCase>]>([
    ['a case that was not brought in', having(receive()), {}],
    ['history that is said to be open', having(bringIn({ received: wrong })), { history: null }],
    [
      'the type of an open case',
      having(bringIn({ received: wrong, history: null })),
      { history: null, received: { ...open, applicationType: 'listed' } },
    ],
    [
      'the day an open case was received',
      having(bringIn({ received: wrong, history: null })),
      { history: null, received: { ...open, receivedOn: day('1994-03-04') } },
    ],
  ])('does not correct %s', (_, facts, changes) =>
    given(...facts)
      .when({ ...right, received: { ...received, payloadSha256: '01' }, ...changes })
      .expectRejection('import-differs'),
  );
});
