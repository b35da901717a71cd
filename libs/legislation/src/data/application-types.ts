import { datedTable } from '../law/dated-table.js';
import { applicationFamilies } from './application-families.js';
import type { ApplicationTypeRow } from './application-type-row.js';
import { consentTypes } from './application-types-consents.js';
import { permissionTypes } from './application-types-permissions.js';
import { priorApprovalTypes } from './application-types-prior-approvals.js';

const families = new Set<string>(applicationFamilies.rows.map((row) => row.key));

export const applicationTypes = datedTable<ApplicationTypeRow>(
  'application-types',
  [...permissionTypes, ...consentTypes, ...priorApprovalTypes],
  ({ family, name }) => [
    ...(families.has(family) ? [] : [`belongs to the unknown family "${family}"`]),
    ...(name.trim() === '' ? ['has no name'] : []),
  ],
);

/** Codes of the schema that only group other codes. Nobody can apply under such a code. */
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
