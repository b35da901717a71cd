import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { done } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type DecideOther, type FoundBy } from '../handlers.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import type {
  ProposedConstraint,
  ProposedFee,
  ProposedLine,
  ProposedMeasures,
} from '../vocabulary/proposed-line.js';
import { linesWaiting } from './targets.js';

/** The officer's replacement for a proposed value. Only the fields of its line are used. */
export interface DetailCorrection {
  readonly measures?: Omit<ProposedMeasures, 'scale'>;
  readonly proposal?: ProposedFee['proposal'];
  readonly constraint?: Partial<Pick<ProposedConstraint, 'kind' | 'name'>>;
  readonly description?: string;
}

/** Confirms one proposed line, perhaps corrected: then it counts. */
export interface ConfirmProposedDetail {
  readonly type: 'ConfirmProposedDetail';
  readonly lineId: string;
  readonly correction: DetailCorrection;
  readonly reason: string | null;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

/** Rejects one proposed line: it has no effect. */
export interface RejectProposedDetail {
  readonly type: 'RejectProposedDetail';
  readonly lineId: string;
  readonly reason: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

/** The act behind a line, as the officer would do it by hand. */
type Following = { readonly on: CalendarDate } & (
  | { readonly type: 'AssessFee'; readonly proposal: ProposedFee['proposal'] }
  | ({ readonly type: 'MeasureDevelopment' } & Omit<ProposedMeasures, 'scale'>)
  | ({ readonly type: 'RecordConstraint' } & ProposedConstraint)
  | {
      readonly type: 'CorrectRecord';
      readonly entryId: string;
      readonly field: 'description';
      readonly was: string;
      readonly now: string;
      readonly reason: string;
      readonly by: OfficerId;
      readonly confirmedBy: null;
    }
);

const nothingWaits = 'Nothing that came with the application is waiting to be checked.';

const mayConfirmProposedDetail = (state: PlanningApplication) =>
  openCase(state, 'changed by confirming its submission');

function confirmProposedDetail(
  { lineId, correction, reason, by, on }: ConfirmProposedDetail,
  found: FoundBy<typeof mayConfirmProposedDetail>,
  law: CouncilLaw,
  decide: DecideOther<Following>,
): CaseOutcome {
  const proposed = found.submitted.lines.get(lineId);
  if (!proposed) return unknownLine(lineId, found);
  const { line, answer } = proposed;
  const foreign = Object.keys(correction).find((part) => part !== partOf[line.about]);
  if (foreign)
    return reject('correction-of-another-line', `${lineId} is about the ${line.about}, not the ${foreign}.`);
  const corrected = Object.keys(correction).length > 0;
  const asked = corrected ? 'corrected' : 'confirmed';
  if (answer !== null && answer !== asked) return settledAlready(lineId, answer);
  if (answer === 'confirmed') return accept();
  const following = follows({ line, correction, by, on, reason }, found);
  const followed = following ? decide(following, found, law) : accept<PlanningApplicationEvent>();
  if ('rejected' in followed) return followed;
  if (answer !== null) return followed.accepted.length === 0 ? accept() : settledAlready(lineId, answer);
  return accept<PlanningApplicationEvent>(...followed.accepted, {
    type: 'ProposedDetailSettled',
    ...of(found, on),
    ...{ lineId, answer: asked, reason, by },
  });
}

/** A confirmed line is decided as if entered by hand. */
export const ConfirmProposedDetail: Act<ConfirmProposedDetail, Following> = act(
  mayConfirmProposedDetail,
  confirmProposedDetail,
  { days: { on: done() }, targets: linesWaiting, without: nothingWaits },
);

const mayRejectProposedDetail = (state: PlanningApplication) =>
  openCase(state, 'changed by rejecting part of its submission');

function rejectProposedDetail(
  { lineId, reason, by, on }: RejectProposedDetail,
  found: FoundBy<typeof mayRejectProposedDetail>,
): CaseOutcome {
  const proposed = found.submitted.lines.get(lineId);
  if (!proposed) return unknownLine(lineId, found);
  if (proposed.answer === 'rejected') return accept();
  if (proposed.answer !== null) return settledAlready(lineId, proposed.answer);
  const settled = { lineId, answer: 'rejected', reason, by } as const;
  return accept({ type: 'ProposedDetailSettled', ...of(found, on), ...settled });
}

export const RejectProposedDetail: Act<RejectProposedDetail> = act(
  mayRejectProposedDetail,
  rejectProposedDetail,
  { days: { on: done() }, targets: linesWaiting, without: nothingWaits },
);

const partOf: Readonly<Record<ProposedLine['about'], keyof DetailCorrection>> = {
  fee: 'proposal',
  measures: 'measures',
  constraint: 'constraint',
  description: 'description',
};

interface Answered extends Pick<ConfirmProposedDetail, 'correction' | 'reason' | 'by' | 'on'> {
  readonly line: ProposedLine;
}

/** Undefined if the confirmed value is already recorded. */
function follows({ line, correction, by, on, reason }: Answered, found: ExistingCase): Following | undefined {
  switch (line.about) {
    case 'fee':
      return { type: 'AssessFee', proposal: correction.proposal ?? line.proposal, on };
    case 'measures': {
      const { homes, siteHectares, floorSpaceSquareMetres } = correction.measures ?? line;
      const ownInterest = correction.measures?.ownInterest ?? line.ownInterest;
      const sizes = { homes, siteHectares, floorSpaceSquareMetres };
      return { type: 'MeasureDevelopment', ...sizes, ...(ownInterest !== undefined && { ownInterest }), on };
    }
    case 'constraint': {
      const { constraintId, kind, name, source } = { ...line, ...correction.constraint };
      return { type: 'RecordConstraint', constraintId, kind, name, source, on };
    }
    case 'description': {
      const [was, now] = [found.description, correction.description ?? line.description];
      if (now === was) return undefined;
      const because = reason ?? 'A later version of the submission says this.';
      const correct = { field: 'description', was, now, reason: because, by, confirmedBy: null, on } as const;
      return { type: 'CorrectRecord', entryId: line.lineId, ...correct };
    }
  }
}

const unknownLine = (lineId: string, { caseReference }: ExistingCase) =>
  reject('unknown-line', `There is no proposal ${lineId} on ${caseReference}.`);

const settledAlready = (lineId: string, answer: string) =>
  reject('already-settled', `${lineId} was already ${answer}. Record the right value separately.`);
