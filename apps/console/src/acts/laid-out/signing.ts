import type { Schemas } from '../../api/casebook-api.js';
import { decisionWords } from '../../cases/case-parts.js';
import { reasonShown } from '../../cases/reasons.js';
import { deciderInWords } from '../../words/deciders.js';
import { addressOf } from '../addresses.js';
import type { Begun } from '../begun.js';
import type { Preview } from '../sending.js';

type CaseView = Schemas['CaseView'];

const returning = 'recommendation/return';

/**
 * What the signatory signs: the recommendation, its author, its reasons, and the rule that says who decides.
 */
export function signing({ view, acts, called, head }: Begun) {
  const recommended = view.recommendations.at(-1);
  const { whoDecides } = view.standing;
  const canReturn = acts.acts.some(({ command, may }) => command === returning && may);
  return {
    view: 'signing',
    recommended: recommended && {
      ...{ words: decisionWords(recommended.recommendation), by: called.person(recommended.by) },
      ...{ report: recommended.report, conditions: recommended.conditions },
      refusalReasons: recommended.refusalReasons,
      on: recommended.recordedAt,
      returnAt: canReturn ? `${head.href}/do/${addressOf(returning)}` : null,
    },
    resolved: resolutionOf(view),
    objections: view.representations.filter(
      ({ stance, withdrawnOn }) => stance === 'objection' && withdrawnOn === null,
    ),
    visit: view.siteVisits.at(-1) ?? null,
    rule: whoDecides && { who: deciderInWords(whoDecides.value), ...reasonShown(whoDecides.because) },
  };
}

function resolutionOf({ resolutions }: CaseView) {
  const last = resolutions.at(-1);
  return last ? { words: decisionWords(last.resolution), on: last.resolvedOn } : null;
}

/** The text of the notice that an act would issue, if any. */
export function noticeIn({ facts }: Preview) {
  const made = facts.find((fact) => fact.type === 'DecisionNoticeGenerated');
  if (!made || !('notice' in made)) return null;
  const notice = made.notice as Schemas['DecisionNotice'];
  return { ...notice, words: decisionWords(notice.decision), hash: (made as { sha256: string }).sha256 };
}
