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

/** What the law made of a case that nobody decided in time. */
export function bySilence({ deemed }: CaseView): string {
  return deemed ? silence[deemed.outcome] : 'Details approved by silence';
}

/** The last appeal that an inspector decided. */
const lastAppeal = ({ appeals }: CaseView) =>
  appeals.findLast(({ outcome }) => outcome !== null && onAppeal[outcome] !== null);

/** How a case is decided as things stand, in short: "Refused, appeal allowed"; null while it is open. */
export function endInShort(view: CaseView): string | null {
  const { determination } = view;
  if (determination === null) return null;
  const appeal = lastAppeal(view)?.outcome;
  const then = appeal ? onAppeal[appeal] : null;
  if (determination.by === 'inspectorate') return then && capitalised(then);
  const first = determination.decision === 'deemed' ? bySilence(view) : decisionWords(determination.decision);
  return then ? `${first}, ${then}` : first;
}

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** What the council or an inspector made of the decision since, or a court of an earlier one. */
export function sinceThen(view: CaseView): string | null {
  const { determination, quashedOn, revokedOn } = view;
  const quashed = quashedOn && `on ${dayInWords(quashedOn)}`;
  if (determination === null) return quashed && `A court quashed it ${quashed}.`;
  if (determination.status === 'revoked' && revokedOn) return `It was revoked on ${dayInWords(revokedOn)}.`;
  const appeal = lastAppeal(view);
  if (appeal?.outcome && appeal.decidedOn)
    return `On ${dayInWords(appeal.decidedOn)} an inspector decided: ${onAppeal[appeal.outcome]}.`;
  return quashed && `A court quashed an earlier decision ${quashed}.`;
}
