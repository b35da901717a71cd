import type { CalendarDate } from '#legislation';
import type { CouncilWeights } from '../cost-pool/events.js';
import type { Month } from '../cost-recovery/month.js';
import type { CouncilCode } from '../values.js';
import type { CaseDivision, CouncilStage } from './events.js';

export type SharedService =
  | { readonly founded: false }
  | {
      readonly founded: true;
      readonly name: string;
      /** The employing authority, which says who acts for the service. */
      readonly host: CouncilCode;
      readonly firstMonth: Month;
      readonly nextToClose: Month;
      /** Of each council, in the order of their first days. */
      readonly stages: ReadonlyMap<CouncilCode, readonly DatedStage[]>;
      readonly succeeded: ReadonlyMap<CouncilCode, Succession>;
      readonly truedUp: readonly number[];
    };

export type Founded = Extract<SharedService, { founded: true }>;

export interface DatedStage {
  readonly stage: CouncilStage;
  readonly from: CalendarDate;
}

/** Who goes on in a council's place from a day. */
export interface Succession {
  readonly successors: CouncilWeights;
  readonly from: CalendarDate;
  /** Null where none was said: the cases of a council with one successor need none. */
  readonly division: CaseDivision | null;
}
