import type { DelegationRule, DelegationSchemeRow } from '../data/delegation-scheme-row.js';
import { delegationSchemes } from '../data/delegation-schemes.js';
import { delegationTransition } from '../data/delegation-transition.js';
import type { CalendarDate } from '../dates.js';
import type { Answer, Reason } from '../law/answer.js';
import { answer, type Corrections, inForce, type Version } from '../law/dated-table.js';
import { applicationType } from '../types/application-type.js';
import { scaleOf } from '../types/scale.js';
import { applies, type CaseToDecide } from './circumstances.js';

/** National Parks, the Broads, development corporations and Homes England keep their own schemes. */
export const exemptAuthorities = [
  'national-park',
  'the-broads',
  'development-corporation',
  'homes-england',
] as const;

export type ExemptAuthority = (typeof exemptAuthorities)[number];

export type DelegationFacts = CaseToDecide & {
  readonly receivedOn: CalendarDate;
  readonly validFrom?: CalendarDate;
  /** The day of the decision, or the requested day. */
  readonly on: CalendarDate;
  /** An authority to which the national scheme does not apply; if left out, a council. */
  readonly authority?: ExemptAuthority;
  /** The permission a section 73 application or an obligation relates to. */
  readonly parent?: CaseToDecide;
  /** The gateway test, once the nominated officer and the nominated member have both given a view. */
  readonly gateway?: { readonly officerAgrees: boolean; readonly memberAgrees: boolean };
};

/** `undetermined`: facts are missing, which the answer names, or the scheme itself leaves it open. */
export type DecidedBy = 'officer' | 'gateway-test' | 'committee' | 'undetermined';

/** Who decides a case; undefined for an unknown type. */
export function whoDecides(
  caseToDecide: DelegationFacts,
  corrections: Corrections = {},
): Answer<DecidedBy> | undefined {
  return decidedBy(weighed(caseToDecide, caseToDecide.receivedOn, corrections), corrections);
}

/** Development measured as major is major, whatever its form is called. */
function weighed<Case extends CaseToDecide & { readonly parent?: CaseToDecide }>(
  caseToDecide: Case,
  madeOn: CalendarDate,
  corrections: Corrections,
): Case {
  const isMajor = !caseToDecide.scale && scaleOf({ ...caseToDecide, madeOn }, corrections)?.value === 'major';
  const { parent } = caseToDecide;
  return {
    ...caseToDecide,
    ...(isMajor && { scale: 'major' }),
    ...(parent && { parent: weighed(parent, madeOn, corrections) }),
  };
}

function decidedBy(caseToDecide: DelegationFacts, corrections: Corrections): Answer<DecidedBy> | undefined {
  const { scheme, day, because } = schemeFor(caseToDecide, corrections);
  const isNational = scheme?.row.key === 'national';
  const steps = [`${isNational ? 'The national scheme' : 'The council’s scheme'} applies on ${day}.`];
  return (
    scheme && route(caseToDecide, scheme, { corrections, day, steps, restsOn: because ? [because] : [] })
  );
}

interface Working {
  readonly corrections: Corrections;
  readonly day: CalendarDate;
  readonly steps: readonly string[];
  readonly restsOn: readonly Reason[];
}

function schemeFor(caseToDecide: DelegationFacts, corrections: Corrections) {
  const transition = inForce(delegationTransition, 'national', caseToDecide.on, corrections);
  const { receivedOn, validFrom = caseToDecide.on, on } = caseToDecide;
  const day = { received: receivedOn, valid: validFrom, decided: on }[transition?.row.appliesBy ?? 'decided'];
  const national = caseToDecide.authority
    ? undefined
    : inForce(delegationSchemes, 'national', day, corrections);
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
  caseToDecide: DelegationFacts,
  scheme: Version<DelegationSchemeRow>,
  working: Working,
): Answer<DecidedBy> | undefined {
  const found = firstRule(caseToDecide, scheme);
  if (!found) return undefined;
  const { rule, missing } = found;
  if (missing.length > 0) return undetermined(caseToDecide, scheme, rule, missing, working);
  const steps = [...working.steps, rule.rule];
  if (rule.to === 'as-council') {
    const council = inForce(delegationSchemes, 'council', working.day, working.corrections);
    return council && route(withoutTriggers(caseToDecide), council, { ...working, steps });
  }
  if (rule.to === 'as-parent') return asParent(caseToDecide, scheme, rule, { ...working, steps });
  return conclude(caseToDecide, scheme, rule, rule.to, { ...working, steps });
}

