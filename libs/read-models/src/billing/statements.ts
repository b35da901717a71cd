import { type CalendarDate, type CouncilCode, type costRecovery, statements } from '#domain';
import { tableOf } from '#projections';
import { everyFact, readModel } from '../read-model.js';

/** A reviewed or issued statement. A draft is calculated at each request. */
export interface StatementRow {
  readonly statement: string;
  readonly council: CouncilCode;
  readonly month: costRecovery.Month;
  readonly stage: 'reviewed' | 'issued' | 'disputed' | 'settled';
  readonly digest: string;
  readonly reviewedBy: string;
  readonly issuedBy: string | null;
  readonly issuedOn: CalendarDate | null;
  /** As issued; it never changes. Empty before. */
  readonly contents: Partial<Pick<statements.IssuedStatement, 'number' | 'lines' | 'totals'>>;
  /** Parts of a large statement, until it is issued. */
  readonly keptParts: readonly Pick<statements.StatementPart, 'part' | 'lines'>[];
  readonly disputes: readonly DisputeOnStatement[];
  readonly settledPence: number;
}

interface DisputeOnStatement extends Omit<statements.Dispute, 'because'> {
  /** Why the council does not accept the lines, in its words. */
  readonly reason: string;
  readonly by: string;
  readonly outcome: statements.DisputeOutcome | null;
  readonly adjustmentId: string | null;
}

export const billingStatements = readModel<StatementRow>()({
  name: 'billing_statement',
  version: 3,
  facts: { statement: everyFact('its switch has a case for each') },
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
      keptParts: 'json',
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
      : after(existing(row), fact);
  },
});

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
  keptParts: [],
  disputes: [],
  settledPence: 0,
});

const linesIn = (kept: StatementRow['keptParts']): readonly statements.StatementLine[] =>
  statements.wholeLines(kept.toSorted((one, other) => one.part - other.part).map(({ lines }) => lines));

function existing(row: StatementRow | undefined): StatementRow {
  if (row) return row;
  throw new Error('no statement was reviewed under this name');
}

function after(
  row: StatementRow,
  event: Exclude<statements.StatementEvent, Fact<'StatementReviewed'>>,
): StatementRow {
  switch (event.type) {
    case 'StatementPartKept': {
      const { digest, part, lines } = event;
      return digest === row.digest ? { ...row, keptParts: [...row.keptParts, { part, lines }] } : row;
    }
    case 'StatementIssued': {
      const { number, totals, hash, by, effectiveOn } = event;
      const lines = event.inParts === undefined ? event.lines : linesIn(row.keptParts);
      const issued = { stage: 'issued', digest: hash, issuedBy: by, issuedOn: effectiveOn } as const;
      return { ...row, ...issued, contents: { number, lines, totals }, keptParts: [] };
    }
    case 'StatementDisputed': {
      const { disputeId, lineKeys, amountPence, because: reason, by } = event;
      const dispute = { disputeId, lineKeys, amountPence, reason, by, outcome: null, adjustmentId: null };
      return { ...row, stage: 'disputed', disputes: [...row.disputes, dispute] };
    }
    // GET /confirmations shows it while it waits; afterwards the resolution shows it.
    case 'ActProposed':
    case 'ProposalConfirmed':
    case 'ProposalWithdrawn':
      return row;
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
