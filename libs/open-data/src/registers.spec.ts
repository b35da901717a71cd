import { describe, expect, it } from '@jest/globals';
import { type CaseStage, type DecisionKind, decisionKinds } from '#domain';
import { calendarDate, instant, londonDate } from '#legislation';
import { isOnTheRegister } from '#read-models';
import { received, recommended, validated } from '../../../test/projections/cases.js';
import { caseOf, exportOf, type Fact, fact, lives } from '../test/a-life.js';
import { type SeenOnRegisters, seenOnRegisters } from '../test/as-registers-read.js';

const today = '2026-03-20';
const day = calendarDate;
const seen = (facts: readonly Fact[], type?: string, on = today): SeenOnRegisters =>
  seenOnRegisters(exportOf(facts, undefined, type), on);
const status = (facts: readonly Fact[], on = today) => seen(facts, undefined, on).status;

const { consulting, assessed } = lives as Record<string, readonly Fact[]>;
const decidedOn = day('2026-04-22');
const issued = (decision: DecisionKind, decidedBy: 'officer' | 'committee' = 'officer'): Fact =>
  fact('DecisionIssued', '2026-04-22', {
    ...{ decision, decidedBy, decidedOn, signedBy: 'anna.b', conditions: [], refusalReasons: [] },
    noticeDocument: null,
  });
const decided = (decision: DecisionKind, decidedBy?: 'officer' | 'committee') => [
  ...assessed!,
  recommended(),
  issued(decision, decidedBy),
];
const elsewhere = (ended: string, change: object = {}): readonly Fact[] => [
  received(),
  fact('CaseHistoryImported', '2026-03-04', {
    ...{ ended, endedOn: day('2019-06-30'), decision: null, asWritten: null, decidedBy: null },
    ...{ conditions: [], refusalReasons: [], ...change },
  }),
  fact('ApplicationPublished', '2026-03-11', { publishedOn: day('2026-03-11'), documents: [] }),
];
const appealed = lives['appeal started']!;
const appealDecided = (outcome: string): readonly Fact[] => [
  ...appealed,
  fact('AppealDecided', '2026-09-01', {
    ...{ appealId: 'a', outcome, decidedOn: day('2026-09-01'), document: null, conditions: [] },
  }),
];
const committee = [
  ...lives['in committee']!,
  fact('CommitteeScheduled', '2026-04-21', {
    ...{ meetingId: 'm', committee: 'Planning', meetsOn: day('2026-04-22'), agendaItem: '5' },
  }),
];

/**
 * Cases at each stage that the public may see, with the words of a register for them. Other cases are not published.
 */
const stages: Readonly<Record<CaseStage, readonly [readonly Fact[], string] | null>> = {
  'to validate': null,
  invalid: null,
  returned: null,
  duplicate: null,
  'to assess': [assessed!, 'Assessment in progress'],
  'to decide': [[...assessed!, recommended()], 'Assessment in progress'],
  'at committee': [committee, 'Assessment in progress'],
  'awaiting obligation': [
    [
      ...committee,
      fact('CommitteeResolved', '2026-04-22', {
        ...{ meetingId: 'm', resolution: 'grant', resolvedOn: day('2026-04-22'), subjectToObligation: true },
        ...{ reasons: [], conditions: [], refusalReasons: [], votes: null },
      }),
      fact('ObligationHeadsAgreed', '2026-04-22', { agreedOn: day('2026-04-22'), heads: ['Open space'] }),
    ],
    'Assessment in progress',
  ],
  'called in': [
    [...assessed!, fact('CalledIn', '2026-04-10', { calledInOn: day('2026-04-10') })],
    'Assessment in progress',
  ],
  decided: [decided('granted'), 'Determined'],
  withdrawn: [lives['withdrawn while consulting']!, 'Withdrawn'],
};

