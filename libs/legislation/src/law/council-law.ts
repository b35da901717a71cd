import type { CouncilFeeRow } from '../fees/tariff.js';
import type { Corrections } from './dated-table.js';

/** A council's own rules, which replace unverified law or add to it. Every answer on its cases uses them. */
export interface CouncilLaw {
  /** The council; null if it has entered nothing. */
  readonly council: string | null;
  readonly corrections: Corrections;
  /** Fees that it sets or corrects itself, for all days. */
  readonly fees: readonly CouncilFeeRow[];
}

/** The law as loaded, for a council that has entered nothing of its own. */
export const nationalLaw: CouncilLaw = { council: null, corrections: {}, fees: [] };
