import type { CouncilCode, costPools, rateCards } from '#domain';
import { amount, byName, code, day, type Kind, listOf, oneOf, orNull, shape, wholePence } from '../kinds.js';
import { field } from '../publication.js';
import { type FinancePublications, ownField, toAllWhoShare } from './publication.js';

/** One council's part of something shared, without the others' parts. */
interface OwnWeight {
  readonly own: number;
  readonly all: number;
}

export const ownWeightKind: Kind<OwnWeight> = shape<OwnWeight>({ own: amount, all: amount });

export const ownWeight = (weights: costPools.CouncilWeights, own: CouncilCode): OwnWeight => ({
  own: sumOf(weights.filter(({ council }) => council === own)),
  all: sumOf(weights),
});

const sumOf = (weights: costPools.CouncilWeights): number =>
  weights.reduce((sum, { weight }) => sum + weight, 0);

export const rates: FinancePublications<rateCards.RateSet> = {
  RateSet: {
    meaning: 'What an hour of a grade costs from a day.',
    version: 1,
    to: toAllWhoShare,
    fields: {
      grade: field(code(), 'The grade.', (event) => event.grade),
      specialism: field(orNull(code()), 'Null: everybody else in the grade.', (event) => event.specialism),
      from: field(day, 'The first day of the rate.', (event) => event.effectiveOn),
      hourlyRatePence: field(wholePence, 'The full cost of an hour.', (event) => event.rate.hourlyRatePence),
      yearlyCostPence: field(wholePence, 'The full cost of a year.', (event) => event.rate.yearlyCostPence),
      productiveHours: field(
        amount,
        'The hours over which it is spread.',
        (event) => event.rate.productiveHours,
      ),
    },
  },
};

type PoolFact<Type extends costPools.CostPoolEvent['type']> = Extract<
  costPools.CostPoolEvent,
  { type: Type }
>;

const pool = field(code(), 'The pool.', (event: costPools.CostPoolEvent) => event.pool);

const cost = {
  pool,
  costId: field(code(), 'Names the cost.', (event: PoolFact<'PoolCostRecorded' | 'PoolCostReversed'>) => {
    return event.costId;
  }),
  amountPence: field(
    wholePence,
    'The whole cost, for all who share the pool.',
    (event: PoolFact<'PoolCostRecorded' | 'PoolCostReversed'>) => event.amountPence,
  ),
  incurredOn: field(
    day,
    'The day it counts on.',
    (event: PoolFact<'PoolCostRecorded' | 'PoolCostReversed'>) => event.effectiveOn,
  ),
};

interface OwnPart {
  readonly portion: number;
  readonly basis: costPools.RulePart['basis'];
  readonly weight: OwnWeight | null;
  readonly weightByScale: Readonly<Record<string, number>> | null;
}

const ownPartKind = shape<OwnPart>({
  portion: amount,
  basis: oneOf('fixedShare', 'population', 'hours', 'weightedCases', 'feeIncome'),
  weight: orNull(ownWeightKind),
  weightByScale: orNull(byName(amount)),
});

function ownPart(part: costPools.RulePart, own: CouncilCode): OwnPart {
  const { portion, basis } = part;
  const bare = { portion, basis, weight: null, weightByScale: null };
  switch (part.basis) {
    case 'fixedShare':
      return { ...bare, weight: ownWeight(part.shares, own) };
    case 'population':
      return { ...bare, weight: ownWeight(part.people, own) };
    case 'weightedCases':
      return { ...bare, weightByScale: part.weights };
    case 'hours':
    case 'feeIncome':
      return bare;
  }
}

export const pools: FinancePublications<costPools.CostPoolEvent> = {
  PoolOpened: {
    meaning: 'A pool of shared costs was opened.',
    version: 1,
    to: toAllWhoShare,
    fields: { pool, name: field(code(), 'Its name.', (event) => event.name) },
  },
  PoolCostRecorded: { meaning: 'A cost was added to a pool.', version: 1, to: toAllWhoShare, fields: cost },
  PoolCostReversed: {
    meaning: 'A cost of a pool was reversed.',
    version: 1,
    to: toAllWhoShare,
    fields: cost,
  },
  ApportionmentRuleSet: {
    meaning: 'How a pool is shared from a day.',
    version: 1,
    to: toAllWhoShare,
    fields: {
      pool,
      from: field(day, 'The first day of the rule.', (event) => event.effectiveOn),
      parts: ownField(
        listOf(ownPartKind),
        'Each basis with its portion of the pool; where councils have weights, your own and the sum of all.',
        ({ rule }, own) => rule.parts.map((part) => ownPart(part, own)),
      ),
      otherwise: ownField(
        ownWeightKind,
        'Used if no council has any of a basis: your own weight, and the sum of all.',
        ({ rule }, own) => ownWeight(rule.otherwise, own),
      ),
    },
  },
};
