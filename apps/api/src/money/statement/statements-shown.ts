import type { billing } from '#domain';
import type { StatementRow } from '#read-models';
import { plainJson } from '../../http/plain-json.js';
import type { ListedStatementView, StatementView } from './statements.view.js';

interface Drafted {
  readonly draft: billing.StatementDraft;
  readonly digest: string;
}

/** In a list. */
export const listed = (row: StatementRow): ListedStatementView => ({
  ...headOf(row),
  totals: plainJson(row.contents.totals ?? null),
});

/** As issued, for good; undefined before. */
export function asIssued(row: StatementRow): StatementView | undefined {
  const { lines, totals } = row.contents;
  if (!lines || !totals) return undefined;
  return { ...headOf(row), ...plainJson({ lines, totals }), isClosed: true, problems: [] };
}

/** By what is known now. */
export function asDrafted({ draft, digest }: Drafted, reviewed: StatementRow | undefined): StatementView {
  const { council, month, number, isClosed, lines, totals, problems } = draft;
  const nobodyYet = { reviewedBy: null, issuedBy: null, issuedOn: null, disputes: [], settledPence: 0 };
  return {
    ...(reviewed ? headOf(reviewed) : { ...nobodyYet, stage: 'draft' }),
    ...plainJson({ council, month, number, isClosed, lines, totals, problems }),
    digest,
  };
}

/** Facts about a statement besides its contents. */
const headOf = ({
  council,
  month,
  stage,
  digest,
  ...row
}: StatementRow): Omit<ListedStatementView, 'totals'> => {
  const { reviewedBy, issuedBy, issuedOn, disputes, settledPence } = row;
  const number = row.contents.number ?? `${council}/${month}`;
  return {
    ...{ council, month, number, stage, digest, reviewedBy, issuedBy, issuedOn, settledPence },
    disputes: plainJson(disputes),
  };
};
