import { applicationType, type CalendarDate, type CouncilLaw, maySign, type Reason } from '#legislation';
import { canonicalJson } from '../../../canonical-json.js';
import { accept, type Rejection, reject } from '../../../decider.js';
import { sha256 } from '../../../sha256.js';
import type { OfficerId } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, type Acting, type Allowed, act, type CaseOutcome, provided } from '../handlers.js';
import { decidedAlready } from '../questions/decided-already.js';
import { lawfulOn } from '../questions/earliest-decision.js';
import { parentMissing } from '../questions/relations.js';
import { stillAsked } from '../questions/still-asked.js';
import { termsFor, termsOf, wrongTerms } from '../questions/terms.js';
import { unregistered } from '../questions/unregistered.js';
import { silenceBeforeInspector } from '../state/appeals.js';
import { decideBy } from '../state/time.js';
import type { PlanningApplication } from '../state.js';
import type { Decision } from '../vocabulary/decision.js';
import {
  type DecisionKind,
  decisionRecommended,
  decisionsFor,
  isFavourable,
} from '../vocabulary/decision-kinds.js';
import type { Signer } from '../vocabulary/signer.js';
import { noticeOf } from './notice-of.js';
import { type Decidable, isToBeGranted, notAsSettled, settledBy } from './settled.js';

/** A second person signs, on a day on which the law allows it. The notice and its hash are recorded with it. */
export interface IssueDecision {
  readonly type: 'IssueDecision';
  readonly decision: DecisionKind;
  readonly signedBy: OfficerId;
  /** The signer's roles and grade on the day: the council's scheme says what they may sign. */
  readonly signer: Signer;
  /** Why it is not on the public register although the law requires that. */
  readonly unpublishedBecause: string | null;
  readonly on: CalendarDate;
}

type Refusal = { readonly rejected: Rejection } | undefined;

/** A case that may be decided, with what the guard worked out: the decision needs it too. */
interface Ready {
  readonly found: Decidable;
  readonly lawfulFrom: CalendarDate;
  /** The rule by which officers, or members, decide this case. */
  readonly decidedBecause: Reason | null;
}

function mayIssueDecision(state: PlanningApplication, acting: Acting, law: CouncilLaw): Allowed<Ready> {
  if (state.stage === 'determined') return decidedAlready(state);
  const { by, on } = acting;
  const guard = provided(inStage(state, ['recommended', 'committee'], 'decided'), parentMissing, (each) =>
    ownWork(each, by),
  );
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const settled = settledBy(found, on, law);
  if ('rejected' in settled) return settled;
  const refused = standsInTheWay(found) ?? stillAsked(found);
  if (refused) return refused;
  const lawful = lawfulOn(found, on, law);
  if ('rejected' in lawful) return lawful;
  const ready = { found, lawfulFrom: lawful.lawfulFrom, decidedBecause: settled.because };
  return notForSigner(found, acting, law) ?? { found: ready };
}

/** The same decision by an inspector is a different one. */
const isDecidedSo = ({ decision }: IssueDecision, state: PlanningApplication): boolean =>
  state.stage === 'determined' &&
  state.determination.issued !== null &&
  state.determination.decision === decision;

function issueDecision(
  command: IssueDecision,
  { found, lawfulFrom, decidedBecause: because }: Ready,
  law: CouncilLaw,
): CaseOutcome {
  const { decision, signedBy, on } = command;
  const refused = notAsSettled(found, decision) ?? unregistered(found, command.unpublishedBecause);
  if (refused) return refused;
  const signature = signed(found, command, law);
  if ('rejected' in signature) return signature;
  const terms = termsFor(found, decision, on, law.corrections);
  const lacking = wrongTerms(found, decision, terms, on);
  if (lacking) return lacking;
  const issued: Decision = {
    decision,
    decidedBy: deciderOf(found),
    decidedOn: on,
    lawfulFrom,
    ...terms,
    recommendedBy: found.recommendation.by,
    signedBy,
    inTime: on <= decideBy(found.clock),
    because,
    signedBecause: signature.because,
    unpublishedBecause: found.register.publishedOn === null ? command.unpublishedBecause : null,
  };
  const notice = noticeOf(found, issued, law);
  return accept(
    { type: 'DecisionIssued', ...of(found, on), ...issued },
    { type: 'DecisionNoticeGenerated', ...of(found, on), notice, sha256: sha256(canonicalJson(notice)) },
  );
}

export const IssueDecision: Act<IssueDecision> = act(mayIssueDecision, issueDecision, {
  days: {
    on: done(the.receipt, the.validity, the.recommendation, the.resolution, the.obligation),
  },
  isRepeat: isDecidedSo,
});

const deciderOf = ({ stage }: Decidable): 'officer' | 'committee' =>
  stage === 'committee' ? 'committee' : 'officer';

function signed(
  state: Decidable,
  { decision, signer, on }: Pick<IssueDecision, 'decision' | 'signer' | 'on'>,
  { corrections }: CouncilLaw,
): { readonly because: Reason } | { readonly rejected: Rejection } {
  const facts = { type: state.applicationType, decision, decidedBy: deciderOf(state), on, signer };
  const { value: may, because } = maySign(facts, corrections);
  if (may) return { because };
  const words = `${because.rule} You may not sign this one (${because.source}).`;
  return reject('may-not-sign', words);
}

/** The council's scheme lets this person sign none of the possible decisions. */
function notForSigner(state: Decidable, { by: signedBy, signer, on }: Acting, law: CouncilLaw): Refusal {
  if (signedBy === null || signer === null) return undefined;
  const answers = toBeDecided(state).map((decision) => signed(state, { decision, signer, on }, law));
  const [first] = answers;
  return first && 'rejected' in first && answers.every((each) => 'rejected' in each) ? first : undefined;
}

/** As recommended; or by the committee, if it carries out a resolution. */
const toBeDecided = (state: Decidable): readonly DecisionKind[] =>
  state.stage === 'recommended'
    ? [decisionRecommended(state.recommendation.recommendation)]
    : decisionsFor(state.applicationType).filter((each) => isFavourable(each) === isToBeGranted(state));

const ownWork = ({ recommendation }: Decidable, signedBy: OfficerId | null): Refusal =>
  signedBy === recommendation.by
    ? reject('second-person', 'Nobody can sign a decision that they recommended: ask a second person.')
    : undefined;

function standsInTheWay(state: Decidable): Refusal {
  const appeal = silenceBeforeInspector(state.appeals);
  if (appeal && appeal.stage !== 'lodged')
    return reject(
      'appeal-against-silence',
      'It was appealed because it was not decided in time: the inspector now decides it.',
    );
  if (!isToBeGranted(state)) return undefined;
  if (state.obligation && !state.obligation.completedOn)
    return reject('obligation-incomplete', 'It is waiting for the planning obligation to be completed.');
  const isPermission = applicationType(state.applicationType)?.kind === 'permission';
  const conditions = termsOf(state).conditions;
  const notAgreed = conditions.findIndex(
    ({ timing, agreedOn }) => timing === 'preCommencement' && agreedOn === null,
  );
  return isPermission && notAgreed >= 0
    ? reject(
        'condition-not-agreed',
        `The applicant must first agree to condition ${notAgreed + 1} (s. 100ZA): "${conditions[notAgreed]!.text}" ` +
          'Record the day on which the applicant agreed.',
      )
    : undefined;
}
