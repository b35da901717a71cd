import type { Schemas } from '../api/casebook-api.js';
import { dayInWords } from '../words/days.js';
import { decisionWords } from './case-parts.js';

type CaseView = Schemas['CaseView'];
type AppealOutcome = NonNullable<Schemas['AppealOnFile']['outcome']>;

const silence: Readonly<Record<NonNullable<CaseView['deemed']>['outcome'], string>> = {
  'prior-approval-deemed': 'Prior approval given by silence',
  'may-proceed': 'Works may go ahead, by silence',
};

/** The effect of an appeal on the decision; null if the appeal was withdrawn. */
const onAppeal: Readonly<Record<AppealOutcome, string | null>> = {
  allowed: 'appeal allowed',
  dismissed: 'appeal dismissed',
  splitDecision: 'appeal allowed in part',
  withdrawn: null,
};

/** What the law made of a case that nobody decided in time; null if silence did not decide it. */
export function bySilence(view: CaseView): { readonly words: string; readonly from: string } | null {
  const { deemed, deemedDischarge } = view;
  if (deemed) return { words: silence[deemed.outcome], from: deemed.from };
  const from = deemedDischarge?.occurredOn;
  return from ? { words: 'Details approved by silence', from } : null;
}

/** The last appeal that an inspector decided. */
const lastAppeal = ({ appeals }: CaseView) =>
  appeals.findLast(({ outcome }) => outcome !== null && onAppeal[outcome] !== null);

/** How a case ended, in short: "Refused, appeal allowed"; null while it has not. */
export function endInShort(view: CaseView): string | null {
  const { decision, secretaryOfState } = view;
  const decided = decision ?? secretaryOfState;
  const first = decided ? decisionWords(decided.decision) : (bySilence(view)?.words ?? null);
  const appeal = lastAppeal(view)?.outcome;
  const then = appeal ? onAppeal[appeal] : null;
  if (!then) return first;
  return first ? `${first}, ${then}` : `${then.charAt(0).toUpperCase()}${then.slice(1)}`;
}

/** What a court, the council or an inspector made of a decision since. */
export function sinceThen(view: CaseView): string | null {
  const { quashedOn, revokedOn } = view;
  if (quashedOn) return `A court quashed it on ${dayInWords(quashedOn)}.`;
  if (revokedOn) return `It was revoked on ${dayInWords(revokedOn)}.`;
  const appeal = lastAppeal(view);
  if (!appeal?.outcome || !appeal.decidedOn) return null;
  return `On ${dayInWords(appeal.decidedOn)} an inspector decided: ${onAppeal[appeal.outcome]}.`;
}
