import { earliestDecision } from '#domain';
import {
  addDays,
  type CalendarDate,
  circumstancesAsked,
  circumstancesFor,
  daysBetween,
  type PublicityMethod,
} from '#legislation';
import type { AskedOn, WorkCase } from './work-case.js';

/** The state of publicity on the requested day. */
export type Consulting =
  /** The required publicity depends on a fact that is not recorded yet. */
  | { readonly state: 'unsaid'; readonly questions: readonly string[] }
  | { readonly state: 'missing'; readonly oneOfEach: readonly (readonly PublicityMethod[])[] }
  | { readonly state: 'again'; readonly since: CalendarDate }
  | { readonly state: 'running'; readonly until: CalendarDate; readonly lawfulFrom: CalendarDate }
  | { readonly state: 'over'; readonly lawfulFrom: CalendarDate };

/** Null if no publicity is needed now: the case is not valid yet, or it is decided. */
export function consultingOn(found: WorkCase, { today, corrections }: AskedOn): Consulting | null {
  const { work, validFrom, applicationType, scale, receivedOn } = found;
  if (validFrom === null || found.stage !== 'to assess') return null;
  const { circumstances, given, eia, psi, askAgainSince, consultees } = work;
  const open = circumstancesFor(applicationType, corrections).filter(
    (each) => circumstances[each] === undefined,
  );
  if (open.length > 0)
    return { state: 'unsaid', questions: open.map((each) => circumstancesAsked[each].question) };
  if (askAgainSince !== null) return { state: 'again', since: askAgainSince };
  const asked = new Map(
    consultees.map((each) => [each.consulteeId, { ...each, responded: each.answeredOn !== null }]),
  );
  const earliest = earliestDecision(
    {
      ...{ applicationType, scale, receivedOn, clock: { validFrom, eia, psi } },
      ...{ publicity: { circumstances, given }, consultation: { consultees: asked } },
    },
    corrections,
  );
  if ('stillRequired' in earliest) return { state: 'missing', oneOfEach: earliest.stillRequired };
  const { lawfulFrom } = earliest;
  if (daysBetween(today, lawfulFrom) <= 0) return { state: 'over', lawfulFrom };
  return { state: 'running', until: earliest.commentsUntil ?? addDays(lawfulFrom, -1), lawfulFrom };
}
