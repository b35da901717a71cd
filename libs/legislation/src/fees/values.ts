/** Money. Whole pence, never a fraction. */
export type Pence = number & { readonly __brand: 'Pence' };

/**
 * A size in the smallest unit that the calculation needs: square millimetres for land and floors, whole numbers for
 * things.
 */
export type Measure = bigint & { readonly __brand: 'Measure' };

/** Land or floor space as stated, as text or a number: `{ hectares: '0.5' }`, `{ squareMetres: 693.95 }`. */
export type Extent = { readonly squareMetres: number | string } | { readonly hectares: number | string };

const decimalsOfAnExtent = { squareMetres: 6, hectares: 10 } as const;
const largest = { squareMetres: 10_000_000_000, hectares: 1_000_000 } as const;
const largestCount = 1_000_000;

export const pence = (amount: number): Pence => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of pence`);
  return amount as Pence;
};

/** Whole pounds as pence. */
export const pounds = (amount: number): Pence => pence(amount * 100);

export const sumOfPence = (amounts: readonly Pence[]): Pence =>
  pence(amounts.reduce<number>((sum, amount) => sum + amount, 0));

/** Half of an amount. A half penny is dropped: it may not be charged. */
export const halfOf = (amount: Pence): Pence => pence(Math.floor(amount / 2));

/** One and a half times an amount; half a penny is dropped. */
export const oneAndAHalfTimes = (amount: Pence): Pence => pence(Math.floor((amount * 3) / 2));

/** Never below zero. */
export const orNothing = (amount: Pence): Pence => pence(Math.max(amount, 0));

export const lesserOf = (one: Pence, other: Pence): Pence => pence(Math.min(one, other));

/** `25450` as `£254.50`, `57800` as `£578`. */
export function inPounds(amount: Pence): string {
  const whole = Math.floor(Math.abs(amount) / 100).toLocaleString('en-GB');
  const rest = Math.abs(amount) % 100;
  return `${amount < 0 ? '-' : ''}£${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** An extent as square millimetres, exact to the last written digit; undefined if it is not a size. */
export function measureOfExtent(extent: unknown): Measure | undefined {
  if (typeof extent !== 'object' || extent === null) return undefined;
  for (const unit of ['squareMetres', 'hectares'] as const) {
    const size = (extent as Record<string, unknown>)[unit];
    if (size !== undefined) return decimal(size, decimalsOfAnExtent[unit], largest[unit]);
  }
  return undefined;
}

/** A whole number of things, zero or more. */
export const measureOfCount = (count: unknown): Measure | undefined =>
  typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= largestCount
    ? (BigInt(count) as Measure)
    : undefined;

/** How many units a size makes; a part of a unit counts as a whole one. */
export const wholeUnits = (size: Measure, unit: Measure): number => Number((size + unit - 1n) / unit);

/**
 * A decimal as an integer of its smallest place. Numbers pass through their decimal text, so that 0.1 + 0.2
 * hectares make three units of 0.1 hectare and not four.
 */
function decimal(value: unknown, places: number, atMost: number): Measure | undefined {
  const text = typeof value === 'number' && value >= 0 && value <= atMost ? value.toFixed(places) : value;
  if (typeof text !== 'string') return undefined;
  const [, whole, fraction = ''] = /^(\d{1,11})(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > places || Number(whole) > atMost) return undefined;
  return BigInt(whole + fraction.padEnd(places, '0')) as Measure;
}
