import { costRecovery } from '#domain';

/** A request: on which day, whose, and what. */
export interface Act {
  readonly day: string;
  readonly as: string;
  readonly path: string;
  readonly body: object;
}

export const councils = ['CAM', 'SCA', 'HUN'] as const;
export const year = costRecovery.monthsOfYear(2026);
export const finance = 'farid.aziz';
export const manager = 'peter.lowe';
export const administrator = 'rosa.linden';
export const planner = 'amina.hassan';
export const checker = 'nadia.rahman';
export const service = '/shared-services/shared';
export const first = '2026-04-01';

export const acts = (
  day: string,
  as: string,
  ...posts: readonly (readonly [string, object])[]
): readonly Act[] => posts.map(([path, body]) => ({ day, as, path, body }));

export const weights = (all: Readonly<Record<string, number>>) =>
  Object.entries(all).map(([council, weight]) => ({ council, weight }));

export const yearlyCost = (hourly: number) => ({
  payPence: hourly * 100,
  onCostsPence: 0,
  directPence: 0,
  overheadSharePence: 0,
  productiveHours: 100,
});

export function fixedShare(from: string, shares: Readonly<Record<string, number>>) {
  const parts = [{ portion: 1, basis: 'fixedShare', councils: weights(shares) }];
  return { from, parts, otherwise: weights({ CAM: 1, SCA: 1 }) };
}

export function meeting() {
  return { service: 'preApplication', level: 'meeting', scale: 'major' };
}
