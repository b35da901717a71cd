import type { ApplicationFamily } from '../data/application-kinds.js';
import { type PermissionLifeRow, permissionLife } from '../data/permission-life.js';
import type { CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';
import { firstDayCounted, inWords, lastDayOf } from '../law/period.js';
import { type ApplicationType, applicationType } from '../types/application-type.js';

export interface PermissionLife {
  readonly lastDay: CalendarDate;
  readonly by: PermissionLifeRow['by'];
}

/** Families whose grant lives like a planning permission, or by a row of their own name. */
const rowOf: Partial<Record<ApplicationFamily, string>> = {
  householder: 'permission',
  full: 'permission',
  'technical-details': 'permission',
  'conservation-area-demolition': 'permission',
  outline: 'outline',
  'reserved-matters': 'reserved-matters',
  'listed-building': 'listed-building',
  'permission-in-principle': 'permission-in-principle',
  advertisement: 'advertisement',
  'protected-tree': 'protected-tree',
};

/**
 * How long a grant lasts when its decision sets no other time. Nothing for what does not lapse (certificates,
 * amendments, details) and for section 73, which cannot give longer than the permission it varies.
 */
export function permissionLifeOf(
  { type: code, decidedOn }: { readonly type: string; readonly decidedOn: CalendarDate },
  corrections: Corrections = {},
): Answer<PermissionLife> | undefined {
  const type = applicationType(code, undefined, corrections);
  const key = type && keyOf(type);
  const version = key && inForce(permissionLife, key, decidedOn, corrections);
  if (!version) return undefined;
  const lastDay = lastDayOf(version.row, decidedOn);
  return answer({ lastDay, by: version.row.by }, permissionLife, version, {
    rule: version.row.rule,
    inputs: { type: code, decidedOn },
    steps: [
      `${inWords(version.row)} beginning on ${firstDayCounted(version.row, decidedOn)} end on ${lastDay}.`,
    ],
  });
}

const keyOf = ({ family, period }: ApplicationType): string | undefined =>
  family === 'prior-approval' ? period : rowOf[family];
