import type { CalendarDate, CouncilCode, costRecovery, statements } from '#domain';
import { type Projection, tableOf } from '#projections';

/** A statement that was reviewed or issued; a draft is worked out when it is asked for. */
export interface StatementRow {
  readonly statement: string;
  readonly council: CouncilCode;
  readonly month: costRecovery.Month;
  readonly stage: 'reviewed' | 'issued' | 'disputed' | 'settled';
  readonly digest: string;
  readonly reviewedBy: string;
  readonly issuedBy: string | null;
  readonly issuedOn: CalendarDate | null;
  /** As issued, for good. Empty before. */
  readonly contents: Partial<Pick<statements.IssuedStatement, 'number' | 'lines' | 'totals'>>;
  readonly disputes: readonly DisputeOnStatement[];
  readonly settledPence: number;
}

export interface DisputeOnStatement extends statements.Dispute {
  readonly by: string;
  readonly outcome: statements.DisputeOutcome | null;
  readonly adjustmentId: string | null;
}

export const billingStatements: Projection<StatementRow> = {
  name: 'billing_statement',
  version: 1,
  streamPrefixes: ['statement-'],
  table: tableOf<StatementRow>({
    key: 'statement',
    columns: {
      statement: 'text',
      council: 'text',
      month: 'text',
      stage: 'text',
      digest: 'text',
      reviewedBy: 'text',
      issuedBy: 'text null',
      issuedOn: 'date null',
      contents: 'json',
      disputes: 'json',
      settledPence: 'double precision',
    },
    indexes: ['(council, month)'],
  }),
  key: ({ stream }) => stream.slice('statement-'.length),
  project: (row, { stream, event }) => {
    const fact = event as statements.StatementEvent;
    return fact.type === 'StatementReviewed'
      ? reviewed(stream.slice('statement-'.length), fact)
      : after(known(row), fact);
  },
};

type Fact<Type extends statements.StatementEvent['type']> = Extract<
  statements.StatementEvent,
  { type: Type }
>;

const reviewed = (
  statement: string,
  { council, month, digest, by: reviewedBy }: Fact<'StatementReviewed'>,
): StatementRow => ({
  statement,
  council,
  month,
  stage: 'reviewed',
  digest,
  reviewedBy,
  issuedBy: null,
  issuedOn: null,
  contents: {},
  disputes: [],
  settledPence: 0,
});

function known(row: StatementRow | undefined): StatementRow {
  if (row) return row;
  throw new Error('no statement was reviewed under this name');
}

function after(
  row: StatementRow,
  event: Exclude<statements.StatementEvent, Fact<'StatementReviewed'>>,
): StatementRow {
  switch (event.type) {
    case 'StatementIssued': {
      const { number, lines, totals, hash, by, effectiveOn } = event;
      const contents = { number, lines, totals };
      return { ...row, stage: 'issued', digest: hash, issuedBy: by, issuedOn: effectiveOn, contents };
    }
    case 'StatementDisputed': {
      const { disputeId, lineKeys, amountPence, because, by } = event;
      const dispute = { disputeId, lineKeys, amountPence, because, by, outcome: null, adjustmentId: null };
      return { ...row, stage: 'disputed', disputes: [...row.disputes, dispute] };
    }
    case 'DisputeResolved': {
      const { disputeId, outcome, adjustmentId } = event;
      const disputes = row.disputes.map((each) =>
        each.disputeId === disputeId ? { ...each, outcome, adjustmentId } : each,
      );
      const open = disputes.some((each) => each.outcome === null);
      return { ...row, disputes, stage: open ? 'disputed' : settledOr('issued', row, row.settledPence) };
    }
    case 'StatementSettled': {
      const settledPence = row.settledPence + event.amountPence;
      const stage = row.stage === 'disputed' ? row.stage : settledOr('issued', row, settledPence);
      return { ...row, settledPence, stage };
    }
  }
}

const settledOr = (
  otherwise: StatementRow['stage'],
  { contents }: StatementRow,
  settledPence: number,
): StatementRow['stage'] =>
  settledPence !== 0 && settledPence >= (contents.totals?.closingPence ?? 0) ? 'settled' : otherwise;
