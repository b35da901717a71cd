import { describe, expect, it } from '@jest/globals';
import { calendarDate, instant, receivedDay } from '#legislation';
import { specify } from '../../test/given.js';
import { type CaseReference, officerId } from '../values.js';
import {
  type PlanningApplicationCommand,
  type PlanningApplicationEvent,
  planningApplication,
} from './index.js';

const given = specify(planningApplication);

const caseReference = '26/00017/HFUL' as CaseReference;
const on = calendarDate('2026-03-02');
const later = calendarDate('2026-04-01');
const submittedAt = instant('2026-03-02T10:00:00Z');
const amina = officerId('amina.hassan');
const dylan = officerId('dylan.price');

const submission = {
  submissionId: '81bcaa0f',
  applicationType: 'pp.full.householder',
  typeIsKnown: true,
  scale: 'other',
  description: 'Rear extension',
  site: { address: '1 Mill Lane', postcode: null, uprn: null, ward: null, longitude: null, latitude: null },
  applicant: null,
  agent: null,
  submittedAt,
  receivedOn: on,
  receivedOnBecause: receivedDay(submittedAt).because,
  payloadSha256: 'ab',
  feeStatedPence: 54_800,
} as const;

type Fact = PlanningApplicationEvent;
const received: Fact = { type: 'ApplicationReceived', caseReference, effectiveOn: on, ...submission };
const ofType = (applicationType: string): Fact => ({ ...received, ...submission, applicationType }) as Fact;
const requested: Fact = {
  type: 'InformationRequested',
  caseReference,
  effectiveOn: on,
  requestId: 'r1',
  kind: 'fee',
  request: 'The fee is short',
  dueOn: later,
};
const answered: Fact = {
  type: 'InformationReceived',
  caseReference,
  effectiveOn: on,
  requestId: 'r1',
  receivedOn: on,
};
const valid: Fact = {
  type: 'ApplicationValidated',
  caseReference,
  effectiveOn: on,
  validFrom: on,
  validationCompletedOn: on,
};
const deadline: Fact = {
  type: 'DeadlineSet',
  caseReference,
  effectiveOn: on,
  decideBy: calendarDate('2026-04-27'),
  cause: 'statutory',
  because: null,
};
const recommendation = {
  recommendation: 'grant',
  report: 'It accords with the plan.',
  conditions: [{ text: 'Begin within three years.', reason: 'Section 91.' }],
  refusalReasons: [],
  by: dylan,
} as const;
const recommended: Fact = {
  type: 'RecommendationSubmitted',
  caseReference,
  effectiveOn: on,
  ...recommendation,
};
const decided: Fact = {
  type: 'DecisionIssued',
  caseReference,
  effectiveOn: later,
  decision: 'granted',
  decidedOn: later,
  conditions: recommendation.conditions,
  refusalReasons: [],
  recommendedBy: dylan,
  signedBy: amina,
  inTime: true,
};
const live = [received, valid, deadline];
const withdraw: PlanningApplicationCommand = {
  type: 'WithdrawApplication',
  requestedBy: 'agent',
  reason: 'Sold',
  on,
};
const withdrawn: Fact = {
  type: 'ApplicationWithdrawn',
  caseReference,
  effectiveOn: on,
  withdrawnOn: on,
  requestedBy: 'agent',
  reason: 'Sold',
};

