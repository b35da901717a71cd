import { type CouncilLaw, lawOfReasons } from '#legislation';
import { lastDaysOf } from '../questions/corrected-notice.js';
import { currentDocuments } from '../state/register.js';
import type { ExistingCase, Valid } from '../state.js';
import type { Decision } from '../vocabulary/decision.js';
import type { DecisionNotice, NoticePlan } from './notice.js';

/** The notice of a decision: it contains only facts of the case and what the law derives from them. */
export function noticeOf(state: ExistingCase & Valid, decision: Decision, law: CouncilLaw): DecisionNotice {
  const { caseReference, applicationType, description, site, applicant, agent, receivedOn } = state;
  const {
    conditions,
    decidedBy,
    decidedOn,
    signedBy,
    refusalReasons,
    parts = null,
    timeLimit = null,
  } = decision;
  const { because = null, signedBecause } = decision;
  return {
    ...{ caseReference, applicationType, description, siteAddress: site.address, applicant, agent },
    ...{ receivedOn, validFrom: state.clock.validFrom },
    ...{ decision: decision.decision, decidedBy, decidedOn, signedBy },
    plans: plans(state),
    conditions: conditions.map(({ text, reason, standard }, index) => ({
      ...{ number: index + 1, text, reason },
      ...(standard && { standard }),
    })),
    ...{ refusalReasons, parts, timeLimit },
    decidedUnder: because && `${because.rule} (${because.source})`,
    signedUnder: signedBecause ? `${signedBecause.rule} (${signedBecause.source})` : null,
    reasonsUnder: lawOfReasons(applicationType, decidedOn) ?? null,
    obligationDatedOn: state.obligation?.completedOn ?? null,
    ...lastDaysOf(state, decision, law),
  };
}

const plans = ({ register }: ExistingCase): readonly NoticePlan[] =>
  currentDocuments(register)
    .filter(([, { kind, redacts }]) => (kind === 'plan' || kind === 'sitePlan') && redacts === null)
    .map(([documentId, { title, sha256 }]) => ({ documentId, title, sha256 }));