describe('a register website that reads open data', () => {
  it.each(Object.entries(stages))('shows a case %s, or does not receive it', (stage, shown) => {
    const like = { ...caseOf(assessed!).document, stage: stage as CaseStage };
    expect(isOnTheRegister(like)).toBe(shown !== null);
    if (shown === null) return;
    const [facts, words] = shown;
    expect(caseOf(facts).document.stage).toBe(stage);
    expect([isOnTheRegister(caseOf(facts).document), status(facts, '2026-05-01')]).toEqual([true, words]);
  });

  it('shows comments as open until the day before their last, by its own rule', () => {
    expect(status(consulting!, '2026-03-11')).toBe('Consultation in progress');
    expect(status(consulting!, '2026-04-01')).toBe('Consultation in progress');
    expect(status(consulting!, '2026-04-02')).toBe('Assessment in progress');
  });

  const outcomes: Readonly<Record<DecisionKind, string>> = {
    granted: 'Granted',
    refused: 'Refused',
    split: 'Granted',
    priorApprovalNotRequired: 'Prior approval not required',
    priorApprovalGranted: 'Prior approval required and approved',
    priorApprovalRefused: 'Prior approval required and refused',
    noObjection: 'Granted',
    preservationOrderMade: 'Refused',
    retentionNoticeServed: 'Refused',
    eiaRequired: 'Refused',
    eiaNotRequired: 'Granted',
    opinionGiven: 'Granted',
    adviceGiven: 'Granted',
  };
  it.each(decisionKinds)('shows how it was decided, and when: %s', (decision) => {
    const type = decision.startsWith('priorApproval') ? 'pa.part1.classA' : undefined;
    for (const by of ['officer', 'committee'] as const)
      expect(seen(decided(decision, by), type)).toMatchObject({
        ...{ status: 'Determined', decision: outcomes[decision] },
        days: { decided: '2026-04-22' },
      });
  });

  it.each<[string, readonly Fact[], Partial<Omit<SeenOnRegisters, 'days'>>, object]>([
    ['that was deemed approved', lives['silence decided']!, determined('Granted'), { decided: '2026-05-05' }],
    [
      'whose details were approved by silence',
      [
        ...assessed!,
        fact('DeemedDischargeNoticeReceived', '2026-05-01', {
          ...{ noticeReceivedOn: day('2026-05-01'), effectOn: day('2026-05-20') },
        }),
        fact('DeemedDischargeOccurred', '2026-05-20', { dischargedOn: day('2026-05-20') }),
      ],
      determined('Granted'),
      { decided: '2026-05-20' },
    ],
    [
      'that a minister refused',
      lives['the minister decided']!,
      determined('Refused'),
      { decided: '2026-07-05' },
    ],
    [
      'that a minister granted',
      [
        ...assessed!,
        fact('CalledIn', '2026-04-10', { calledInOn: day('2026-04-10') }),
        fact('SecretaryOfStateDecided', '2026-07-05', { decision: 'granted', decidedOn: day('2026-07-05') }),
      ],
      determined('Granted'),
      { decided: '2026-07-05' },
    ],
    ['whose decision is challenged in court', lives['taken to court']!, determined('Refused'), {}],
    [
      'that is open again after a court quashed its decision',
      lives['quashed and reopened']!,
      { status: 'Assessment in progress' },
      {},
    ],
    [
      'whose permission was revoked',
      [...decided('granted'), fact('DecisionRevoked', '2026-09-01', { revokedOn: day('2026-09-01') })],
      determined('Granted'),
      {},
    ],
    [
      'that is open again after a deemed outcome was undone',
      [...lives['silence decided']!, fact('DeemedDecisionUndone', '2026-05-07', { from: day('2026-05-05') })],
      { status: 'Assessment in progress', decision: null },
      {},
    ],
    ['withdrawn', lives['withdrawn while consulting']!, { status: 'Withdrawn' }, {}],
    ['with an appeal lodged', lives['appeal lodged']!, { status: 'Appeal lodged', decision: 'Refused' }, {}],
    ['with an appeal begun', appealed, { status: 'Appeal in progress' }, { 'appeal started': '2026-06-01' }],
    ['whose appeal was withdrawn', lives['appeal withdrawn']!, { status: 'Appeal decided' }, {}],
    [
      'allowed on appeal',
      appealDecided('allowed'),
      { status: 'Appeal decided', decision: 'Refused' },
      {
        ...{ decided: '2026-04-22', 'appeal decided': '2026-09-01' },
      },
    ],
    ['dismissed on appeal', appealDecided('dismissed'), { status: 'Appeal decided' }, {}],
    ['split on appeal', appealDecided('splitDecision'), { status: 'Appeal decided' }, {}],
    [
      'decided by officers before its import',
      elsewhere('decided', { decision: 'refused', decidedBy: 'Delegated' }),
      determined('Refused'),
      { decided: '2019-06-30' },
    ],
    [
      'decided by a committee before its import',
      elsewhere('decided', { decision: 'granted', decidedBy: 'Planning Committee' }),
      determined('Granted'),
      { decided: '2019-06-30' },
    ],
    [
      'withdrawn before its import',
      elsewhere('withdrawn'),
      { status: 'Withdrawn' },
      { withdrawn: '2019-06-30' },
    ],
    [
      'withdrawn before its import, on an unknown day',
      elsewhere('withdrawn', { endedOn: null }),
      { status: 'Withdrawn' },
      { withdrawn: '2026-03-11' },
    ],
    ['not proceeded with', elsewhere('disposed'), { status: 'Withdrawn' }, { withdrawn: '2019-06-30' }],
  ])('shows a case %s', (_, facts, shown, days) => {
    expect(seen(facts, undefined, '2026-05-01')).toMatchObject({ ...shown, days });
  });

  it('can show every case, on any day', () => {
    for (const [life, facts] of Object.entries(lives))
      if (isOnTheRegister(caseOf(facts).document))
        for (const on of ['2026-03-10', '2026-04-01', '2026-12-31'])
          expect([life, on, status(facts, on)]).not.toContain('Unknown');
  });

  it.each([
    ['2026-06-29T23:30:00.000Z', '2026-06-30'],
    ['2026-06-30T23:30:00.000Z', '2026-07-01'],
    ['2026-12-31T23:30:00.000Z', '2026-12-31'],
  ])('shows London days for what happened at %s', (moment, london) => {
    const on = londonDate(instant(moment));
    expect(on).toBe(london);
    const dated = (type: string, field: string, more: object = {}) =>
      fact(type, on, { [field]: on, ...more });
    const facts = [
      received({ submittedAt: instant(moment), receivedOn: on }),
      { ...validated(on), validationCompletedOn: on },
      dated('ApplicationPublished', 'publishedOn', { documents: [] }),
      dated('NeighbourLettersSent', 'sentOn', {
        ...{ entryId: 'l', commentsUntil: on, letters: 1, because: null, addresses: [] },
      }),
      { ...issued('refused'), effectiveOn: on, decidedOn: on },
      dated('AppealLodged', 'lodgedOn', {
        ...{ appealId: 'a', inspectorateReference: 'APP/1', against: 'refusal', window: null },
        ...{ because: null, outOfTime: false },
      }),
      dated('AppealValidated', 'validatedOn', { appealId: 'a' }),
      dated('AppealStarted', 'startedOn', { appealId: 'a', procedure: 'hearing' }),
      dated('AppealDecided', 'decidedOn', {
        ...{ appealId: 'a', outcome: 'allowed', document: null, conditions: [] },
      }),
    ] as readonly Fact[];
    const shown = seen(facts);
    const { days } = shown;
    expect(Object.keys(days).length).toBeGreaterThanOrEqual(8);
    for (const [name, each] of Object.entries(days)) expect([name, each]).toEqual([name, london]);
    const { metadata, submission } = exportOf(facts, undefined, undefined, { generatedAt: instant(moment) });
    const moments = [metadata.submittedAt, metadata.generatedAt];
    const { submittedAt } = (submission as { metadata: { submittedAt: string } }).metadata;
    for (const each of [...moments, submittedAt]) expect(each.slice(0, 10)).toBe(london);
  });
});

function determined(decision: string) {
  return { status: 'Determined', decision };
}
