import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { specify } from '../../test/given.js';
import { month } from '../cost-recovery/month.js';
import { councilCode, officerId, pence } from '../values.js';
import { type StatementEvent, type StatementLine, statement } from './index.js';

const given = specify(statement);
const about = { council: councilCode('CAM'), month: month('2026-04') };
const on = calendarDate('2026-05-08');
const finance = officerId('sam.doyle');
const manager = officerId('li.chen');
const line: StatementLine = {
  key: 'time/1',
  kind: 'time',
  month: about.month,
  about: '26/00017/HFUL',
  grade: 'senior',
  minutes: 60,
  amountPence: pence(5404),
  working: '60 minutes at 54.04',
  sources: ['a'],
  restsOn: ['b'],
};
const nothing = pence(0);
const totals = {
  openingPence: nothing,
  timePence: pence(5404),
  poolSharesPence: nothing,
  disbursementsPence: nothing,
  incomeHeldPence: nothing,
  adjustmentsPence: nothing,
  settledPence: nothing,
  transferredPence: nothing,
  closingPence: pence(5404),
};
const contents = { number: 'CAM/2026-04', lines: [line], totals };
const review = {
  type: 'ReviewStatement',
  ...about,
  digest: 'd1',
  by: finance,
  on,
  isClosed: true,
  problems: [],
} as const;
const issue = { type: 'IssueStatement', ...about, digest: 'd1', by: manager, on, contents } as const;
const reviewed: StatementEvent = {
  type: 'StatementReviewed',
  effectiveOn: on,
  ...about,
  digest: 'd1',
  by: finance,
};
const issued: StatementEvent = {
  type: 'StatementIssued',
  effectiveOn: on,
  ...about,
  ...contents,
  hash: 'd1',
  reviewedBy: finance,
  by: manager,
};
const dispute = {
  type: 'DisputeStatement',
  ...about,
  disputeId: 'q1',
  lineKeys: ['time/1'],
  amountPence: pence(5404),
  because: 'Not our case.',
  by: finance,
  on,
} as const;
const disputed: StatementEvent = {
  type: 'StatementDisputed',
  effectiveOn: on,
  ...about,
  disputeId: 'q1',
  lineKeys: ['time/1'],
  amountPence: pence(5404),
  because: 'Not our case.',
  by: finance,
};
const resolve = {
  type: 'ResolveDispute',
  ...about,
  disputeId: 'q1',
  outcome: 'upheld',
  adjustmentId: 'a1',
  by: manager,
  on,
} as const;

describe('reviewing a statement', () => {
  it('keeps what was seen', () => given().when(review).expect(reviewed));
  it('waits until the month is closed', () =>
    given()
      .when({ ...review, isClosed: false })
      .expectRejection('month-open'));
  it('waits until nothing is wrong with it', () =>
    given()
      .when({ ...review, problems: ['60 minutes are not approved.'] })
      .expectRejection('statement-not-ready'));
});

describe('issuing a statement', () => {
  it('fixes it for good', () => given(reviewed).when(issue).expect(issued));
  it('needs a review', () => given().when(issue).expectRejection('statement-not-reviewed'));
  it('issues what was reviewed and nothing else', () =>
    given(reviewed)
      .when({ ...issue, digest: 'd2' })
      .expectRejection('changed-since-review'));
  it('needs a second person', () =>
    given(reviewed)
      .when({ ...issue, by: finance })
      .expectRejection('second-person-needed'));
  it('may be retried', () => given(reviewed, issued).when(issue).expectNothing());
  it('happens once, and is never reviewed again', () => {
    given(reviewed, issued)
      .when({ ...issue, digest: 'd2' })
      .expectRejection('statement-issued');
    given(reviewed, issued).when(review).expectRejection('statement-issued');
  });
});

describe('a dispute', () => {
  it('names the lines', () => given(reviewed, issued).when(dispute).expect(disputed));
  it('is about lines that there are', () =>
    given(reviewed, issued)
      .when({ ...dispute, lineKeys: ['time/9'] })
      .expectRejection('unknown-line'));
  it('is about an issued statement', () =>
    given(reviewed).when(dispute).expectRejection('statement-not-issued'));
  it('that is upheld names the adjustment that puts it right', () => {
    given(reviewed, issued, disputed)
      .when(resolve)
      .expectLike({ type: 'DisputeResolved', outcome: 'upheld', adjustmentId: 'a1' });
    given(reviewed, issued, disputed)
      .when({ ...resolve, adjustmentId: null })
      .expectRejection('adjustment-missing');
  });
});

describe('settling a statement', () => {
  it('keeps what was paid, also in parts', () =>
    given(reviewed, issued)
      .when({
        type: 'SettleStatement',
        ...about,
        settlementId: 's1',
        amountPence: pence(5000),
        reference: 'x',
        paidOn: on,
      })
      .expectLike({ type: 'StatementSettled', amountPence: pence(5000) }));
});