const receive: PlanningApplicationCommand = { type: 'ReceiveApplication', caseReference, ...submission };
const allocate = (isAuthorised = true): PlanningApplicationCommand => ({
  type: 'AllocateOfficer',
  officer: dylan,
  isAuthorised,
  on,
});
const allocated: Fact = {
  type: 'OfficerAllocated',
  caseReference,
  effectiveOn: on,
  officer: dylan,
  previous: null,
};
const markValid = (validFrom = '2026-03-02', decideBy: string | null = null): PlanningApplicationCommand => ({
  type: 'MarkValid',
  validFrom: calendarDate(validFrom),
  decideBy: decideBy === null ? null : calendarDate(decideBy),
  eia: false,
  psi: false,
  on,
});
const ask: PlanningApplicationCommand = {
  type: 'RequestInformation',
  requestId: 'r1',
  kind: 'fee',
  request: 'The fee is short',
  dueOn: later,
  on,
};
const answer: PlanningApplicationCommand = { type: 'RecordInformation', requestId: 'r1', receivedOn: on, on };
const invalidate: PlanningApplicationCommand = { type: 'MarkInvalid', reasons: ['fee'], on };
const invalidated: Fact = {
  type: 'ApplicationInvalidated',
  caseReference,
  effectiveOn: on,
  invalidFrom: on,
  reasons: ['fee'],
};
const recommend: PlanningApplicationCommand = { type: 'SubmitRecommendation', ...recommendation, on };
const decide = (
  signedBy = amina,
  decision: 'granted' | 'refused' = 'granted',
): PlanningApplicationCommand => ({
  type: 'IssueDecision',
  decision,
  signedBy,
  on: later,
});

describe('receiving an application', () => {
  it('opens the case', () => given().when(receive).expect(received));
  it('may be retried', () => given(received).when(receive).expectNothing());
  it('refuses other contents under the same submission', () =>
    given(received)
      .when({ ...receive, payloadSha256: 'cd' } as PlanningApplicationCommand)
      .expectRejection('submission-differs'));
});

describe('allocating an officer', () => {
  it('gives them the case', () => given(received).when(allocate()).expect(allocated));
  it('may be retried', () => given(received, allocated).when(allocate()).expectNothing());
  it('refuses one whom the council has not authorised', () =>
    given(received).when(allocate(false)).expectRejection('officer-not-authorised'));
  it('refuses a closed case', () =>
    given(received, withdrawn).when(allocate()).expectRejection('case-withdrawn'));
  it('refuses a case that was never received', () =>
    given().when(allocate()).expectRejection('unknown-case'));
});

describe('asking for information', () => {
  it('asks', () => given(received).when(ask).expect(requested));
  it('may be retried', () => given(received, requested).when(ask).expectNothing());
  it('refuses an answer due before it is asked', () =>
    given(received)
      .when({ ...ask, dueOn: calendarDate('2026-03-01') } as PlanningApplicationCommand)
      .expectRejection('due-in-the-past'));
  it('is over once the application is valid', () =>
    given(...live)
      .when(ask)
      .expectRejection('case-live'));
  it('is answered', () => given(received, requested).when(answer).expect(answered));
  it('is answered once', () => given(received, requested, answered).when(answer).expectNothing());
  it('refuses an answer to what was not asked', () =>
    given(received).when(answer).expectRejection('unknown-request'));
});

describe('marking an application invalid', () => {
  it('needs something that was asked for', () =>
    given(received).when(invalidate).expectRejection('nothing-asked'));
  it('stops it until it comes', () => given(received, requested).when(invalidate).expect(invalidated));
  it('may be retried', () => given(received, requested, invalidated).when(invalidate).expectNothing());
});

