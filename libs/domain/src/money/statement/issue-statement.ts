import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../../decider.js';
import type { CouncilCode, OfficerId } from '../../values.js';
import type { Month } from '../cost-recovery/month.js';
import type { IssuedStatement, StatementEvent, StatementPart } from './events.js';
import type { Reviewed, Statement } from './state.js';

interface OfMonth {
  readonly council: CouncilCode;
  readonly month: Month;
  readonly by: OfficerId;
  readonly on: CalendarDate;
  /** The hash of the present draft. */
  readonly digest: string;
}

export type ReviewStatement = OfMonth & {
  readonly type: 'ReviewStatement';
  readonly isClosed: boolean;
  /** What keeps the draft from being right: unapproved time, or a grade without a rate. */
  readonly problems: readonly string[];
};

export type IssueStatement = OfMonth & {
  readonly type: 'IssueStatement';
  /** Without lines if they were stored in parts; then the number of parts. */
  readonly contents: Pick<IssuedStatement, 'number' | 'lines' | 'totals' | 'inParts'>;
  /** An earlier month whose statement is not issued: statements are issued in order. */
  readonly notYetIssued: Month | null;
};

export type KeepStatementPart = OfMonth &
  Omit<StatementPart, 'digest'> & { readonly type: 'KeepStatementPart' };

export function reviewStatement(command: ReviewStatement, state: Statement): Outcome<StatementEvent> {
  const { council, month, digest, by, on: effectiveOn, isClosed, problems } = command;
  if (state.stage === 'issued') return reject('statement-issued', 'An issued statement never changes.');
  if (state.stage === 'reviewed' && state.digest === digest && state.by === by) return accept();
  if (!isClosed) return reject('month-open', `${month} is not closed, so more facts may still be added.`);
  if (problems.length > 0) return reject('statement-not-ready', problems.join(' '));
  return accept({ type: 'StatementReviewed', effectiveOn, council, month, digest, by });
}

/** It takes two people: one reviews, another issues exactly that. */
export function issueStatement(command: IssueStatement, state: Statement): Outcome<StatementEvent> {
  const { council, month, digest, by, on: effectiveOn, contents, notYetIssued } = command;
  const issuable = reviewedByAnother(command, state);
  if (!('reviewed' in issuable)) return issuable;
  if (notYetIssued !== null)
    return reject('earlier-statement-first', `Issue the statement of ${notYetIssued} first.`);
  const { parts, by: reviewedBy } = issuable.reviewed;
  if (parts.size !== (contents.inParts ?? 0))
    return reject('parts-missing', `Only ${parts.size} of ${contents.inParts ?? 0} parts are kept.`);
  const issued = { ...contents, hash: digest, reviewedBy, by };
  return accept({ type: 'StatementIssued', effectiveOn, council, month, ...issued });
}

/** An append has a size limit: a larger statement is stored part by part, then issued. */
export function keepStatementPart(command: KeepStatementPart, state: Statement): Outcome<StatementEvent> {
  const { council, month, digest, on: effectiveOn, part, lines } = command;
  const issuable = reviewedByAnother(command, state);
  if (!('reviewed' in issuable)) return issuable;
  if (issuable.reviewed.parts.has(part)) return accept();
  return accept({ type: 'StatementPartKept', effectiveOn, council, month, digest, part, lines });
}

function reviewedByAnother(
  { digest, by }: OfMonth,
  state: Statement,
): Outcome<StatementEvent> | { readonly reviewed: Reviewed } {
  if (state.stage === 'issued')
    return state.hash === digest
      ? accept()
      : reject('statement-issued', 'An issued statement never changes.');
  if (state.stage === 'draft')
    return reject('statement-not-reviewed', 'The statement must be reviewed first.');
  if (state.digest !== digest)
    return reject(
      'changed-since-review',
      'The statement has changed since its review: have it reviewed again.',
    );
  if (state.by === by) return reject('second-person-needed', 'The person who reviewed it may not issue it.');
  return { reviewed: state };
}
