import type { DatedRow } from '../law/dated-table.js';
import type { ApplicationFamily } from './application-kinds.js';

/** One type of application, with its Open Digital Planning code as the key. */
export interface ApplicationTypeRow extends DatedRow {
  readonly name: string;
  readonly family: ApplicationFamily;
  /** Key of its determination period; if left out, the family's applies. The next two fields work in the same way. */
  readonly period?: string;
  readonly mhclg?: string;
  readonly ps2?: readonly string[] | 'by-development';
  /** The size of the development, if the code itself states it. */
  readonly scale?: 'major' | 'minor';
  /** Minerals and waste: decided by the county planning authority if there is one. */
  readonly county?: true;
  /** Other consents that the same form requests. */
  readonly with?: readonly ('listed-building' | 'advertisement')[];
  /** Set if a type differs from its family. */
  readonly fee?: boolean;
}
