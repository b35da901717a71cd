import type { FeeRoute } from '../data/fees/fee-route.js';
import type { FeeCode } from '../data/fees/tables.js';
import { type FeeStep, missing, unusable, type Worked } from './answer.js';
import type { FeeProposal } from './proposal.js';
import { stepsOnScale } from './scale.js';
import { chargeFor, type Tariff } from './tariff.js';
import { type Measure, measureOfCount } from './values.js';

type ConsentRoute = Extract<
  FeeRoute,
  {
    fee:
      | 'section 73'
      | 'non-material amendment'
      | 'conditions'
      | 'advertisement'
      | 'hazardous substances'
      | 'prior approval';
  }
>;

type Steps = Worked<{ readonly steps: readonly FeeStep[] }>;

const flat = (tariff: Tariff, code: FeeCode): Steps => ({ steps: [chargeFor(tariff, code)] });

const isParent = (parent: unknown): boolean =>
  ['householder', 'major', 'other', 'listed building consent'].includes(parent as string);

/** Fees that are not in Schedule 1, Part 2. */
export function consentFee(tariff: Tariff, route: ConsentRoute, proposal: FeeProposal): Steps {
  switch (route.fee) {
    case 'section 73':
      return section73(tariff, proposal);
    case 'non-material amendment':
      return amendment(tariff, proposal);
    case 'conditions':
      return conditions(tariff, proposal);
    case 'advertisement':
      return advertisements(tariff, proposal);
    case 'hazardous substances':
      return hazardousSubstances(tariff, proposal);
    case 'prior approval':
      return priorApproval(tariff, route.of, proposal);
  }
}

/**
 * There was one fee for all until 1 April 2025; since then there are three. The parent matters only if the amounts
 * differ.
 */
function section73(tariff: Tariff, { parent }: FeeProposal): Steps {
  const codes = ['s73.householder', 's73.major', 's73.other'] as const;
  if (parent === 'householder') return flat(tariff, 's73.householder');
  if (parent === 'major') return flat(tariff, 's73.major');
  if (parent === 'other') return flat(tariff, 's73.other');
  const amounts = new Set(codes.map((code) => tariff.amountOf(code).amountPence));
  if (amounts.size === 1) return flat(tariff, 's73.other');
  return missing(
    'parent',
    'Section 73 has one fee for householder, one for major and one for other permissions.',
  );
}

function amendment(tariff: Tariff, { parent }: FeeProposal): Steps {
  if (!isParent(parent)) {
    return missing(
      'parent',
      'A non-material amendment has one fee for householder and one for other permissions.',
    );
  }
  return flat(tariff, parent === 'householder' ? 'nma.householder' : 'nma.other');
}

function conditions(tariff: Tariff, proposal: FeeProposal): Steps {
  const { parent, requests = 1, biodiversityGainPlan } = proposal;
  if (!biodiversityGainPlan && !isParent(parent)) {
    return missing(
      'parent',
      'A request about conditions has one fee for householder and one for other permissions.',
    );
  }
  const size = measureOfCount(requests);
  if (size === undefined || size === 0n)
    return unusable('requests', 'It must be a whole number, one or more.');
  const householder = !biodiversityGainPlan && parent === 'householder';
  const scale = householder ? 'conditions, householder' : 'conditions, other';
  return { steps: stepsOnScale(tariff, scale, size) };
}

/** Every site has its own fee: that of the most expensive kind of advertisement on it. */
function advertisements(tariff: Tariff, { advertisementSites: sites }: FeeProposal): Steps {
  if (!Array.isArray(sites) || sites.length === 0) {
    return missing(
      'advertisementSites',
      'For each site: on or directing to business premises, or any other.',
    );
  }
  const premises = sites.filter((kind) => kind === 'premises').length;
  const other = sites.filter((kind) => kind === 'other').length;
  if (premises + other < sites.length)
    return unusable('advertisementSites', 'Each is `premises` or `other`.');
  return {
    steps: [
      ...(premises > 0 ? [chargeFor(tariff, 'ad.premises', premises)] : []),
      ...(other > 0 ? [chargeFor(tariff, 'ad.other', other)] : []),
    ],
  };
}

function hazardousSubstances(tariff: Tariff, { hazardousSubstances: kind }: FeeProposal): Steps {
  switch (kind) {
    case 'up to twice the controlled quantity':
      return flat(tariff, 'hazardous.toTwice');
    case 'over twice':
      return flat(tariff, 'hazardous.overTwice');
    case 'existing consent':
      return flat(tariff, 'hazardous.existing');
    default:
      return missing(
        'hazardousSubstances',
        'The fee depends on the quantity, or whether a consent exists already.',
      );
  }
}

function priorApproval(
  tariff: Tariff,
  of: Extract<FeeRoute, { fee: 'prior approval' }>['of'],
  proposal: FeeProposal,
): Steps {
  switch (of) {
    case 'standard':
      return flat(tariff, 'pa.standard');
    case 'telecommunications':
      return flat(tariff, 'pa.telecoms');
    case 'change of use':
      if (typeof proposal.buildingOperations === 'boolean') {
        return flat(tariff, proposal.buildingOperations ? 'pa.cou.works' : 'pa.standard');
      }
      return missing('buildingOperations', 'A change of use with building operations has a higher fee.');
    case 'class MA':
      return priorApprovalOfHomes(tariff, 'prior approval, Class MA', proposal);
    case 'part 20':
      return priorApprovalOfHomes(tariff, 'prior approval, Part 20', proposal);
  }
}

function priorApprovalOfHomes(
  tariff: Tariff,
  scale: 'prior approval, Class MA' | 'prior approval, Part 20',
  { development }: FeeProposal,
): Steps {
  const homes = development?.newHomes ?? development?.homesByChangeOfUse?.homes;
  if (homes === undefined || homes === 'unknown') {
    return missing('newHomes', 'This prior approval is charged for each home.');
  }
  const size: Measure | undefined = measureOfCount(homes);
  if (size === undefined || size === 0n)
    return unusable('newHomes', 'It must be a whole number, one or more.');
  return { steps: stepsOnScale(tariff, scale, size) };
}
