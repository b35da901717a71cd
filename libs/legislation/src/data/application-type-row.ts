import type { DatedRow } from '../law/dated-table.js';
import type { ApplicationFamily } from './application-kinds.js';

/** One kind of application that can be sent in, keyed by its Open Digital Planning code. */
export interface ApplicationTypeRow extends DatedRow {
  readonly name: string;
  readonly family: ApplicationFamily;
  /** Key of its determination period; the family's when not given. So for the next two. */
  readonly period?: string;
  readonly mhclg?: string;
  readonly ps2?: readonly string[] | 'by-development';
  /** What the code itself says of the size of the development. */
  readonly scale?: 'major' | 'minor';
  /** Minerals and waste: decided by the county planning authority where there is one. */
  readonly county?: true;
  /** Other consents asked for on the same form. */
  readonly with?: readonly ('listed-building' | 'advertisement')[];
  /** Set where a type differs from its family. */
  readonly fee?: boolean;
}
