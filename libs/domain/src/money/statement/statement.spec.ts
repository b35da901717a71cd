import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { specify } from '../../../test/given.js';
import { councilCode, officerId, pence } from '../../values.js';
import { month } from '../cost-recovery/month.js';
import { partsOf, type StatementEvent, type StatementLine, statement, wholeLines } from './index.js';

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
const issue = {
  type: 'IssueStatement',
  ...about,
  digest: 'd1',
  by: manager,
  on,
  contents,
  notYetIssued: null,
} as const;
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

describe('the resolution of a dispute', () => {
  const another = officerId('dylan.price');
  const { by: _, type: __, ...resolution } = resolve;
  const propose = { ...resolution, type: 'ProposeResolution', proposalId: 'p1', by: another } as const;
  const proposed: StatementEvent = {
    ...({ type: 'ActProposed', effectiveOn: on, ...about, proposalId: 'p1', act: 'ResolveDispute' } as const),
    ...{ content: { disputeId: 'q1', outcome: 'upheld', adjustmentId: 'a1' }, by: another },
  };
  const answer = { ...about, proposalId: 'p1', act: 'ResolveDispute', by: manager, on } as const;
  const confirm = { type: 'ConfirmProposal', ...answer, hasSeenChanges: false, found: {} } as const;
  const before = [reviewed, issued, disputed, proposed] as const;

  it('is proposed by one person', () =>
    given(...before.slice(0, 3))
      .when(propose)
      .expect(proposed));
  it('takes effect only when another person confirms it', () =>
    given(...before)
      .when(confirm)
      .expectLike(
        { type: 'ProposalConfirmed', proposedBy: another, by: manager },
        { type: 'DisputeResolved', outcome: 'upheld', by: manager },
      ));
  it('is confirmed neither by its proposer nor by the person who disputed', () => {
    for (const by of [another, finance])
      given(...before)
        .when({ ...confirm, by })
        .expectRejection('second-person');
  });
  it('can be withdrawn', () =>
    given(...before)
      .when({ ...answer, type: 'WithdrawProposal', reason: 'Too soon' })
      .expectLike({ type: 'ProposalWithdrawn', proposedBy: another }));
});

describe('a disputed amount', () => {
  const dispute = { ...disputed, type: 'DisputeStatement', on } as const;
  it('is at most the total of its lines', () => {
    given(reviewed, issued)
      .when({ ...dispute, amountPence: pence(5404) })
      .expectLike({ type: 'StatementDisputed' });
    for (const amountPence of [5405, 100_000, -1])
      given(reviewed, issued)
        .when({ ...dispute, amountPence: pence(amountPence) })
        .expectRejection('amount-beyond-lines');
  });
});

describe('reviewing a statement', () => {
  it('records the draft that was seen', () => given().when(review).expect(reviewed));
  it('is refused until the month is closed', () =>
    given()
      .when({ ...review, isClosed: false })
      .expectRejection('month-open'));
  it('is refused while the draft has an error', () =>
    given()
      .when({ ...review, problems: ['60 minutes are not approved.'] })
      .expectRejection('statement-not-ready'));
});

describe('issuing a statement', () => {
  it('makes its figures final', () => given(reviewed).when(issue).expect(issued));
  it('needs a review', () => given().when(issue).expectRejection('statement-not-reviewed'));
  it('issues exactly what was reviewed', () =>
    given(reviewed)
      .when({ ...issue, digest: 'd2' })
      .expectRejection('changed-since-review'));
  it('needs a second person', () =>
    given(reviewed)
      .when({ ...issue, by: finance })
      .expectRejection('second-person-needed'));
  it('follows the order of months, so that the numbers have no gap', () =>
    given(reviewed)
      .when({ ...issue, notYetIssued: month('2026-03') })
      .expectRejection('earlier-statement-first'));
  it('changes nothing when it is sent again', () => given(reviewed, issued).when(issue).expectNothing());
  it('happens once, and the statement is not reviewed again', () => {
    given(reviewed, issued)
      .when({ ...issue, digest: 'd2' })
      .expectRejection('statement-issued');
    given(reviewed, issued).when(review).expectRejection('statement-issued');
  });
});

