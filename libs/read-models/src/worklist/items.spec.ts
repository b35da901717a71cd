import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseId, CaseReference, OfficerId } from '#domain';
import {
  addDays,
  type CalendarDate,
  calendarDate as day,
  nationalLaw,
  type PublicityGiven,
} from '#legislation';
import { cambridge } from '../../../../test/projections/cases.js';
import { type CaseWork, nothingToDo } from './case-work.js';
import { inOrder, itemOf } from './items.js';
import { type KindOfWork, kindNames } from './kinds.js';
import { sentenceOf } from './sentence.js';
import type { View } from './view.js';
import type { WorkCase } from './work-case.js';

const today = day('2026-03-20');
const { corrections } = nationalLaw;
const anna = 'anna.b' as OfficerId;
const ben = 'ben.k' as OfficerId;

type Changes = Partial<Omit<WorkCase, 'work'>> & { readonly work?: Partial<CaseWork> };

const lastDay = day('2026-04-27');

const setBy = (decideBy: CalendarDate | null): WorkCase['deadlines'] =>
  decideBy ? [{ cause: 'statutory', decideBy, setOn: day('2026-03-02'), because: null }] : [];

const caseWith = ({ work = {}, ...changes }: Changes = {}): WorkCase => ({
  caseId: '00000000-0000-4000-8000-000000000001' as CaseId,
  council: cambridge,
  caseReference: '26/00001/ADV' as CaseReference,
  applicationType: 'advertConsent',
  scale: 'other',
  description: 'Two fascia signs',
  address: '7 Mill Road',
  postcode: null,
  ward: null,
  stage: 'to assess',
  officer: anna,
  specialists: [],
  receivedOn: day('2026-03-02'),
  validFrom: day('2026-03-02'),
  decideBy: lastDay,
  publishedOn: day('2026-03-03'),
  appeal: null,
  requests: [],
  deadlines: setBy(changes.decideBy === undefined ? lastDay : changes.decideBy),
  ...changes,
  work: { ...nothingToDo, untouched: false, allocatedOn: day('2026-03-02'), ...work },
});

const request = (dueOn: string, answer: 'open' | 'answered' = 'open') =>
  ({ requestId: 'r', kind: 'plans', dueOn: day(dueOn), answer }) as const;
const meeting = (meetsOn: string) => ({
  ...{ meetingId: 'm', committee: 'Planning Committee', meetsOn: day(meetsOn), agendaItem: '1' },
});
const invalid = { stage: 'invalid', validFrom: null, decideBy: null, publishedOn: null } as const;
const unchecked = { ...invalid, stage: 'to validate' } as const;
const householder = { applicationType: 'pp.full.householder' };
const plain = {
  departure: false,
  affectsRightOfWay: false,
  affectsListedBuildingSetting: false,
  affectsConservationArea: false,
};
const letters: PublicityGiven = {
  told: 'neighbour-letter',
  beganOn: day('2026-03-10'),
  commentsUntil: day('2026-03-31'),
};

const back = {
  l: {
    ...({ letter: 'invalidity', to: 'applicant', consulteeId: null, requestId: null } as const),
    cameBackOn: day('2026-03-18'),
  },
};

