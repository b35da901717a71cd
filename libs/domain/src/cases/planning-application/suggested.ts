import {
  type CalendarDate,
  type CouncilLaw,
  inPounds,
  laterOf,
  responseDue,
  workingDayOnOrAfter,
} from '#legislation';
import { groundsOfAppeal } from './appeals/lodge-appeal.js';
import type { PlanningApplicationCommand } from './commands.generated.js';
import { letterWanted } from './letters/letter-wanted.js';
import { feeShort } from './questions/overpayment.js';
import { waitingLines } from './state/submitted.js';
import { requestInWords, unanswered } from './state/validation.js';
import { type ExistingCase, isValid, type OnFile, type PlanningApplication } from './state.js';
import { arrivals } from './validation/valid-day.js';
import { decisionRecommended, decisionsFor, isFavourable } from './vocabulary/decision-kinds.js';

export interface Suggestion {
  /** As it is sent. */
  readonly value: unknown;
  readonly because: string;
}

/** By the field of the body. */
export type Suggestions = Readonly<Record<string, Suggestion>>;

/** Values that the record suggests, each with its reason. The person may enter others. */
export function suggestedFor(
  state: PlanningApplication,
  on: CalendarDate,
  law: CouncilLaw,
): Partial<Readonly<Record<PlanningApplicationCommand['type'], Suggestions>>> {
  if (state.stage === 'unknown') return {};
  return {
    MarkValid: { validFrom: lastArrival(state, on, law) },
    RequestInformation: { ...answerBy(on, law), ...missingFee(state) },
    ...ofRequests(state),
    ...ofTheFee(state),
    ...ofLetters(state),
    ...fromTheSubmission(state),
    ...ofTheDecision(state),
    ...ofTheObligation(state),
    ...ofTheMeeting(state),
    ...ofTheAppeal(state, on),
  };
}

/** The ground of an appeal, if there is only one. */
function ofTheAppeal(state: ExistingCase, on: CalendarDate) {
  const [against, another] = isValid(state) ? groundsOfAppeal(state, on) : [];
  if (!against || another) return {};
  const because = 'Nothing else on this case can be appealed now.';
  return { LodgeAppeal: { against: { value: against, because } } };
}

function ofTheMeeting(state: ExistingCase) {
  const meeting = 'meeting' in state ? state.meeting : null;
  if (!meeting) return {};
  const because = `It is on the agenda of ${meeting.meetsOn}.`;
  return { RecordResolution: { meetingId: { value: meeting.meetingId, because } } };
}

/**
 * It is valid from the day on which the last completing item came; if that was not a working day, from the
 * next one.
 */
function lastArrival(state: OnFile, on: CalendarDate, { corrections }: CouncilLaw): Suggestion {
  const came = [state.receivedOn, ...arrivals(state)].filter((day) => day <= on);
  const last = came.reduce(laterOf, state.receivedOn);
  const day = workingDayOnOrAfter(last, corrections);
  const what = last === state.receivedOn ? 'It was received' : 'The last item that completed it came';
  const moved = day === last ? '' : `, which was not a working day; the next one is ${day}`;
  return { value: day <= on ? day : last, because: `${what} on ${last}${day <= on ? moved : ''}.` };
}

function answerBy(on: CalendarDate, { corrections }: CouncilLaw): Suggestions {
  const due = responseDue('validation-request', on, corrections);
  if (!due) return {};
  return { dueOn: { value: due.value, because: due.because.steps.at(-1) ?? due.because.rule } };
}

function fromTheSubmission(state: ExistingCase) {
  const lines = waitingLines(state.submitted);
  const fee = lines.find((line) => line.about === 'fee');
  const measures = lines.find((line) => line.about === 'measures');
  return {
    ...(fee && { AssessFee: { proposal: { value: fee.proposal, because: fee.because } } }),
    ...(measures && { MeasureDevelopment: measured(measures) }),
  };
}

