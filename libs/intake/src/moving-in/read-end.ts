import {
  type DecisionKind,
  decisionKinds,
  decisionsFor,
  type ImportedCondition,
  type ImportedEnd,
} from '#domain';
import type { RowReader } from './row-reader.js';
import { decisionWords, type Ending, statusWords } from './words.js';

/** The outcome of the case; null if open. The columns must agree with each other. */
export function readEnd(
  row: RowReader,
  applicationType: string | null,
  conditions: readonly ImportedCondition[],
): ImportedEnd | null {
  const before = row.faults.length;
  const status = row.word('status', statusWords);
  const said = row.word('decision', decisionWords);
  const [decidedOn, endedOn] = [row.day('decidedOn'), row.day('endedOn')];
  if (row.faults.length > before) return null;
  const decision = isDecision(said) ? decisionOn(applicationType, said) : null;
  const ended = endingOf(row, { status, said, isDecided: decision !== null || decidedOn !== null });
  if (ended === null) return null;
  if (ended === 'decided') {
    if (decision === null) row.fault('decision', 'it was decided: give the decision');
    if (decidedOn === null && endedOn === null) row.fault('decidedOn', 'it was decided: give the day');
  }
  return {
    ended,
    endedOn: endedOn ?? decidedOn,
    decision: ended === 'decided' ? decision : null,
    asWritten: (row.written('decision') || row.written('status')).slice(0, 200) || null,
    decidedBy: row.text('decidedBy', 200),
    conditions: ended === 'decided' ? (conditions.length > 0 ? conditions : conditionsIn(row)) : [],
    refusalReasons: ended === 'decided' ? paragraphs(row.text('refusalReasons')) : [],
  };
}

const isDecision = (word: DecisionKind | Ending | null): word is DecisionKind =>
  word !== null && (decisionKinds as readonly string[]).includes(word);

function endingOf(
  row: RowReader,
  {
    status,
    said,
    isDecided,
  }: { status: 'open' | Ending | null; said: DecisionKind | Ending | null; isDecided: boolean },
): Ending | null {
  const without = said !== null && !isDecision(said) ? said : null;
  if (status === 'open') {
    if (isDecided || without) row.fault('status', 'it is open here, but has a decision or its day');
    return null;
  }
  // "Decided" with the decision "withdrawn": the decision counts.
  if (without) return without;
  if (status !== null) return status;
  return isDecided ? 'decided' : null;
}

/** Older systems use "granted" and "refused" for prior approvals too. */
function decisionOn(applicationType: string | null, decision: DecisionKind): DecisionKind {
  if (!applicationType || decisionsFor(applicationType).includes(decision)) return decision;
  if (!applicationType.startsWith('pa.')) return decision;
  return decision === 'granted'
    ? 'priorApprovalGranted'
    : decision === 'refused'
      ? 'priorApprovalRefused'
      : decision;
}

/**
 * All conditions in one cell, one in each paragraph. Any of them may need details, because the cell does not
 * say.
 */
const conditionsIn = (row: RowReader): readonly ImportedCondition[] =>
  paragraphs(row.text('conditions')).map((text, index) => ({
    number: index + 1,
    text,
    reason: null,
    detailsRequired: true,
    discharged: false,
  }));

const paragraphs = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(/\n+|\s\|\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