/** A case of each kind, and the people whose list it is on. A kind without a case does not compile. */
const examples: Readonly<Record<KindOfWork, readonly [View['as'], Changes]>> = {
  'to-confirm': ['finance', { stage: 'decided' }],
  'to-sign': [
    'teamLeader',
    { stage: 'to decide', work: { recommendation: { by: anna, on: today, recommends: 'grant' } } },
  ],
  'to-minute': ['committeeClerk', { stage: 'at committee', work: { meeting: meeting('2026-03-20') } }],
  'to-put-on-an-agenda': ['committeeClerk', { stage: 'at committee' }],
  'on-an-agenda': ['committeeClerk', { stage: 'at committee', work: { meeting: meeting('2026-03-21') } }],
  'advice-asked': [
    'specialist',
    {
      specialists: [{ discipline: 'trees', officer: ben }],
      work: { adviceFrom: [{ officer: ben, since: today }] },
    },
  ],
  'returned-to-me': ['officer', { work: { returned: { by: ben, on: today, reason: 'Say more.' } } }],
  'answer-came': [
    'validation',
    { ...invalid, requests: [request('2026-03-30', 'answered')], work: { answeredOn: today } },
  ],
  'no-answer-in-time': ['validation', { ...invalid, requests: [request('2026-03-19')] }],
  'fee-too-low': ['validation', { ...unchecked, work: { money: { ...nothingToDo.money, owedPence: 100 } } }],
  'to-check': ['validation', unchecked],
  'letter-came-back': ['officer', { ...invalid, requests: [request('2026-03-30')], work: { letters: back } }],
  'asked-for-more': ['validation', { ...invalid, requests: [request('2026-03-20')] }],
  'new-to-me': ['officer', { work: { untouched: true, allocatedOn: day('2026-03-19') } }],
  'to-tell-the-public': ['officer', householder],
  'comments-to-read': ['officer', { work: { toRead: ['PC-1'] } }],
  'details-of-conditions': ['officer', { applicationType: 'approval.conditions' }],
  'ready-to-recommend': ['officer', {}],
  'comments-open': ['officer', { ...householder, work: { circumstances: plain, given: [letters] } }],
  'to-publish': ['validation', { publishedOn: null }],
  'to-allocate': ['teamLeader', { officer: null }],
  'with-others': ['officer', { stage: 'called in' }],
  'notice-to-issue': ['officer', { stage: 'decided', work: { noticeToIssue: true } }],
  'appeal-step': ['officer', { stage: 'decided', appeal: 'started' }],
  refund: ['finance', { stage: 'decided', work: { money: { ...nothingToDo.money, refunds: { r: 100 } } } }],
};

const personOf: Readonly<Record<View['as'], string | null>> = {
  ...{ officer: anna, specialist: ben, teamLeader: ben },
  ...{ validation: null, committeeClerk: null, finance: null },
};

const itemFor = (as: View['as'], changes: Changes, on = today, toConfirm = 0) =>
  itemOf(caseWith(changes), [{ as, person: personOf[as] }], { today: on, corrections }, toConfirm);

