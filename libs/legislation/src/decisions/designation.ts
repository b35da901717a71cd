import { type DesignationThresholdRow, designationThresholds } from '../data/designation-thresholds.js';
import type { CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';

export interface DesignationFacts {
  readonly measure: DesignationThresholdRow['key'];
  /** The day that selects the criteria. */
  readonly on: CalendarDate;
  /** Decisions of that kind in the assessed months. */
  readonly decisions: number;
  /** Speed: how many of them in statutory or agreed time. Quality: how many overturned at appeal. */
  readonly counted: number;
}

export interface DesignationRisk {
  readonly atRisk: boolean;
  /** The number of months over which it is assessed. */
  readonly months: number;
  readonly thresholdPercent: number;
}

/**
 * Whether a council may be designated as underperforming; undefined before there were criteria, or without
 * decisions.
 */
export function designationRisk(
  { measure, on, decisions, counted }: DesignationFacts,
  corrections: Corrections = {},
): Answer<DesignationRisk> | undefined {
  const version = inForce(designationThresholds, measure, on, corrections);
  if (!version || decisions === 0) return undefined;
  const { percent, months, rule } = version.row;
  const isSpeed = measure.startsWith('speed');
  // Whole numbers on both sides, so that a share of exactly the threshold does not depend on rounding.
  const [share, threshold] = [counted * 100, decisions * percent];
  const atRisk = isSpeed ? share < threshold : share > threshold;
  return answer({ atRisk, months, thresholdPercent: percent }, designationThresholds, version, {
    rule,
    inputs: { measure, on, decisions, counted },
    steps: [
      `${counted} of ${decisions} ${isSpeed ? 'in time' : 'overturned at appeal'}: ${asPercent(counted, decisions)} %.`,
      atRisk
        ? `The Secretary of State may designate a council ${isSpeed ? 'below' : 'above'} ${percent} %.`
        : `The threshold is ${percent} %: no designation follows from this measure.`,
    ],
  });
}

const asPercent = (counted: number, decisions: number): string => ((counted * 100) / decisions).toFixed(2);