describe('a statement too large for one fact', () => {
  const keep = {
    type: 'KeepStatementPart',
    ...about,
    digest: 'd1',
    by: manager,
    on,
    part: 1,
    lines: [line],
  } as const;
  const kept: StatementEvent = {
    type: 'StatementPartKept',
    effectiveOn: on,
    ...about,
    digest: 'd1',
    part: 1,
    lines: [line],
  };
  const inParts = { ...issue, contents: { ...contents, lines: [], inParts: 1 } };

  it('is stored in parts by the person who issues it', () => {
    given(reviewed).when(keep).expect(kept);
    given(reviewed)
      .when({ ...keep, by: finance })
      .expectRejection('second-person-needed');
    given(reviewed)
      .when({ ...keep, digest: 'd2' })
      .expectRejection('changed-since-review');
    given(reviewed, kept).when(keep).expectNothing();
  });
  it('is issued when every part is stored, not before', () => {
    given(reviewed).when(inParts).expectRejection('parts-missing');
    given(reviewed, kept).when(inParts).expectLike({ type: 'StatementIssued', lines: [], inParts: 1 });
  });
  it('discards parts of another draft', () =>
    given(reviewed, kept, { ...reviewed, digest: 'd2' })
      .when({ ...inParts, digest: 'd2' })
      .expectRejection('parts-missing'));
  it('may be disputed line by line like any other', () =>
    given(reviewed, kept, { ...issued, lines: [], inParts: 1 })
      .when(dispute)
      .expect(disputed));
  it('is restored exactly from its parts, for any lines and sources', () => {
    const lines = Array.from({ length: 40 }, (_, at) => ({
      ...line,
      key: `time/${at}`,
      sources: Array.from({ length: at * 3 }, (__, id) => `${at}-${id}`),
    }));
    const parts = partsOf(lines, { characters: 2_000, sources: 25 });
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(2_200);
    expect(wholeLines(parts)).toEqual(lines);
  });
});

describe('a dispute', () => {
  it('names its lines', () => given(reviewed, issued).when(dispute).expect(disputed));
  it('names lines that exist', () =>
    given(reviewed, issued)
      .when({ ...dispute, lineKeys: ['time/9'] })
      .expectRejection('unknown-line'));
  it('is about an issued statement', () =>
    given(reviewed).when(dispute).expectRejection('statement-not-issued'));
  it('names, if upheld, the adjustment that corrects it', () => {
    given(reviewed, issued, disputed)
      .when(resolve)
      .expectLike({ type: 'DisputeResolved', outcome: 'upheld', adjustmentId: 'a1' });
    given(reviewed, issued, disputed)
      .when({ ...resolve, adjustmentId: null })
      .expectRejection('adjustment-missing');
  });
});

describe('settling a statement', () => {
  const settle = (settlementId: string, reference: string) =>
    ({
      ...about,
      ...{ type: 'SettleStatement' as const, settlementId, amountPence: pence(5000) },
      ...{ reference, paidOn: on, on },
    }) as const;
  it('records what was paid, also in instalments', () =>
    given(reviewed, issued)
      .when(settle('s1', 'x'))
      .expectLike({ type: 'StatementSettled', amountPence: pence(5000) }));
  it('is refused before the month began, or for a future day', () => {
    given(reviewed, issued)
      .when({ ...settle('s1', 'x'), paidOn: calendarDate('2020-01-01') })
      .expectRejection('day-before-month');
    given(reviewed, issued)
      .when({ ...settle('s1', 'x'), paidOn: calendarDate('2040-01-01') })
      .expectRejection('day-in-the-future');
  });
  it('counts a reference once', () => {
    const { type: _, on: __, ...settled } = settle('s1', 'BACS 1');
    const { paidOn: effectiveOn, ...first } = settled;
    given(reviewed, issued, { type: 'StatementSettled', effectiveOn, ...first } as never)
      .when(settle('s2', 'bacs-1'))
      .expectRejection('payment-known');
  });
});