describe('a case on a list', () => {
  it.each(kindNames)('is of the kind %s if that is most urgent', (kind) =>
    expect(itemFor(...examples[kind], today, kind === 'to-confirm' ? 1 : 0)?.kind).toBe(kind),
  );

  it('is not on anybody else’s list', () => {
    const views: readonly View[] = [
      { as: 'officer', person: 'somebody.else' },
      { as: 'specialist', person: 'somebody.else' },
    ];
    for (const kind of kindNames)
      expect(itemOf(caseWith(examples[kind][1]), views, { today, corrections })).toBeUndefined();
  });

  it('has a day to act by no later than its last day, on any requested day, and never a window that has ended', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kindNames), fc.integer({ min: -60, max: 400 }), (kind, days) => {
        const item = itemFor(...examples[kind], addDays(today, days), kind === 'to-confirm' ? 1 : 0);
        if (!item?.actBy || kind === 'to-minute' || kind === 'on-an-agenda' || item.kind === 'with-others')
          return;
        expect(item.actBy.day <= item.found.decideBy!).toBe(true);
        expect(item.actBy.because.rule).not.toBe('');
        if (item.window) expect(item.window.from <= item.window.to).toBe(true);
        expect(item.group === 'past').toBe(
          item.found.decideBy! < addDays(today, days) &&
            !['now', 'tidy-up', 'with-others'].includes(item.group),
        );
      }),
    );
  });

  it('is first on the list of people who may confirm a proposal on it', () => {
    const views: readonly View[] = [{ as: 'officer', person: 'somebody.else' }];
    const item = itemOf(caseWith({}), views, { today, corrections }, 2);
    expect(item).toMatchObject({ kind: 'to-confirm', group: 'now', act: { label: 'Confirm' } });
    expect(item?.standsOut[0]).toEqual({
      code: 'to-confirm',
      words: '2 proposals wait for you to confirm.',
    });
  });

  it('is not offered to its author for signing', () => {
    const recommended = examples['to-sign'][1];
    const asAnna: View = { as: 'teamLeader', person: anna };
    expect(itemOf(caseWith(recommended), [asAnna], { today, corrections })).toBeUndefined();
  });

  it.each<[what: string, changes: Changes, words: string]>([
    [
      'silence on a tree notice',
      { applicationType: 'wtt.notice' },
      'If nobody decides, works may go ahead from 28 April 2026.',
    ],
    [
      'silence on a prior approval',
      { applicationType: 'pa.part1.classA' },
      'If nobody decides, it is approved and may go ahead from 28 April 2026.',
    ],
    [
      'details deemed approved',
      { applicationType: 'approval.conditions', work: { dischargeFrom: day('2026-05-04') } },
      'If nobody decides, the details are deemed approved from 4 May.',
    ],
    [
      'details deemed approved, although more time was agreed since',
      {
        ...{ applicationType: 'approval.conditions', decideBy: day('2026-05-11') },
        work: { dischargeFrom: day('2026-05-04') },
      },
      'If nobody decides, the details are deemed approved from 11 May.',
    ],
    [
      'none after a pre-application enquiry',
      { applicationType: 'preApp' },
      'If nobody decides, nothing follows: there is no appeal.',
    ],
  ])('names the consequence: %s', (_, changes, words) =>
    expect(itemFor('officer', changes)?.ifMissed?.words.replace(' 2026', '')).toBe(
      words.replace(' 2026', ''),
    ),
  );

  it('says when an appeal against non-determination is no longer possible', () => {
    const late = { decideBy: day('2026-04-27') };
    const words = (on: string) => itemFor('officer', late, day(on))?.ifMissed?.words;
    expect(words('2026-06-22')).toBe('If nobody decides, the applicant may appeal until 22 June.');
    expect(words('2026-06-23')).toBe('The time to appeal because nobody decided ended on 22 June.');
  });

  it('says so if nothing is outstanding', () =>
    expect(itemFor('officer', {})?.standsOut).toEqual([
      { code: 'nothing', words: 'Nothing is outstanding.' },
    ]));
});

describe('the introduction of a list', () => {
  const sentence = (...kinds: readonly KindOfWork[]) =>
    sentenceOf(kinds.map((kind) => itemFor(...examples[kind])!).sort(inOrder), today);

  it.each<[kinds: readonly KindOfWork[], sentence: string]>([
    [[], 'Nothing needs you today.'],
    [['ready-to-recommend'], 'Nothing needs you today. Next: Monday 20 April.'],
    [
      ['comments-open'],
      'Nothing needs you today. Next: Wednesday 1 April, when comments have ended on 1 case.',
    ],
    [
      ['to-check', 'to-check', 'no-answer-in-time', 'asked-for-more'],
      '2 to check, the oldest from 2 March. For 1 of 2 invalid applications, the time to answer has passed.',
    ],
    [['to-sign', 'to-allocate'], '1 to sign, by Monday 27 April. 1 has no officer.'],
    [['letter-came-back', 'letter-came-back'], 'Letters came back on 2.'],
    [['notice-to-issue'], '1 decision notice to issue.'],
    [['advice-asked'], '1 is waiting for your advice, until 20 April.'],
    [['on-an-agenda'], 'Saturday 21 March, Planning Committee, CAM: 1 item.'],
  ])('of %j matches its content', (kinds, words) => expect(sentence(...kinds)).toBe(words));
});
