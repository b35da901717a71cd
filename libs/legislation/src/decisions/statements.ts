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
 * The statements that the law requires on a notice besides the decision: the applicant's rights, and the duties under a
 * permission.
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
  // If the kind of application is always exempt, the notice does not mention biodiversity gain, because the statement
  // would be untrue.
  const gain = biodiversityGainOf({ type: code, madeOn }, corrections)?.value;
  const mayHaveToGain = gain === 'required' || gain === 'undetermined';
  const keys = [
    ...(isPermission ? ['positive-and-proactive.planning'] : []),
    ...(isPermission && favourable && mayHaveToGain ? ['biodiversity-gain.planning'] : []),
    ...(appealable && group ? [`appeal.${group}`] : []),
    // Purchase notices for land without a reasonable use: only for permissions and consents, not for certificates.
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
