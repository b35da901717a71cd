import { type AppealWindowRow, appealWindows } from '../data/appeal-windows.js';
import { addMonths, type CalendarDate, laterOf } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce, type Version } from '../law/dated-table.js';
import { inWords, lastDayOf } from '../law/period.js';
import { applicationType } from '../types/application-type.js';
import { type AppealGroup, groupOf, partOneOf } from './appeal-group.js';

export interface AppealFacts {
  /** Open Digital Planning code. */
  readonly type: string;
  readonly against: 'refusal' | 'conditions' | 'non-determination';
  /** The day the application was made. */
  readonly madeOn: CalendarDate;
  /** The date of the decision notice. */
  readonly decidedOn?: CalendarDate;
  /** The day on which the applicant received it; if not given, the date of the notice. */
  readonly decisionReceivedOn?: CalendarDate;
  /** The last day to decide, including agreed extensions. */
  readonly decideBy: CalendarDate;
  /** A minor commercial application (DMPO art. 2): a shopfront or other ground-floor work to a building in use. */
  readonly minorCommercial?: boolean;
  /** Relates to a house, although its type does not say so (details, a prior approval). */
  readonly householder?: boolean;
  /** Day of service of an enforcement notice, not withdrawn, against the same development. */
  readonly enforcementNoticeOn?: CalendarDate;
}

export interface AppealWindow {
  /** The first day on which the appeal may be made. */
  readonly from: CalendarDate;
  /** The last day, or null if an appeal may be made at any time. */
  readonly lastDay: CalendarDate | null;
  /** By written representations, based only on the record as it was at the decision. */
  readonly onTheRecordOnly: boolean;
}

/** When an appeal may be made; undefined if there is no right to appeal, or no decision. */
export function appealWindowOf(
  application: AppealFacts,
  corrections: Corrections = {},
): Answer<AppealWindow> | undefined {
  const type = applicationType(application.type, undefined, corrections);
  const group = type && groupOf(type, application);
  const event =
    application.against === 'non-determination' ? dayAfterPeriod(application) : application.decidedOn;
  const version = group && event && windowInForce(group, application, corrections);
  if (!type || !version) return undefined;
  const { runsFrom, within, rule } = version.row;
  const counted = startOf(runsFrom, application);
  const ordinary = within ? lastDayOf(within, counted) : null;
  const overlap = group === 'planning' || group === 'householder' || group === 'minor-commercial';
  const shortened = overlap ? enforcementOverlap(application, ordinary, corrections) : undefined;
  const lastDay = shortened?.lastDay ?? ordinary;
  const partOne = partOneOf(group, type.family, application, corrections);
  return answer({ from: event, lastDay, onTheRecordOnly: partOne !== undefined }, appealWindows, version, {
    rule,
    inputs: { ...application },
    steps: [
      within ? `${inWords(within)} from ${counted} (${runsFrom}) end on ${ordinary}.` : `No limit of time.`,
      ...(shortened ? [shortened.step] : []),
    ],
    restsOn: partOne ? [partOne] : [],
  });
}

const dayAfterPeriod = ({ decideBy }: AppealFacts): CalendarDate =>
  lastDayOf({ length: 1, unit: 'days', begins: 'the day after' }, decideBy);

/** A group without its own row for the event uses the row for planning; a certificate cannot have conditions. */
function windowInForce(
  group: AppealGroup,
  { against, madeOn }: AppealFacts,
  corrections: Corrections,
): Version<AppealWindowRow> | undefined {
  const own = inForce(appealWindows, `${group}.${against}`, madeOn, corrections);
  if (own || (group !== 'householder' && group !== 'minor-commercial')) return own;
  return inForce(appealWindows, `planning.${against}`, madeOn, corrections);
}

function startOf(runsFrom: AppealWindowRow['runsFrom'], application: AppealFacts): CalendarDate {
  const { decidedOn = application.decideBy, decisionReceivedOn = decidedOn } = application;
  if (application.against === 'non-determination') return application.decideBy;
  return runsFrom === 'receipt of the decision' ? decisionReceivedOn : decidedOn;
}

/**
 * If an enforcement notice was served before the decision, and at most two years before the application, the time is 28
 * days from the decision. If it was served later, the time is 28 days from its service. It is never longer than the
 * ordinary time.
 */
function enforcementOverlap(
  application: AppealFacts,
  ordinary: CalendarDate | null,
  corrections: Corrections,
): { lastDay: CalendarDate; step: string } | undefined {
  const served = application.enforcementNoticeOn;
  const version = inForce(appealWindows, 'enforcement-overlap', application.madeOn, corrections);
  if (!served || !version?.row.within || !ordinary) return undefined;
  const event = startOf('decision notice', application);
  if (served < addMonths(application.madeOn, -24)) return undefined;
  const counted = laterOf(served, event);
  const lastDay = lastDayOf(version.row.within, counted);
  if (lastDay >= ordinary) return undefined;
  return {
    lastDay,
    step: `Enforcement notice served on ${served}: 28 days from ${counted} end on ${lastDay}.`,
  };
}