describe('marking an application valid', () => {
  it('gives a householder application eight weeks', () =>
    given(received)
      .when(markValid())
      .expectLike(valid, { type: 'DeadlineSet', decideBy: calendarDate('2026-04-27'), cause: 'statutory' }));
  it('gives a major application thirteen weeks', () =>
    given({ ...received, applicationType: 'pp.full.major', scale: 'major' } as Fact)
      .when(markValid())
      .expectLike(valid, { type: 'DeadlineSet', decideBy: calendarDate('2026-06-01') }));
  it('keeps the reason of the deadline with it', () =>
    given(received)
      .when(markValid())
      .expectLike(valid, {
        type: 'DeadlineSet',
        because: expect.objectContaining({ confidence: 'V' }) as never,
      }));
  it('may be retried', () =>
    given(...live)
      .when(markValid())
      .expectNothing());
  it('does not move the date of a valid one', () =>
    given(...live)
      .when(markValid('2026-03-01'))
      .expectRejection('already-valid'));
  it('waits for what was asked', () =>
    given(received, requested, invalidated).when(markValid()).expectRejection('requests-open'));
  it('goes on once it has come', () =>
    given(received, requested, invalidated, answered)
      .when(markValid())
      .expectLike(valid, { type: 'DeadlineSet' }));
  it('refuses a day before it was received', () =>
    given(received).when(markValid('2026-03-01')).expectRejection('valid-before-received'));
  it('refuses a day that has not come', () =>
    given(received).when(markValid('2026-03-03')).expectRejection('day-in-the-future'));
  it('asks by when to decide what no law gives a period', () =>
    given(ofType('preApp')).when(markValid()).expectRejection('no-statutory-period'));
  it("takes the officer's day there", () =>
    given(ofType('preApp'))
      .when(markValid('2026-03-02', '2026-04-01'))
      .expectLike(valid, { type: 'DeadlineSet', decideBy: later, cause: 'officer', because: null }));
});

describe('recommending a decision', () => {
  it('puts it forward', () =>
    given(...live)
      .when(recommend)
      .expect(recommended));
  it('may be retried', () =>
    given(...live, recommended)
      .when(recommend)
      .expectNothing());
  it('needs reasons for a refusal', () =>
    given(...live)
      .when({ ...recommend, recommendation: 'refuse' } as PlanningApplicationCommand)
      .expectRejection('reasons-missing'));
  it('needs a valid application', () => given(received).when(recommend).expectRejection('case-validating'));
});

describe('issuing a decision', () => {
  it('carries the conditions recommended', () =>
    given(...live, recommended)
      .when(decide())
      .expect(decided));
  it('may be retried', () =>
    given(...live, recommended, decided)
      .when(decide())
      .expectNothing());
  it('needs a second person', () =>
    given(...live, recommended)
      .when(decide(dylan))
      .expectRejection('second-person'));
  it('is as recommended, or goes back', () =>
    given(...live, recommended)
      .when(decide(amina, 'refused'))
      .expectRejection('not-as-recommended'));
  it('needs a recommendation', () =>
    given(...live)
      .when(decide())
      .expectRejection('case-live'));
  it('is not turned round', () =>
    given(...live, recommended, decided)
      .when(decide(amina, 'refused'))
      .expectRejection('case-determined'));
});

describe('withdrawing an application', () => {
  it.each([
    ['validated', [received]],
    ['assessed', live],
    ['recommended', [...live, recommended]],
  ])('closes one that is being %s', (_, facts) =>
    given(...facts)
      .when(withdraw)
      .expect(withdrawn),
  );
  it('may be retried', () => given(received, withdrawn).when(withdraw).expectNothing());
  it('comes too late after the decision', () =>
    given(...live, recommended, decided)
      .when(withdraw)
      .expectRejection('case-determined'));
});

describe('a deadline that passes', () => {
  const note = (day: string): PlanningApplicationCommand => ({
    type: 'NoteMissedDeadline',
    on: calendarDate(day),
  });
  const missed: Fact = {
    type: 'DeadlineMissed',
    caseReference,
    effectiveOn: calendarDate('2026-04-28'),
    decideBy: calendarDate('2026-04-27'),
  };
  it('is not missed on its last day', () =>
    given(...live)
      .when(note('2026-04-27'))
      .expectNothing());
  it('is missed the day after', () =>
    given(...live)
      .when(note('2026-04-28'))
      .expect(missed));
  it('takes effect that day, however late it is noted', () =>
    given(...live)
      .when(note('2026-05-28'))
      .expect(missed));
  it('is noted once', () =>
    given(...live, missed)
      .when(note('2026-05-28'))
      .expectNothing());
  it('is not missed by a case that was decided', () =>
    given(...live, recommended, decided)
      .when(note('2026-05-28'))
      .expectNothing());
});
