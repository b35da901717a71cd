import { appealProcedures } from '../data/appeal-procedures.js';
import type { ApplicationFamily } from '../data/application-kinds.js';
import type { CalendarDate } from '../dates.js';
import type { Reason } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';
import type { ApplicationType } from '../types/application-type.js';

/** The set of appeal rules for a type. */
export type AppealGroup =
  | 'planning'
  | 'householder'
  | 'minor-commercial'
  | 'listed-building'
  | 'listed-building-certificate'
  | 'advertisement'
  | 'protected-tree'
  | 'lawful-development'
  | 'hedgerow';

const groups: Record<ApplicationFamily, AppealGroup | undefined> = {
  householder: 'householder',
  full: 'planning',
  outline: 'planning',
  'reserved-matters': 'planning',
  'technical-details': 'planning',
  'permission-in-principle': 'planning',
  'section-73': 'planning',
  'non-material-amendment': 'planning',
  conditions: 'planning',
  'conservation-area-demolition': 'planning',
  'prior-approval': 'planning',
  'hazardous-substances': 'planning',
  'planning-obligation': 'planning',
  'listed-building': 'listed-building',
  advertisement: 'advertisement',
  'lawful-development': 'lawful-development',
  'protected-tree': 'protected-tree',
  hedgerow: 'hedgerow',
  'conservation-area-tree': undefined,
  'eia-screening': undefined,
  'eia-scoping': undefined,
  'pre-application': undefined,
  local: undefined,
};

/**
 * The group of a type; undefined if no appeal is possible. Part 1 prior approvals are householder
 * applications (art. 2).
 */
export function groupOf(
  { code, family }: ApplicationType,
  { householder, minorCommercial }: { readonly householder?: boolean; readonly minorCommercial?: boolean },
): AppealGroup | undefined {
  if (code === 'ldc.listedBuildingWorks') return 'listed-building-certificate';
  const group = groups[family];
  if (group !== 'planning') return group;
  if (householder || code.startsWith('pa.part1.')) return 'householder';
  return minorCommercial ? 'minor-commercial' : 'planning';
}

/** Families whose planning appeals are not section 78 appeals by written representations. */
const notSection78 = new Set<ApplicationFamily>(['hazardous-substances', 'planning-obligation']);

/**
 * The reason if the appeal is decided on the record alone. This never applies to appeals against silence or to listed
 * buildings.
 */
export function partOneOf(
  group: AppealGroup,
  family: ApplicationFamily,
  application: { readonly against: string; readonly madeOn: CalendarDate },
  corrections: Corrections,
): Reason | undefined {
  if (application.against === 'non-determination' || notSection78.has(family)) return undefined;
  const version =
    (application.against === 'refusal'
      ? inForce(appealProcedures, group, application.madeOn, corrections)
      : undefined) ??
    (usesPlanningProcedure(group)
      ? inForce(appealProcedures, 'planning', application.madeOn, corrections)
      : undefined);
  if (!version) return undefined;
  const inputs = { against: application.against, madeOn: application.madeOn };
  return answer(true, appealProcedures, version, { rule: version.row.rule, inputs, steps: [] }).because;
}

const usesPlanningProcedure = (group: AppealGroup): boolean =>
  group === 'planning' || group === 'householder' || group === 'minor-commercial';
