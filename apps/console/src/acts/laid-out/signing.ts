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
  const members = view.standing.whoDecides ? null : resolutionOf(view);
  const canReturn = acts.acts.some(({ command, may }) => command === returning && may);
  return {
    view: 'signing',
    recommended: recommended && {
      ...{ words: decisionWords(recommended.recommendation), by: called.person(recommended.by) },
      report: recommended.report,
      ...termsOf(members ?? recommended),
      on: recommended.recordedAt,
      returnAt: canReturn ? `${head.href}/do/${addressOf(returning)}` : null,
    },
    resolved: members && { words: decisionWords(members.resolution), on: members.resolvedOn },
    obligationDatedOn: members?.subjectToObligation ? (view.obligation?.completedOn ?? null) : null,
    objections: view.representations.filter(
      ({ stance, withdrawnOn }) => stance === 'objection' && withdrawnOn === null,
    ),
    visit: view.siteVisits.at(-1) ?? null,
    rule: ruleOf(view, members),
  };
}

type Resolution = CaseView['resolutions'][number];

/** The last resolution of the committee. It may have changed the conditions or the reasons for refusal. */
const resolutionOf = ({ resolutions }: CaseView): Resolution | null => resolutions.at(-1) ?? null;

const termsOf = ({ conditions, refusalReasons }: Pick<Resolution, 'conditions' | 'refusalReasons'>) => ({
  conditions,
  refusalReasons,
});

/** Who decides and why: by the rule that sent it to the committee, once the committee has resolved on it. */
function ruleOf({ standing, committeeReferrals }: CaseView, members: Resolution | null) {
  const { whoDecides } = standing;
  if (whoDecides) return { who: deciderInWords(whoDecides.value), ...reasonShown(whoDecides.because) };
  const referral = members && committeeReferrals.at(-1);
  return referral ? { who: deciderInWords('committee'), ...reasonShown(referral.because) } : null;
}

/** The text of the notice that an act would issue, if any. */
export function noticeIn({ facts }: Preview) {
  const made = facts.find((fact) => fact.type === 'DecisionNoticeGenerated');
  if (!made || !('notice' in made)) return null;
  const notice = made.notice as Schemas['DecisionNotice'];
  return { ...notice, words: decisionWords(notice.decision), hash: (made as { sha256: string }).sha256 };
}
