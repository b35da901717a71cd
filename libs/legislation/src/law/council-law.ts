import type { CouncilFeeRow } from '../fees/tariff.js';
import type { Corrections } from './dated-table.js';

/** What one council has put in place of unverified law, or beside it. Every answer on its cases is given under it. */
export interface CouncilLaw {
  /** Whose; null where no council has entered anything. */
  readonly council: string | null;
  readonly corrections: Corrections;
  /** Fees it sets or corrects itself, of all days. */
  readonly fees: readonly CouncilFeeRow[];
}

/** The law as loaded, of a council that has entered nothing of its own. */
export const nationalLaw: CouncilLaw = { council: null, corrections: {}, fees: [] };
