import type { PublicityMethod } from '../data/publicity-requirements.js';
import { addDays, type CalendarDate, laterOf } from '../dates.js';
import type { Reason } from '../law/answer.js';
import type { Corrections } from '../law/dated-table.js';
import { type CommentPeriodFacts, type Consulted, lastCommentDay } from './periods.js';
import { type PublicityFacts, publicityRequired } from './required.js';

export interface PublicityGiven {
  readonly told: Consulted;
  readonly beganOn: CalendarDate;
  /** A later day for comments that the council itself gave, for example in a new consultation. */
  readonly commentsUntil?: CalendarDate;
  readonly heritage?: boolean;
  /** They were already notified in this way about the same application, so the council sets the time. */
  readonly again?: boolean;
}

export interface DecisionFacts extends PublicityFacts {
  readonly psi?: boolean;
  readonly validFrom: CalendarDate;
  readonly given: readonly PublicityGiven[];
}

export type EarliestDecision =
  | {
      readonly lawfulFrom: CalendarDate;
      /** The last day for comments that counts; undefined if nobody had to be notified. */
      readonly commentsUntil?: CalendarDate;
      readonly because: readonly Reason[];
    }
  | {
      /** Required publicity that is missing: until it is given, no decision is lawful. */
      readonly stillRequired: readonly (readonly PublicityMethod[])[];
      readonly because: readonly Reason[];
    };

/** The first day on which a decision is lawful: the day after the last applicable period for comments ends. */
export function earliestLawfulDecision(
  application: DecisionFacts,
  corrections: Corrections = {},
): EarliestDecision {
  const required = publicityRequired(application, corrections) ?? [];
  const notified = new Set<Consulted>(application.given.map((publicity) => publicity.told));
  const missing = required.filter(({ value }) => !value.oneOf.some((method) => notified.has(method)));
  if (missing.length > 0) {
    return {
      stillRequired: missing.map(({ value }) => value.oneOf),
      because: missing.map(({ because }) => because),
    };
  }
  const heritage = needsHeritageNotice(application);
  const periods = application.given.flatMap((publicity) =>
    period({ ...publicity, heritage: publicity.heritage ?? heritage }, application, corrections),
  );
  const because = [
    ...required.map((requirement) => requirement.because),
    ...periods.flatMap(({ reasons }) => reasons),
  ];
  const [first, ...others] = periods.map(({ last }) => last);
  if (!first) return { lawfulFrom: application.validFrom, because };
  const commentsUntil = others.reduce(laterOf, first);
  return { lawfulFrom: laterOf(addDays(commentsUntil, 1), application.validFrom), commentsUntil, because };
}

/** Whether the 1990 Act asks for a notice besides that of the order. */
export const needsHeritageNotice = ({
  affectsListedBuildingSetting,
  affectsConservationArea,
}: PublicityFacts): boolean => Boolean(affectsListedBuildingSetting || affectsConservationArea);

function period(
  { commentsUntil, again, ...given }: PublicityGiven,
  { type, eia = false, psi = false }: DecisionFacts,
  corrections: Corrections,
): readonly { last: CalendarDate; reasons: readonly Reason[] }[] {
  if (again && !eia && commentsUntil) return [{ last: commentsUntil, reasons: [] }];
  const asked: CommentPeriodFacts = { ...given, type, eia, psi };
  const statutory = lastCommentDay(asked, corrections);
  if (!statutory) return [];
  const last = commentsUntil ? laterOf(statutory.value, commentsUntil) : statutory.value;
  return [{ last, reasons: [statutory.because] }];
}
