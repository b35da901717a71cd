import {
  appealOutcomeInWords,
  capitalised,
  count,
  day,
  decidedInWords,
  groundInWords,
  listed,
  personalInWords,
  written,
} from '#wording';
import { aDay, as, type FieldsInWords, many, notInWords, one } from './field-in-words.js';

/** How it was decided, and what followed. */
export const fieldsDecided = {
  calledIn: one('Called in', as('CalledIn')),
  obligation: one(
    'Planning obligation',
    ({ heads, completedOn }) =>
      `${listed(
        heads.map(({ subject }) => subject),
        'Nothing agreed',
      )}${completedOn ? ` (complete, ${day(completedOn)})` : ''}`,
  ),
  decision: one(
    'Decision',
    ({ decision, decidedOn, conditions }) =>
      `${capitalised(decidedInWords(decision))} on ${day(decidedOn)}${
        conditions.length > 0 ? `, with ${count(conditions.length, 'condition')}` : ''
      }`,
  ),
  determination: notInWords('the decision, by whomever, has a line of its own'),
  decisionNotice: one('Decision notice', ({ sha256 }) => `Made (${sha256.slice(0, 8)})`),
  secretaryOfState: one(
    'Decided by the Secretary of State',
    ({ decision, decidedOn }) => `${capitalised(decision)} on ${day(decidedOn)}`,
  ),
  deemed: one('Decided by silence', ({ from }) => `From ${day(from)}`),
  priorApprovalRequiredOn: aDay('Prior approval required since'),
  deemedDischarge: one('Deemed discharge', ({ effectOn, occurredOn }) =>
    occurredOn ? `Since ${day(occurredOn)}` : `From ${day(effectOn)} unless decided`,
  ),
  conditionsDischarged: many(
    'Conditions discharged',
    ({ condition, under, dischargedOn }) => `Condition ${condition}, ${day(dischargedOn)} (${under})`,
  ),
  amendmentsAfterDecision: many(
    'Amended after the decision',
    ({ description, under, amendedOn }) => `${written(description)}, ${day(amendedOn)} (${under})`,
  ),
  appeals: many(
    'Appeals',
    ({ inspectorateReference, against, outcome }) =>
      `${inspectorateReference}, against ${groundInWords[against]}${
        outcome === null
          ? ''
          : outcome === 'withdrawn'
            ? ' (withdrawn)'
            : ` (${appealOutcomeInWords[outcome]})`
      }`,
  ),
  highCourtClaims: many(
    'High Court claims',
    ({ claimReference, claimedOn }) => `${claimReference}, ${day(claimedOn)}`,
  ),
  courtChallenges: many(
    'Challenges that courts allowed',
    ({ claimReference, step, allowedOn }) =>
      `${claimReference}, ${step.replaceAll('-', ' ')}, ${day(allowedOn)}`,
  ),
  quashedOn: aDay('Quashed'),
  revokedOn: aDay('Revoked'),
  reopenedOn: aDay('To be decided again from'),
  corrections: many('Put right', as('RecordCorrected')),
  erasures: many(
    'Personal data erased',
    ({ erased, erasedOn }) => `${listed(erased.map(({ part }) => personalInWords[part]))}, ${day(erasedOn)}`,
  ),
} satisfies Partial<FieldsInWords>;
