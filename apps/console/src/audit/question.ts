import { daysAsked, type FormError } from '../timeline/days-asked.js';

const labels = {
  effectiveFrom: 'Took effect from',
  effectiveTo: 'Took effect until',
  recordedFrom: 'Recorded from',
  recordedTo: 'Recorded until',
} as const;

/** The query of the page, as typed. */
export interface Asked {
  readonly type?: string;
  readonly actor?: string;
  readonly council?: string;
  readonly case?: string;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly recordedFrom?: string;
  readonly recordedTo?: string;
  readonly late?: string;
  readonly before?: string;
}

/** The filter "recorded late" means later than this many days. */
export const lateDays = 5;

/** The query for the API, or the errors in it. */
export function questionOf({ type, actor, council, late, before, ...asked }: Asked, today: string) {
  const { days, errors } = daysAsked(labels, asked, today);
  return {
    errors: errors as readonly FormError[],
    query: {
      ...days,
      ...(type && { type: [type] as never }),
      ...(actor && /^[\w.@:|-]{1,128}$/.test(actor) && { actor }),
      ...(council && /^[a-z][a-z0-9]{1,7}$/i.test(council) && { council: [council.toUpperCase()] }),
      ...(late && { late: lateDays }),
      ...(before && /^\d{1,18}$/.test(before) && { before }),
    },
  };
}
