import type { AfterDecisionFact } from '#domain';
import { decidedInWords } from '../codes.js';
import { day, listed, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const afterDecision: Wordings<AfterDecisionFact> = {
  DetailsSubmitted: ({ conditions, linked }) =>
    `Details under ${conditions.length === 1 ? 'condition' : 'conditions'} ${listed(conditions.map(String), 'that were not named')} were sent in, as ${linked.reference}`,
  ConditionDischarged: ({ condition, how, dischargedOn, linked }) =>
    how === 'deemed'
      ? `Condition ${condition}: the details in ${linked.reference} are deemed approved from ${day(dischargedOn)}, because no answer came in time`
      : `Condition ${condition}: the details in ${linked.reference} were approved on ${day(dischargedOn)}`,
  ConditionDetailsRefused: ({ condition, refusedOn, linked }) =>
    `Condition ${condition}: the details in ${linked.reference} were refused on ${day(refusedOn)}`,
  PermissionAmended: ({ description, amendedOn, linked }) =>
    `The permission was amended on ${day(amendedOn)} by ${linked.reference}${saying(description)}`,
  LinkedCaseDecided: ({ linked, decision, decidedOn }) =>
    `${linked.reference}, which depends on this case, was decided on ${day(decidedOn)}: ${decidedInWords(decision)}`,
  LinkedDecisionUndone: ({ linked, undoneOn, because }) =>
    `The decision on ${linked.reference}, which depends on this case, is no longer in force from ${day(undoneOn)}${saying(because)}`,
  ConditionReopened: ({ condition, stands, linked, because }) =>
    `Condition ${condition} is open again: ${
      stands === 'to-discharge' ? 'details must be sent in' : `details were sent in, as ${linked.reference}`
    }. Reason${saying(because)}`,
  AmendmentUndone: ({ undoneOn, linked, because }) =>
    `The amendment by ${linked.reference} no longer applies from ${day(undoneOn)}${saying(because)}`,
  DecisionQuashed: ({ quashedOn, court, claimReference }) =>
    `The decision was quashed on ${day(quashedOn)} by ${court}, ${claimReference}`,
  CaseReopened: ({ reopenedOn, reason }) => `To be decided again from ${day(reopenedOn)}${saying(reason)}`,
  DecisionRevoked: ({ revokedOn, reason, by, confirmedBy }, say) =>
    `The decision was revoked on ${day(revokedOn)}. Proposed by ${say.person(by)}, confirmed by ${say.person(confirmedBy)}${saying(reason)}`,
  EnforcementLinked: ({ enforcementReference, noticeServedOn }) =>
    `Linked to enforcement case ${enforcementReference}${when(
      noticeServedOn !== null,
      noticeServedOn === null ? '' : `, a notice served on ${day(noticeServedOn)}`,
    )}`,
};
