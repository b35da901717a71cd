import { type CalendarDate, type CouncilLaw, laterOf } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened, toCome } from '../days/limits.js';
import * as own from '../days/own-days.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { commentPeriod } from '../questions/comment-period.js';
import { opening } from '../questions/opening.js';
import type { PlanningApplication, Valid } from '../state.js';
import type { Consultee, ConsulteeAsked } from '../vocabulary/consultee.js';
import { consulteesAsked } from './targets.js';

interface Asking {
  readonly entryId: string;
  readonly consultees: readonly (Consultee & { readonly respondBy: CalendarDate | null })[];
  readonly contactedOn: CalendarDate;
  readonly on: CalendarDate;
}

export interface Consult extends Asking {
  readonly type: 'Consult';
}

/** Consults the same bodies again about an amendment: their time starts again. */
export interface Reconsult extends Asking {
  readonly type: 'Reconsult';
}

const mayConsult = (state: PlanningApplication) => undecided(state, 'consulted on');

export function consult(
  command: Consult | Reconsult,
  found: FoundBy<typeof mayConsult>,
  law: CouncilLaw,
): CaseOutcome {
  const { entryId, contactedOn } = command;
  const again = command.type === 'Reconsult';
  const refused = wrongWay(found, command, again);
  if (refused) return refused;
  const asked = command.consultees.map((each) => withPeriod(found, each, contactedOn, law));
  const unclear = asked.find((each) => 'rejected' in each);
  if (unclear && 'rejected' in unclear) return unclear;
  const consultees = asked as readonly ConsulteeAsked[];
  return accept<PlanningApplicationEvent>(
    { type: 'ConsulteesContacted', ...of(found, contactedOn), entryId, contactedOn, consultees, again },
    ...opening(found, contactedOn),
  );
}

const whom = ({ consulteeId, name, kind }: Consultee) => ({ consulteeId, name, kind });

/** Compares the people consulted, not the last day, which the law may set. */
const consultation = {
  kind: 'consultation',
  id: 'entryId',
  fact: 'ConsulteesContacted',
  says: ({ consultees, contactedOn, type }: Consult | Reconsult) => ({
    ...{ contactedOn, consultees: consultees.map(whom), again: type === 'Reconsult' },
  }),
  keeps: (fact: { readonly consultees: readonly ConsulteeAsked[] }) => ({
    ...fact,
    consultees: fact.consultees.map(whom),
  }),
} as const;

export const Reconsult: Act<Reconsult> = act(mayConsult, consult, {
  days: {
    contactedOn: happened(the.receipt, the.consultedBefore),
    'consultees[].respondBy': toCome(own.its('contactedOn', 'the day they were asked', 'period-backwards')),
    on: done(),
  },
  targets: consulteesAsked,
  without: 'Nobody has been consulted yet.',
  makes: consultation,
});

export const Consult: Act<Consult> = act(mayConsult, consult, {
  days: {
    contactedOn: happened(the.receipt),
    'consultees[].respondBy': toCome(own.its('contactedOn', 'the day they were asked', 'period-backwards')),
    on: done(),
  },
  makes: consultation,
});

function wrongWay(
  { consultation }: Valid,
  { consultees }: Asking,
  again: boolean,
): { readonly rejected: Rejection } | undefined {
  if (consultees.length === 0) return reject('nobody-to-consult', 'Name the people to consult.');
  const odd = consultees.find(({ consulteeId }) => consultation.consultees.has(consulteeId) !== again);
  if (!odd) return undefined;
  return again
    ? reject('not-consulted-before', `${odd.name} has not been consulted yet: use a first consultation.`)
    : reject('already-consulted', `${odd.name} has been consulted already: use a reconsultation.`);
}

/**
 * The statutory period for bodies that the law names, the first time. For others it is the same, unless the
 * officer gives a day.
 */
function withPeriod(
  state: Valid,
  { respondBy, ...consultee }: Asking['consultees'][number],
  contactedOn: CalendarDate,
  law: CouncilLaw,
): ConsulteeAsked | { readonly rejected: Rejection } {
  const { consulteeId, name, kind } = consultee;
  const consulted = kind === 'parish' ? 'parish-council' : 'consultee';
  if ((kind === 'internal' || kind === 'other') && respondBy)
    return { consulteeId, name, kind, respondBy, because: null };
  const before = state.consultation.consultees.get(consulteeId);
  const asked = {
    told: consulted,
    beganOn: contactedOn,
    chosen: respondBy,
    again: before !== undefined,
  } as const;
  const period = commentPeriod(state, asked, law);
  if ('rejected' in period) return period;
  const { commentsUntil, because } = period;
  // An earlier request that is still open keeps its time.
  const until = before && !before.responded ? laterOf(before.respondBy, commentsUntil) : commentsUntil;
  return { consulteeId, name, kind, respondBy: until, because };
}
