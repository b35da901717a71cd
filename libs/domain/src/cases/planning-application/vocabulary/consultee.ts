import type { CalendarDate, Reason } from '#legislation';

export const consulteeKinds = ['statutory', 'parish', 'internal', 'other'] as const;

export interface Consultee {
  readonly consulteeId: string;
  /** The name of the body, never of a person. */
  readonly name: string;
  readonly kind: (typeof consulteeKinds)[number];
}

export interface ConsulteeAsked extends Consultee {
  readonly respondBy: CalendarDate;
  readonly because: Reason | null;
}
