import type { FeeRoute } from '../data/fees/fee-route.js';
import { type FeeStep, isUnanswerable, type Unanswerable, unusable, type Worked } from './answer.js';
import { categories, siteArea } from './categories.js';
import { consentFee } from './consent-fee.js';
import { developmentFee, type Sum, totalOf } from './development-fee.js';
import type { Development, FeeProposal } from './proposal.js';
import { ruleStep } from './rule-step.js';
import { stepsOnScale } from './scale.js';
import { chargeFor, type Tariff } from './tariff.js';
import { halfOf, pence } from './values.js';

/** A route for which the fee must be calculated. */
export type ChargedRoute = Exclude<FeeRoute, { fee: 'none' | 'local' }>;

const sumOf = (steps: readonly FeeStep[]): Sum => ({ steps, considered: [], gaps: [] });

/** The fee before any concession. */
export function baseFee(tariff: Tariff, route: ChargedRoute, proposal: FeeProposal): Worked<Sum> {
  switch (route.fee) {
    case 'development':
      return planningFee(tariff, route, proposal);
    case 'reserved matters':
      return proposal.reservedMattersPaidInFull
        ? sumOf([chargeFor(tariff, 'rm.paid')])
        : developmentFee(tariff, proposal.development ?? {}, 'full');
    case 'permission in principle':
      return permissionInPrinciple(tariff, proposal.development ?? {});
    case 'certificate':
      return certificate(tariff, route.of, proposal);
    default: {
      const steps = consentFee(tariff, route, proposal);
      return isUnanswerable(steps) ? steps : sumOf(steps.steps);
    }
  }
}

const taken: Record<'one house altered' | 'minerals' | 'oil or gas', Development> = {
  'one house altered': { housesAltered: 1 },
  minerals: { mineralWorking: true },
  'oil or gas': { oilOrGasWinning: true },
};

/** The development that the type implies counts only if the proposal itself states nothing. */
function proposedDevelopment(route: ChargedRoute, development: Development = {}): Development {
  if (route.fee !== 'development' || !route.taken) return development;
  const saysSomething = categories.some(({ sizeOf }) => {
    const sized = sizeOf(development);
    return isUnanswerable(sized) || 'size' in sized;
  });
  return saysSomething ? development : { ...development, ...taken[route.taken] };
}

/** A householder application is for works at one house. If anything else is proposed, its type is wrong. */
function contraryToHouseholder(
  { taken }: Extract<FeeRoute, { fee: 'development' }>,
  development: Development,
): Unanswerable | undefined {
  if (taken !== 'one house altered') return undefined;
  const { housesAltered = 1, worksInCurtilage: _, siteArea: __, ...others } = development;
  const other = Object.entries(others).find(
    ([, value]) => value !== undefined && value !== false && value !== 0,
  );
  if (!other && housesAltered <= 1) return undefined;
  const fact = other ? other[0] : 'housesAltered';
  const because = `A householder application is for works at one house, and \`${fact}\` says otherwise: the type or the fact is wrong.`;
  return { problems: [{ code: 'contradicts-type', fact, because }] };
}

function planningFee(
  tariff: Tariff,
  route: Extract<FeeRoute, { fee: 'development' }>,
  proposal: FeeProposal,
): Worked<Sum> {
  const development = proposedDevelopment(route, proposal.development);
  const contrary = contraryToHouseholder(route, development);
  if (contrary) return contrary;
  const planning = developmentFee(tariff, development, route.outline ? 'outline' : 'full');
  if (!route.withAdvertisement || isUnanswerable(planning)) return planning;
  const advertisement = consentFee(tariff, { fee: 'advertisement' }, proposal);
  if (isUnanswerable(advertisement)) return advertisement;
  return { ...planning, steps: [...planning.steps, ...advertisement.steps] };
}

function permissionInPrinciple(tariff: Tariff, development: Development): Worked<Sum> {
  const site = siteArea(development, 'Permission in principle is charged by the area of the site.');
  if (isUnanswerable(site)) return site;
  if (!('size' in site)) return unusable('siteArea', 'Permission in principle needs a site.');
  return sumOf(stepsOnScale(tariff, 'permission in principle', site.size));
}

function certificate(
  tariff: Tariff,
  of: 'existing' | 'proposed' | 'breach of condition',
  proposal: FeeProposal,
): Worked<Sum> {
  const breach = chargeFor(tariff, 'ldc.condition');
  if (of === 'breach of condition' && !proposal.development) return sumOf([breach]);
  const full = developmentFee(tariff, proposal.development ?? {}, of === 'proposed' ? 'full' : 'existing');
  if (isUnanswerable(full)) return full;
  if (of === 'proposed') {
    const total = totalOf(full.steps);
    const half = pence(halfOf(total) - total);
    return { ...full, steps: [...full.steps, ruleStep(tariff, 'lawful-development-proposed', half)] };
  }
  const breachToo = of === 'breach of condition' || proposal.breachOfCondition;
  return breachToo ? { ...full, steps: [...full.steps, breach] } : full;
}
