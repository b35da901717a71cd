import { canonicalJson } from '../canonical-json.js';
import type { Rejection } from '../decider.js';
import { type Answers, asItStands, workedOut } from './answers.js';
import type { OpenCase, WhatIf } from './asked.js';
import { withValidDay } from './valid-day.js';

export const aspects = [
  'validFrom',
  'statutoryExpiry',
  'decideBy',
  'planningGuarantee',
  'fee',
  'whoDecides',
  'publicity',
] as const satisfies readonly (keyof Answers)[];
export type Aspect = (typeof aspects)[number];

export interface Compared {
  readonly open: OpenCase;
  /** Why its valid day cannot be moved like this; null if it can, or if nobody asked. */
  readonly refused: Rejection | null;
  readonly before: Answers;
  readonly after: Answers;
  readonly differs: readonly Aspect[];
}

/**
 * Compares a case as it is with what it would be. A new rule does not change the record by itself: only if
 * it gives another answer than the present rule would the record differ.
 */
export function compare(open: OpenCase, asked: WhatIf): Compared {
  const { state, refused } = withValidDay(open, asked);
  const before = asItStands(open.state, asked.present, asked.on);
  const present = workedOut(open.state, asked.present, asked.on);
  const proposed = workedOut(state, asked.proposed, asked.on);
  const differs = aspects.filter((aspect) => said(aspect, present) !== said(aspect, proposed));
  const after = Object.fromEntries(
    aspects.map((aspect) => [aspect, differs.includes(aspect) ? proposed[aspect] : before[aspect]]),
  ) as unknown as Answers;
  return { open, refused, before, after, differs };
}

/** An answer without its reasons: another source for the same day makes no difference. */
function said(aspect: Aspect, answers: Answers): string {
  switch (aspect) {
    case 'validFrom':
    case 'decideBy':
      return canonicalJson(answers[aspect]);
    case 'statutoryExpiry':
    case 'planningGuarantee':
    case 'whoDecides':
      return canonicalJson(answers[aspect]?.value ?? null);
    case 'fee':
      return canonicalJson(feeSaid(answers.fee));
    case 'publicity':
      return canonicalJson(publicitySaid(answers.publicity));
  }
}

function feeSaid(fee: Answers['fee']) {
  if (fee === null) return null;
  const { answer } = fee;
  if (answer.outcome !== 'fee') return { outcome: answer.outcome };
  const lines = answer.lines.map(({ code, units, amountPence }) => ({ code, units, amountPence }));
  return { total: answer.totalPence, lines };
}

function publicitySaid(publicity: Answers['publicity']) {
  if (publicity === null) return publicity;
  const { because: _, ...earliest } = publicity.earliest;
  return { required: publicity.required.map(({ value }) => value), earliest };
}