/**
 * Under the national scheme, a member's call-in or a number of objections does not send a case to committee.
 */
const withoutTriggers = ({
  memberCallIn: _,
  objections: __,
  ...caseToDecide
}: DelegationFacts): DelegationFacts => caseToDecide;

interface FoundRule {
  readonly rule: DelegationRule;
  /** The facts that must be known first, if an earlier rule might give another answer. */
  readonly missing: readonly string[];
}

function firstRule(caseToDecide: CaseToDecide, { row }: Version<DelegationSchemeRow>): FoundRule | undefined {
  const type = applicationType(caseToDecide.type);
  if (!type) return undefined;
  const weighed = row.rules.map((rule) => ({ rule, applies: applies(rule.when, type, caseToDecide) }));
  const certain = weighed.findIndex((each) => each.applies === true);
  const rule = weighed[certain]?.rule;
  if (!rule) return undefined;
  const missing = weighed
    .slice(0, certain)
    .flatMap((each) =>
      typeof each.applies === 'object' && each.rule.to !== rule.to ? each.applies.missing : [],
    );
  return { rule, missing: [...new Set(missing)] };
}

/**
 * The same as for the related permission. It must be known, because otherwise an officer might decide without the right
 * to do so.
 */
function asParent(
  caseToDecide: DelegationFacts,
  scheme: Version<DelegationSchemeRow>,
  rule: DelegationRule,
  working: Working,
): Answer<DecidedBy> {
  const found = caseToDecide.parent && firstRule(caseToDecide.parent, scheme);
  const missing = found ? found.missing.map((fact) => `parent.${fact}`) : ['parent'];
  if (!found || missing.length > 0) return undetermined(caseToDecide, scheme, rule, missing, working);
  const to = found.rule.to === 'officer' || found.rule.to === 'committee' ? found.rule.to : 'gateway-test';
  return conclude(caseToDecide, scheme, rule, to, {
    ...working,
    steps: [...working.steps, `Its parent: ${found.rule.rule}`],
  });
}

/** Names the missing facts; a missing fact is never taken as "no". */
function undetermined(
  caseToDecide: DelegationFacts,
  scheme: Version<DelegationSchemeRow>,
  { rule }: DelegationRule,
  missing: readonly string[],
  { steps, restsOn }: Working,
): Answer<DecidedBy> {
  const lacking = `It depends on unknown facts: ${missing.join(', ')}. Write 0 if there is none.`;
  const said = { rule, inputs: { ...caseToDecide }, steps: [...steps, lacking], restsOn };
  const { value, because } = answer<DecidedBy, DelegationSchemeRow>(
    'undetermined',
    delegationSchemes,
    scheme,
    said,
  );
  return { value, because: { ...because, missing } };
}

/** Both must agree for the committee to decide: either of them alone can leave a case with the officers. */
function conclude(
  caseToDecide: DelegationFacts,
  scheme: Version<DelegationSchemeRow>,
  { rule }: DelegationRule,
  to: DecidedBy,
  { steps, restsOn }: Working,
): Answer<DecidedBy> {
  const inputs = { ...caseToDecide };
  const { gateway } = caseToDecide;
  if (to !== 'gateway-test' || !gateway)
    return answer(to, delegationSchemes, scheme, { rule, inputs, steps, restsOn });
  const agreed = gateway.officerAgrees && gateway.memberAgrees;
  const outcome = agreed
    ? 'The nominated officer and member agree that the gateway test is met: committee.'
    : 'The nominated officer and member do not both agree: officers decide.';
  const decidedBy = agreed ? 'committee' : 'officer';
  return answer(decidedBy, delegationSchemes, scheme, { rule, inputs, steps: [...steps, outcome], restsOn });
}
