import type { DeterminationPeriodRow } from '../data/determination-period-row.js';
import { determinationPeriods } from '../data/determination-periods.js';
import type { CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce, type Version } from '../law/dated-table.js';
import { firstDayCounted, inWords, lastDayOf } from '../law/period.js';
import type { ApplicationType } from '../types/application-type.js';
import { applicationType } from '../types/application-type.js';
import type { Scale } from '../types/scale.js';

export interface ClockFacts {
  /** Open Digital Planning code. */
  readonly type: string;
  /** If left out, the code's own scale applies, otherwise not major. */
  readonly scale?: Scale;
  /** An environmental statement is required. */
  readonly eia?: boolean;
  /** Public service infrastructure: a hospital, school, college, university or criminal justice accommodation. */
  readonly psi?: boolean;
  /** For agricultural, forestry and demolition prior approvals, once the council has said approval is needed. */
  readonly priorApprovalNeeded?: boolean;
  /** The day on which the application was complete. */
  readonly validFrom: CalendarDate;
  /** The day of the application, which decides the version of the law; if not given, `validFrom`. */
  readonly receivedOn?: CalendarDate;
}

/** The last day of the statutory period; undefined if the law gives none (pre-application, local types). */
export function statutoryExpiry(
  application: ClockFacts,
  corrections: Corrections = {},
): Answer<CalendarDate> | undefined {
  const type = applicationType(application.type, undefined, corrections);
  const period = type && determinationPeriod(type, application, corrections);
  if (!period) return undefined;
  const { row } = period.version;
  const last = lastDayOf(row, application.validFrom);
  const missing = unsaid(type, application);
  const given = answer(last, determinationPeriods, period.version, {
    rule: row.rule,
    inputs: { ...application },
    steps: [
      ...period.steps,
      `Valid from ${application.validFrom}: the period begins on ${firstDayCounted(row, application.validFrom)}.`,
      `${inWords(row)} end on ${last}; weekends and holidays do not move it.`,
    ],
  });
  return missing.length === 0 ? given : { ...given, because: { ...given.because, missing } };
}

/** Unknown facts on which the period may depend: until they are known, the shorter one applies. */
function unsaid(type: ApplicationType, application: ClockFacts): readonly string[] {
  const isDevelopment = type.period === 'planning' || type.period === 'technical-details';
  if (!isDevelopment || type.family === 'householder' || application.eia) return [];
  const mayBePsi = type.period === 'planning' && scaleForClock(type, application) === 'major';
  return [
    ...(application.eia === undefined ? ['eia'] : []),
    ...(application.psi === undefined && mayBePsi ? ['psi'] : []),
    ...(application.scale === undefined && type.scaleInCode === undefined && !application.psi
      ? ['scale']
      : []),
  ];
}

interface ChosenPeriod {
  readonly version: Version<DeterminationPeriodRow>;
  readonly steps: readonly string[];
}

/** The period that applies, the most specific first: EIA, then public service infrastructure, then scale. */
function determinationPeriod(
  type: ApplicationType,
  application: ClockFacts,
  corrections: Corrections,
): ChosenPeriod | undefined {
  const madeOn = application.receivedOn ?? application.validFrom;
  for (const [key, step] of candidates(type, application)) {
    const version = inForce(determinationPeriods, key, madeOn, corrections);
    if (version) return { version, steps: [step] };
  }
  return undefined;
}

function candidates(
  type: ApplicationType,
  application: ClockFacts,
): readonly (readonly [key: string, step: string])[] {
  const forDevelopment = type.period === 'planning' || type.period === 'technical-details';
  const scale = scaleForClock(type, application);
  const described = application.scale ? `${type.name}: ${scale}` : `${type.name}: ${scale}, by its code`;
  return [
    ...(application.eia && forDevelopment
      ? [['eia', 'An environmental statement is required.'] as const]
      : []),
    ...(application.psi && scale === 'major' && type.period === 'planning'
      ? [['public-service-infrastructure', 'Major public service infrastructure, without EIA.'] as const]
      : []),
    ...(application.priorApprovalNeeded
      ? [[`${type.period}.details`, 'The council has said that prior approval is needed.'] as const]
      : []),
    ...(forDevelopment ? [[`${type.period}.${scale}`, `${described}.`] as const] : []),
    [type.period, `${type.name}.`],
  ];
}

/** Householder development is never major for the clock, whatever the size of the garden. */
function scaleForClock(
  { family, scaleInCode }: ApplicationType,
  { scale, psi }: ClockFacts,
): 'major' | 'minor' {
  if (family === 'householder') return 'minor';
  // Public service infrastructure is major by its definition (DMPO art. 2).
  const supposed = scaleInCode ?? (psi ? 'major' : 'minor');
  return (scale ?? supposed) === 'major' ? 'major' : 'minor';
}
