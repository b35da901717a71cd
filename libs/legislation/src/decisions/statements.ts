import { biodiversityGainOf } from '../biodiversity/biodiversity-gain.js';
import { groupOf } from '../clock/appeal-group.js';
import { type DecisionStatementRow, decisionStatements } from '../data/decision-statements.js';
import type { CalendarDate } from '../dates.js';
import { type Corrections, inForce } from '../law/dated-table.js';
import { applicationType } from '../types/application-type.js';

interface DecisionToTell {
  /** Open Digital Planning code. */
  readonly type: string;
  /** Whether it grants what was applied for, at least in part. */
  readonly favourable: boolean;
  /** Whether the council itself refuses something or imposes conditions, which can be appealed. */
  readonly appealable: boolean;
  readonly madeOn: CalendarDate;
  readonly decidedOn: CalendarDate;
}

export type DecisionStatement = Pick<
  DecisionStatementRow,
  'key' | 'heading' | 'text' | 'source' | 'confidence'
>;

/**
 * What the law requires a notice to tell the applicant besides the decision: their rights, and what comes
 * with a permission.
 */
export function decisionStatementsOf(
  { type: code, favourable, appealable, madeOn, decidedOn }: DecisionToTell,
  corrections: Corrections = {},
): readonly DecisionStatement[] {
  const type = applicationType(code, undefined, corrections);
  if (!type) return [];
  const group = groupOf(type, {});
  const isPlanning = group === 'planning' || group === 'householder' || group === 'minor-commercial';
  const owners = isPlanning ? 'planning' : group;
  const isPermission = type.kind === 'permission' && isPlanning;
  // Of a kind that is exempt whatever is built, the notice says nothing that the reader would have to find untrue.
  const gain = biodiversityGainOf({ type: code, madeOn }, corrections)?.value;
  const mayHaveToGain = gain === 'required' || gain === 'undetermined';
  const keys = [
    ...(isPermission ? ['positive-and-proactive.planning'] : []),
    ...(isPermission && favourable && mayHaveToGain ? ['biodiversity-gain.planning'] : []),
    ...(appealable && group ? [`appeal.${group}`] : []),
    // Of land that is of no use as it is: where a permission or a consent was asked for, and not a certificate.
    ...(appealable && (isPermission || owners === 'listed-building') ? [`purchase-notice.${owners}`] : []),
  ];
  return keys.flatMap((key) => {
    const row = inForce(decisionStatements, key, decidedOn, corrections)?.row;
    return row
      ? [
          {
            ...{ key, heading: row.heading, text: row.text },
            ...{ source: row.source, confidence: row.confidence },
          },
        ]
      : [];
  });
}
