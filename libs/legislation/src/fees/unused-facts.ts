import type { FeeRoute } from '../data/fees/fee-route.js';
import type { UnusedFact } from './answer.js';
import type { FeeProposal } from './proposal.js';
import { developmentFacts, type proposalFacts } from './proposal-shape.js';

type Said = keyof typeof proposalFacts;
type Measured = keyof typeof developmentFacts;

const whole = Object.keys(developmentFacts) as readonly Measured[];

/** What the fee of a route turns on; claims are given or refused by name in every answer. */
const uses: Record<FeeRoute['fee'], readonly Said[]> = {
  development: ['development', 'alternatives', 'crossBoundary', 'claims'],
  'reserved matters': ['development', 'reservedMattersPaidInFull', 'alternatives', 'crossBoundary', 'claims'],
  'permission in principle': ['development', 'alternatives', 'crossBoundary', 'claims'],
  certificate: ['development', 'alternatives', 'crossBoundary', 'claims'],
  'section 73': ['parent', 'alternatives', 'crossBoundary', 'claims'],
  'non-material amendment': ['parent', 'alternatives', 'crossBoundary', 'claims'],
  conditions: ['parent', 'requests', 'biodiversityGainPlan', 'alternatives', 'crossBoundary', 'claims'],
  advertisement: ['advertisementSites', 'alternatives', 'crossBoundary', 'claims'],
  'hazardous substances': ['hazardousSubstances', 'alternatives', 'crossBoundary', 'claims'],
  'prior approval': ['development', 'alternatives', 'crossBoundary', 'claims'],
  none: [],
  local: [],
};

function usedBy(route: FeeRoute): readonly Said[] {
  const facts = uses[route.fee];
  if (route.fee === 'development' && route.withAdvertisement) return [...facts, 'advertisementSites'];
  if (route.fee === 'certificate' && route.of !== 'proposed') return [...facts, 'breachOfCondition'];
  if (route.fee === 'prior approval' && route.of === 'change of use') return [...facts, 'buildingOperations'];
  return facts;
}

function measuredBy(route: FeeRoute): readonly Measured[] {
  if (route.fee === 'permission in principle') return ['siteArea'];
  if (route.fee !== 'prior approval') return whole;
  return route.of === 'class MA' || route.of === 'part 20' ? ['newHomes', 'homesByChangeOfUse'] : [];
}

/** The facts that were said and do not count for the fee of this type. */
export function unusedFacts(
  route: FeeRoute,
  { type, council: _, ...said }: FeeProposal,
): readonly UnusedFact[] {
  const used = usedBy(route);
  const measured = measuredBy(route);
  const { development = {}, ...others } = said;
  const because = `The fee for \`${type}\` does not turn on it.`;
  const stray = [
    ...Object.keys(others).filter((fact) => !used.includes(fact as Said)),
    ...(used.includes('development')
      ? Object.keys(development)
          .filter((fact) => !measured.includes(fact as Measured))
          .map((fact) => `development.${fact}`)
      : said.development === undefined
        ? []
        : ['development']),
  ];
  return stray.map((fact) => ({ fact, because }));
}
