import { type DatedRow, datedTable } from '../law/dated-table.js';
import { type ApplicationFamily, applicationFamilies } from './application-families.js';
import { consentTypes } from './application-types-consents.js';
import { permissionTypes } from './application-types-permissions.js';
import { priorApprovalTypes } from './application-types-prior-approvals.js';

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

const families = new Set<string>(applicationFamilies.rows.map((row) => row.key));

export const applicationTypes = datedTable<ApplicationTypeRow>(
  'application-types',
  [...permissionTypes, ...consentTypes, ...priorApprovalTypes],
  ({ family, name }) => [
    ...(families.has(family) ? [] : [`belongs to the unknown family "${family}"`]),
    ...(name.trim() === '' ? ['has no name'] : []),
  ],
);

/** Codes of the schema that only group others: nobody can apply for one. */
export const groupCodes: readonly string[] = [
  'amendment',
  'approval',
  'environmentalImpact',
  'ldc',
  'obligation',
  'onshoreExtractionOilAndGas',
  'pa',
  'pp',
  'wtt',
];
