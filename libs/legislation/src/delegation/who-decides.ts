import {
  type DelegationRule,
  type DelegationSchemeRow,
  delegationSchemes,
} from '../data/delegation-schemes.js';
import { delegationTransition } from '../data/delegation-transition.js';
import type { CalendarDate } from '../dates.js';
import type { Answer, Reason } from '../law/answer.js';
import { answer, type Corrections, inForce, type Version } from '../law/dated-table.js';
import { applicationType } from '../types/application-type.js';
import { scaleOf } from '../types/scale.js';
import { applies, type CaseToDecide } from './circumstances.js';

export type DelegationFacts = CaseToDecide & {
  readonly receivedOn: CalendarDate;
  readonly validFrom?: CalendarDate;
  /** The day of the decision, or the day the question is asked. */
  readonly on: CalendarDate;
  /** The permission a section 73 application or an obligation relates to. */
  readonly parent?: CaseToDecide;
  /** The gateway test, once the nominated officer and the nominated member have both given a view. */
  readonly gateway?: { readonly officerAgrees: boolean; readonly memberAgrees: boolean };
};

export type DecidedBy = 'officer' | 'gateway-test' | 'committee';

/** Who is to decide a case; nothing for a type nobody knows. */
export function whoDecides(
  facts: DelegationFacts,
  corrections: Corrections = {},
): Answer<DecidedBy> | undefined {
  return decidedBy(weighed(facts, facts.receivedOn, corrections), corrections);
}

/** What is measured as major development is so, whatever its form is called. */
function weighed<Case extends CaseToDecide & { readonly parent?: CaseToDecide }>(
  facts: Case,
  madeOn: CalendarDate,
  corrections: Corrections,
): Case {
  const isMajor = !facts.scale && scaleOf({ ...facts, madeOn }, corrections)?.value === 'major';
  const { parent } = facts;
  return {
    ...facts,
    ...(isMajor && { scale: 'major' }),
    ...(parent && { parent: weighed(parent, madeOn, corrections) }),
  };
}

function decidedBy(facts: DelegationFacts, corrections: Corrections): Answer<DecidedBy> | undefined {
  const { scheme, day, because } = schemeFor(facts, corrections);
  const steps = [
    `${scheme?.row.key === 'national' ? 'The national scheme' : 'The council’s scheme'} applies on ${day}.`,
  ];
  return scheme && route(facts, scheme, { corrections, day, steps, restsOn: because ? [because] : [] });
}

interface Working {
  readonly corrections: Corrections;
  readonly day: CalendarDate;
  readonly steps: readonly string[];
  readonly restsOn: readonly Reason[];
}

function schemeFor(facts: DelegationFacts, corrections: Corrections) {
  const transition = inForce(delegationTransition, 'national', facts.on, corrections);
  const { receivedOn, validFrom = facts.on, on } = facts;
  const day = { received: receivedOn, valid: validFrom, decided: on }[transition?.row.appliesBy ?? 'decided'];
  const national = inForce(delegationSchemes, 'national', day, corrections);
  const scheme = national ?? inForce(delegationSchemes, 'council', day, corrections);
  if (!transition) return { scheme, day };
  const working = {
    rule: `The scheme in force on the day a case is ${transition.row.appliesBy} applies to it.`,
    inputs: { receivedOn, validFrom, on },
    steps: [`That day is ${day}.`],
  };
  return { scheme, day, because: answer(day, delegationTransition, transition, working).because };
}

function route(
  facts: DelegationFacts,
  scheme: Version<DelegationSchemeRow>,
  working: Working,
): Answer<DecidedBy> | undefined {
  const rule = firstRule(facts, scheme);
  if (!rule) return undefined;
  const steps = [...working.steps, rule.rule];
  if (rule.to === 'as-council') {
    const council = inForce(delegationSchemes, 'council', working.day, working.corrections);
    return council && route(facts, council, { ...working, steps });
  }
  if (rule.to === 'as-parent') return asParent(facts, scheme, rule, { ...working, steps });
  return conclude(facts, scheme, rule, rule.to, { ...working, steps });
}

const firstRule = (
  facts: CaseToDecide,
  { row }: Version<DelegationSchemeRow>,
): DelegationRule | undefined => {
  const type = applicationType(facts.type);
  return type && row.rules.find(({ when }) => applies(when, type, facts));
};

/** A parent that is not known leaves the gateway test: an officer alone might not be entitled to decide. */
function asParent(
  facts: DelegationFacts,
  scheme: Version<DelegationSchemeRow>,
  rule: DelegationRule,
  working: Working,
): Answer<DecidedBy> {
  const parentRule = facts.parent && firstRule(facts.parent, scheme);
  if (!parentRule) {
    const steps = [...working.steps, 'The permission it relates to is not known: the gateway test.'];
    return conclude(facts, scheme, rule, 'gateway-test', { ...working, steps });
  }
  const to = parentRule.to === 'officer' || parentRule.to === 'committee' ? parentRule.to : 'gateway-test';
  return conclude(facts, scheme, rule, to, {
    ...working,
    steps: [...working.steps, `Its parent: ${parentRule.rule}`],
  });
}

/** Both must agree for the committee to decide: either alone can leave a case with the officers. */
function conclude(
  facts: DelegationFacts,
  scheme: Version<DelegationSchemeRow>,
  { rule }: DelegationRule,
  to: DecidedBy,
  { steps, restsOn }: Working,
): Answer<DecidedBy> {
  const inputs = { ...facts };
  const { gateway } = facts;
  if (to !== 'gateway-test' || !gateway)
    return answer(to, delegationSchemes, scheme, { rule, inputs, steps, restsOn });
  const agreed = gateway.officerAgrees && gateway.memberAgrees;
  const outcome = agreed
    ? 'The nominated officer and member agree that the gateway test is met: committee.'
    : 'The nominated officer and member do not both agree: officers decide.';
  const decidedBy = agreed ? 'committee' : 'officer';
  return answer(decidedBy, delegationSchemes, scheme, { rule, inputs, steps: [...steps, outcome], restsOn });
}
