import { type FeeGap, type FeeStep, isUnanswerable, missing, unusable, type Worked } from './answer.js';
import { baseFee, type ChargedRoute } from './base-fee.js';
import { type Sum, totalOf } from './development-fee.js';
import { type Adjusted, type Asked, exempt, refuse, step } from './exemptions.js';
import type { Development } from './proposal.js';
import { ruleStep } from './rule-step.js';
import type { Tariff } from './tariff.js';
import {
  halfOf,
  lesserOf,
  measureOfExtent,
  oneAndAHalfTimes,
  type Pence,
  pence,
  sumOfPence,
} from './values.js';

/** The fee with everything that raises or lowers it, in the order of Schedule 1: the changes accumulate. */
export function adjustedFee(asked: Asked): Worked<Adjusted> {
  const base = baseFee(asked.tariff, asked.route, asked.proposal);
  if (isUnanswerable(base)) return base;
  const proposals = withAlternatives(asked, { ...base, refusedClaims: [] });
  if (isUnanswerable(proposals)) return proposals;
  const later = alternativeLodgedLater(asked, proposals);
  const located = acrossBoundary(asked, sportsClub(asked, later));
  if (isUnanswerable(located)) return located;
  return exempt(asked, enforcementAppeal(asked, parishHalf(asked, located)));
}

const feeAlone = ({ tariff, route, proposal }: Asked, development: Development): Worked<Sum> =>
  baseFee(tariff, route, { ...proposal, development });

const alternativesMayBeMade: readonly ChargedRoute['fee'][] = ['development', 'reserved matters'];
const mayCrossABoundary: readonly ChargedRoute['fee'][] = [
  ...alternativesMayBeMade,
  'permission in principle',
  'certificate',
];

/** The highest fee is charged in full, and half of each other fee is added. */
function withAlternatives(asked: Asked, base: Adjusted): Worked<Adjusted> {
  const alternatives = asked.proposal.alternatives ?? [];
  if (!Array.isArray(alternatives)) return unusable('alternatives', 'Each alternative is a development.');
  if (alternatives.length === 0) return base;
  if (!alternativesMayBeMade.includes(asked.route.fee)) {
    return refuse(base, 'alternative-proposals', 'Only for planning permission and reserved matters.');
  }
  const all: Sum[] = [base];
  for (const alternative of alternatives as readonly Development[]) {
    const fee = feeAlone(asked, alternative);
    if (isUnanswerable(fee)) return fee;
    all.push(fee);
  }
  all.sort((one, other) => totalOf(other.steps) - totalOf(one.steps));
  return {
    steps: all.flatMap(({ steps }, index) => (index === 0 ? steps : [...steps, halved(asked.tariff, steps)])),
    considered: all.flatMap((it) => it.considered),
    gaps: all.flatMap((it) => it.gaps),
    refusedClaims: base.refusedClaims,
  };
}

function halved(tariff: Tariff, steps: readonly FeeStep[]): FeeStep {
  const amount = totalOf(steps);
  return ruleStep(tariff, 'alternative-proposals', pence(halfOf(amount) - amount));
}

/** With the first application, it would have added half of its own fee. Alone it costs the same half. */
function alternativeLodgedLater({ tariff, route, proposal }: Asked, sum: Adjusted): Adjusted {
  const rule = 'alternative-lodged-later';
  if (!proposal.claims?.alternativeOfAnEarlierOne) return sum;
  if (!alternativesMayBeMade.includes(route.fee))
    return refuse(sum, rule, 'Only for planning permission and reserved matters.');
  if ((proposal.alternatives ?? []).length > 0)
    return refuse(sum, rule, 'It is the second of two; alternatives made together are charged together.');
  const total = totalOf(sum.steps);
  return step(sum, ruleStep(tariff, rule, pence(halfOf(total) - total)));
}

function enforcementAppeal({ tariff, route, proposal }: Asked, sum: Adjusted): Adjusted {
  if (!proposal.claims?.enforcementAppeal) return sum;
  if (route.fee !== 'development')
    return refuse(
      sum,
      'enforcement-appeal',
      'An enforcement appeal is taken to ask for planning permission.',
    );
  return step(sum, ruleStep(tariff, 'enforcement-appeal', totalOf(sum.steps)));
}

function sportsClub({ tariff, route, proposal }: Asked, sum: Adjusted): Adjusted {
  if (!proposal.claims?.sportsClub) return sum;
  const { newHomes, otherBuildings } = proposal.development ?? {};
  const floor = otherBuildings === 'unknown' ? 1n : measureOfExtent(otherBuildings);
  if (route.fee !== 'development' || newHomes || (floor ?? 0n) > 0n) {
    return refuse(sum, 'sports-club', 'Only playing fields, and works for them that create no floor space.');
  }
  const total = totalOf(sum.steps);
  const { amountPence, confidence } = tariff.amountOf('sports.flat');
  const change = pence(lesserOf(total, amountPence) - total);
  return change === 0 ? sum : step(sum, ruleStep(tariff, 'sports-club', change, confidence));
}

function acrossBoundary(asked: Asked, sum: Adjusted): Worked<Adjusted> {
  const { crossBoundary } = asked.proposal;
  if (!crossBoundary) return sum;
  if (!mayCrossABoundary.includes(asked.route.fee)) {
    return refuse(
      sum,
      'cross-boundary',
      'Only for planning permission, permission in principle and the like.',
    );
  }
  if (!Array.isArray(crossBoundary.areas) || crossBoundary.areas.length < 2) {
    return missing('crossBoundary.areas', 'The development in the area of each authority is needed.');
  }
  const single = totalOf(sum.steps);
  const areas: Pence[] = [];
  for (const area of crossBoundary.areas as readonly Development[]) {
    const fee = feeAlone(asked, area);
    if (isUnanswerable(fee)) return fee;
    areas.push(totalOf(fee.steps));
  }
  if (!crossBoundary.largerPartHere) {
    return step(sum, ruleStep(asked.tariff, 'cross-boundary-elsewhere', pence(0 - single)));
  }
  const owed = lesserOf(oneAndAHalfTimes(single), sumOfPence(areas));
  return step(sum, ruleStep(asked.tariff, 'cross-boundary', pence(owed - single)));
}

const parishGap: FeeGap = {
  code: 'parish-half-unconfirmed',
  words:
    'The parish half has been seen for planning applications; for this kind of application it is not confirmed.',
};

/** Certain for planning applications, certificates and advertisements. For other types it is given with a warning. */
function parishHalf({ tariff, route, proposal }: Asked, sum: Adjusted): Adjusted {
  if (!proposal.claims?.parishCouncil) return sum;
  if (route.fee === 'hazardous substances') {
    return refuse(sum, 'parish-council', 'The hazardous substances fees have no reduction.');
  }
  const total = totalOf(sum.steps);
  const change = pence(halfOf(total) - total);
  const unconfirmed = ['prior approval', 'conditions', 'non-material amendment'].includes(route.fee);
  if (!unconfirmed) return step(sum, ruleStep(tariff, 'parish-council', change));
  return { ...step(sum, ruleStep(tariff, 'parish-council', change, 'K')), gaps: [...sum.gaps, parishGap] };
}
