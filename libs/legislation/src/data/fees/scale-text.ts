import type { FeeCode } from './tables.js';

/** A size the law names: `2.5 ha`, `75 m2`, `50 homes`. */
export type Size = `${number} ${'ha' | 'm2' | 'homes' | 'houses' | 'requests'}`;

type Limit = `below ${Size}` | `up to ${Size}` | 'above that' | 'always';

/** How a band charges: one amount; an amount per unit; or a base and an amount per unit above a size. */
export type BandText =
  | { readonly band: Limit; readonly flat: FeeCode }
  | { readonly band: Limit; readonly each: FeeCode }
  | { readonly band: Limit; readonly base: FeeCode; readonly over: Size; readonly each: FeeCode };

export interface ScaleText {
  readonly law: string;
  /** Part of a unit counts as a whole one. */
  readonly unit: Size;
  readonly bands: readonly BandText[];
  readonly cap?: FeeCode;
}
