import type { CalendarDate, Reason } from '#legislation';
import type { ConsulteeKind } from '../../../councils/council/consultee-kind.js';

export interface Consultee {
  readonly consulteeId: string;
  /** The name of the body, never of a person. */
  readonly name: string;
  readonly kind: ConsulteeKind;
}

export interface ConsulteeAsked extends Consultee {
  readonly respondBy: CalendarDate;
  readonly because: Reason | null;
}