function measured(line: {
  readonly homes: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
  readonly ownInterest?: boolean;
}): Suggestions {
  const because = 'The application says so.';
  const { homes, siteHectares, floorSpaceSquareMetres, ownInterest } = line;
  return {
    ...(homes !== null && { homes: { value: homes, because } }),
    ...(siteHectares !== null && { siteHectares: { value: siteHectares, because } }),
    ...(floorSpaceSquareMetres !== null && {
      floorSpaceSquareMetres: { value: floorSpaceSquareMetres, because },
    }),
    ...(ownInterest !== undefined && { ownInterest: { value: ownInterest, because } }),
  };
}

function ofTheDecision(state: ExistingCase) {
  if (state.stage === 'recommended') {
    const { recommendation } = state.recommendation;
    const because = 'The officer recommended it.';
    return { IssueDecision: { decision: { value: decisionRecommended(recommendation), because } } };
  }
  if (state.stage !== 'committee' && state.stage !== 'awaitingObligation') return {};
  const { meeting, resolution } = state;
  const resolved = resolution
    ? decisionsFor(state.applicationType).find(
        (each) => isFavourable(each) === (resolution.decision === 'grant'),
      )
    : undefined;
  return {
    ...(meeting && {
      RecordResolution: {
        meetingId: { value: meeting.meetingId, because: `It is on the agenda of ${meeting.meetsOn}.` },
      },
    }),
    ...(resolved &&
      resolution && {
        IssueDecision: {
          decision: { value: resolved, because: `The committee resolved to ${resolution.decision} it.` },
        },
      }),
  };
}

/** The deed, if one is on the file. */
function ofTheObligation({ register }: ExistingCase) {
  const deed = [...register.documents].findLast(([, { kind }]) => kind === 'obligation');
  if (!deed) return {};
  return { CompleteObligation: { document: { value: deed[0], because: 'It is on the file as the deed.' } } };
}

/** The rest of the fee, as the applicant is asked for it. */
function missingFee({ fees, requests }: ExistingCase): Suggestions {
  const isAsked = unanswered(requests, 'open', 'lapsed').some((id) => requests.asked.get(id)!.kind === 'fee');
  const short = isAsked ? undefined : feeShort(fees);
  if (!short) return {};
  const [owed, paid, more] = [short.owedPence, short.paidPence, short.shortByPence].map(inPounds);
  const because = `${more} of the fee is missing.`;
  const request = `The fee is ${owed}, and ${paid} has arrived. Please pay the remaining ${more}.`;
  return { kind: { value: 'fee', because }, request: { value: request, because } };
}

/** Why it is not valid, and why it is returned: what the applicant was asked for and has not sent. */
function ofRequests({ requests }: ExistingCase) {
  const asked = (...answers: readonly ('open' | 'lapsed')[]) =>
    unanswered(requests, ...answers).map((id) => requests.texts.get(id) ?? requestInWords(requests, id));
  const [open, all] = [asked('open'), asked('open', 'lapsed')];
  const reasons = { value: open, because: 'The applicant has been asked for this.' };
  const words = `We asked for this, and have not had it in time: ${all.join(' ')}`;
  const reason = { value: words, because: 'The applicant has not answered.' };
  return {
    ...(open.length > 0 && { MarkInvalid: { reasons } }),
    ...(all.length > 0 && { ReturnApplication: { reason } }),
  };
}

function ofTheFee({ fees }: ExistingCase) {
  const short = feeShort(fees);
  if (!short) return {};
  const because = `${inPounds(short.shortByPence)} of the fee is missing.`;
  return { RecordPayment: { amountPence: { value: short.shortByPence, because } } };
}

function ofLetters(state: ExistingCase) {
  const wanted = letterWanted(state);
  if (!wanted) return {};
  const { letter, requestId, because } = wanted;
  return {
    WriteLetter: {
      letter: { value: letter, because },
      ...(requestId !== null && { requestId: { value: requestId, because } }),
    },
  };
}
