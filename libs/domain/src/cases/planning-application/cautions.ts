import { type CalendarDate, type CouncilLaw, feeFor, inPounds } from '#legislation';
import { type Rejection, reject } from '../../decider.js';
import { pence } from '../../values.js';
import type { PlanningApplicationCommand } from './commands.generated.js';
import { guaranteeOfCase } from './fees/guarantee.js';
import { publicCommentsUntil } from './questions/earliest-decision.js';
import { nothingSaid, routingIf } from './questions/routing.js';
import { silenceOn } from './questions/silence.js';
import { unregistered } from './questions/unregistered.js';
import { plansUnsettled } from './questions/unsettled-plans.js';
import { objections } from './state/consultation.js';
import { paidPence } from './state/fees.js';
import { currentDocuments } from './state/register.js';
import { waitingLines } from './state/submitted.js';
import { decideBy } from './state/time.js';
import { type ExistingCase, isLive, type PlanningApplication, type Valid } from './state.js';

type Live = ExistingCase & Valid;
type Asked = (state: Live, on: CalendarDate, law: CouncilLaw) => readonly Rejection[];

/** Warnings before an act that is possible all the same. A warning prevents nothing; only a guard does. */
export function cautionsOf(
  state: PlanningApplication,
  on: CalendarDate,
  law: CouncilLaw,
): Partial<Readonly<Record<PlanningApplicationCommand['type'], readonly Rejection[]>>> {
  if (state.stage === 'validating' || state.stage === 'invalid')
    return { MarkValid: [...feeNotAssessed(state), ...notLookedAt(state)] };
  if (!isLive(state)) return {};
  const ask = (...questions: readonly Asked[]) => questions.flatMap((each) => each(state, on, law));
  const beforeDeciding = ask(late, silence, notAnswered, commentsOpen, objected, notOnRegister);
  return {
    SubmitRecommendation: [...beforeDeciding, ...ask(plans, members), ...notLookedAt(state)],
    IssueDecision: beforeDeciding,
    ReferToCommittee: ask(late, silence),
    RecordResolution: ask(late, notAnswered, objected),
    ProposeExtension: ask(guaranteeEnds),
    ProposePPA: ask(guaranteeEnds),
    CloseConsultation: ask(notAnswered),
  };
}

const late: Asked = ({ clock }, on) => {
  const last = decideBy(clock);
  return on > last ? said('past-last-day', `Its last day was ${last}.`) : [];
};

const silence: Asked = (state, _, { corrections }) => {
  const { outcome, from } = silenceOn(state, corrections);
  if (!from || outcome === 'appeal' || outcome === 'nothing') return [];
  return said('silence-decides', `${silenceInWords[outcome]} from ${from}.`);
};

const silenceInWords = {
  approved: 'If nobody decides, prior approval is deemed to be given',
  'may-proceed': 'If nobody decides, the development may go ahead',
  'details-approved': 'If nobody decides, the details are deemed approved',
} as const;

const notAnswered: Asked = ({ consultation }, on) =>
  [...consultation.consultees.values()]
    .filter(({ responded }) => !responded)
    .map(({ name, respondBy }) =>
      respondBy < on
        ? {
            code: 'consultee-late',
            because: `${name} has not answered. Its time ended on ${respondBy}, so you can go on without it.`,
          }
        : { code: 'consultee-asked', because: `${name} has not answered. It has until ${respondBy}.` },
    );

const commentsOpen: Asked = (state, on) => {
  const last = publicCommentsUntil(state);
  return last && last >= on ? said('comments-open', `Comments are still possible until ${last}.`) : [];
};

const objected: Asked = ({ consultation }) => {
  const count = objections(consultation);
  return count > 0
    ? said('objections', count === 1 ? '1 comment objects.' : `${count} comments object.`)
    : [];
};

const notOnRegister: Asked = (state) => refused(unregistered(state, null));

const plans: Asked = (state) => refused(plansUnsettled(state, null));

/** The direction of the decision is not known yet: members may decide either way, or only one. */
const members: Asked = (state, on, { corrections }) => {
  const by = (way: 'grant' | 'refuse') => routingIf(state, way, nothingSaid, on, corrections);
  const ways = (['grant', 'refuse'] as const).filter((way) => by(way)?.value === 'committee');
  if (ways.length === 0) return [];
  const which = ways.length === 2 ? 'it either way' : `to ${ways[0]} it`;
  return said('committee-decides', `The committee decides ${which}: ${by(ways[0]!)!.because.rule}`);
};

const guaranteeEnds: Asked = (state, _, { corrections }) => {
  const guarantee = guaranteeOfCase(state, corrections);
  if (guarantee?.value.standing !== 'running') return [];
  const { lastDay } = guarantee.value;
  return said(
    'guarantee-ends',
    `If more time is agreed, the Planning Guarantee that runs until ${lastDay} no longer applies.`,
  );
};

/** Only the applicant has said what the fee is. */
function feeNotAssessed({ fees, applicationType: type, receivedOn }: ExistingCase): readonly Rejection[] {
  const { outcome } = feeFor({ type }, receivedOn);
  if (fees.assessed !== null || outcome === 'not a planning fee' || outcome === 'no fee') return [];
  const [stated, paid] = [fees.statedPence, paidPence(fees)].map((each) =>
    each === null ? 'no fee' : inPounds(pence(each)),
  );
  const because = `The fee has not been worked out. The application states ${stated}, and ${paid} is recorded as paid.`;
  return said('fee-not-assessed', because);
}

/** Items of the submission that nobody has checked. */
function notLookedAt({ submitted, register }: ExistingCase): readonly Rejection[] {
  const lines = waitingLines(submitted).length;
  const documents = currentDocuments(register).filter(
    ([, { publishStatus }]) => publishStatus === 'not-assessed',
  ).length;
  return [
    ...(lines > 0 ? said('details-waiting', `${inAll(lines, 'line')} of the submission to check.`) : []),
    ...(documents > 0
      ? said('documents-waiting', `${inAll(documents, 'document')} to check before the public may see them.`)
      : []),
  ];
}

const inAll = (count: number, what: string): string => (count === 1 ? `1 ${what}` : `${count} ${what}s`);

const said = (code: string, because: string): readonly Rejection[] => [reject(code, because).rejected];

const refused = (refusal: { readonly rejected: Rejection } | undefined): readonly Rejection[] =>
  refusal ? [refusal.rejected] : [];
