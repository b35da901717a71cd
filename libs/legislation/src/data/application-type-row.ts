import type { DatedRow } from '../law/dated-table.js';
import type { ApplicationFamily } from './application-kinds.js';

/** One kind of application that can be sent in, keyed by its Open Digital Planning code. */
export interface ApplicationTypeRow extends DatedRow {
  readonly name: string;
  readonly family: ApplicationFamily;
  /** Key of its determination period; the family's if not given. The next two fields work the same way. */
  readonly period?: string;
  readonly mhclg?: string;
  readonly ps2?: readonly string[] | 'by-development';
  /** What the code itself says about the size of the development. */
  readonly scale?: 'major' | 'minor';
  /** Minerals and waste: decided by the county planning authority where there is one. */
  readonly county?: true;
  /** Other consents asked for on the same form. */
  readonly with?: readonly ('listed-building' | 'advertisement')[];
  /** Set if a type differs from its family. */
  readonly fee?: boolean;
}
