import { applicationType, type CalendarDate, type CouncilLaw, maySign, type Reason } from '#legislation';
import { canonicalJson } from '../../../canonical-json.js';
import { accept, type Rejection, reject } from '../../../decider.js';
import { sha256 } from '../../../sha256.js';
import type { OfficerId } from '../../../values.js';
import { inStage, of } from '../guards.js';
import { type Acting, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { decidedAlready } from '../questions/decided-already.js';
import { lawfulOn, notLawfulOn } from '../questions/earliest-decision.js';
import { parentMissing } from '../questions/relations.js';
import { nothingSaid, routing } from '../questions/routing.js';
import { stillAsked } from '../questions/still-asked.js';
import { termsFor, termsOf, wrongTerms } from '../questions/terms.js';
import { unregistered } from '../questions/unregistered.js';
import { silenceBeforeInspector } from '../state/appeals.js';
import { decideBy } from '../state/time.js';
import type { PlanningApplication } from '../state.js';
import {
  type DecisionKind,
  decisionRecommended,
  decisionsFor,
  isFavourable,
} from '../vocabulary/decision-kinds.js';
import { decisionInWords } from '../vocabulary/in-words.js';
import type { Signer } from '../vocabulary/signer.js';
import type { Decision } from './events.js';
import { noticeOf } from './notice-of.js';

/** Signed by a second person, on a day on which the law allows it. The notice and its hash come with it. */
export interface IssueDecision {
  readonly type: 'IssueDecision';
  readonly decision: DecisionKind;
  readonly signedBy: OfficerId;
  /** What the signer is in the service on the day: the council's scheme says what that lets them sign. */
  readonly signer: Signer;
  /** Why it is not on the public register, where the law has it there. */
  readonly unpublishedBecause: string | null;
  readonly on: CalendarDate;
}

type Decidable = Extract<PlanningApplication, { stage: 'recommended' | 'committee' }>;
type Refusal = { readonly rejected: Rejection } | undefined;

export function mayIssueDecision(state: PlanningApplication, acting: Acting, law: CouncilLaw) {
  if (state.stage === 'determined') return decidedAlready(state);
  const { by, on } = acting;
  return provided(
    inStage(state, ['recommended', 'committee'], 'decided'),
    parentMissing,
    (found) => ownWork(found, by),
    (found) => notSettled(found, on, law),
    standsInTheWay,
    stillAsked,
    (found) => notLawfulOn(found, on, law),
    (found) => notForSigner(found, acting, law),
  );
}

/** The same decision by an inspector is not this one. */
export const isDecidedSo = ({ decision }: IssueDecision, state: PlanningApplication): boolean =>
  state.stage === 'determined' && state.outcome.issued !== null && state.outcome.decision === decision;

export function issueDecision(
  command: IssueDecision,
  found: FoundBy<typeof mayIssueDecision>,
  law: CouncilLaw,
): CaseOutcome {
  const { decision, signedBy, on } = command;
  const refused = notAsSettled(found, decision) ?? unregistered(found, command.unpublishedBecause);
  if (refused) return refused;
  const lawful = lawfulOn(found, on, law);
  if ('rejected' in lawful) return lawful;
  const signature = signed(found, command, law);
  if ('rejected' in signature) return signature;
  const terms = termsFor(found, decision, on, law.corrections);
  const lacking = wrongTerms(found, decision, terms, on);
  if (lacking) return lacking;
  const issued: Decision = {
    decision,
    decidedBy: deciderOf(found),
    decidedOn: on,
    lawfulFrom: lawful.lawfulFrom,
    ...terms,
    recommendedBy: found.recommendation.by,
    signedBy,
    inTime: on <= decideBy(found.clock),
    because: decidedBecause(found, on, law),
    signedBecause: signature.because,
    unpublishedBecause: found.register.publishedOn === null ? command.unpublishedBecause : null,
  };
  const notice = noticeOf(found, issued, law);
  return accept(
    { type: 'DecisionIssued', ...of(found, on), ...issued },
    { type: 'DecisionNoticeGenerated', ...of(found, on), notice, sha256: sha256(canonicalJson(notice)) },
  );
}

const deciderOf = ({ stage }: Decidable): 'officer' | 'committee' =>
  stage === 'committee' ? 'committee' : 'officer';

/** By which rule officers, or members, decide this one. */
const decidedBecause = (state: Decidable, on: CalendarDate, { corrections }: CouncilLaw): Reason | null =>
  state.stage === 'committee'
    ? state.referredBecause
    : (routing(state, nothingSaid, on, corrections)?.because ?? null);

function signed(
  state: Decidable,
  { decision, signedBy, signer, on }: Pick<IssueDecision, 'decision' | 'signedBy' | 'signer' | 'on'>,
  { corrections }: CouncilLaw,
): { readonly because: Reason } | { readonly rejected: Rejection } {
  const facts = { type: state.applicationType, decision, decidedBy: deciderOf(state), on, signer };
  const { value: may, because } = maySign(facts, corrections);
  if (may) return { because };
  const words = `${because.rule} ${signedBy} may not sign this one (${because.source}).`;
  return reject('may-not-sign', words);
}

/** The council's scheme has this person sign nothing of what it could be decided as. */
function notForSigner(state: Decidable, { by: signedBy, signer, on }: Acting, law: CouncilLaw): Refusal {
  if (signedBy === null || signer === null) return undefined;
  const answers = toBeDecided(state).map((decision) =>
    signed(state, { decision, signedBy, signer, on }, law),
  );
  const [first] = answers;
  return first && 'rejected' in first && answers.every((each) => 'rejected' in each) ? first : undefined;
}

/** As recommended; or by the committee, whatever carries out what it resolved. */
const toBeDecided = (state: Decidable): readonly DecisionKind[] =>
  state.stage === 'recommended'
    ? [decisionRecommended(state.recommendation.recommendation)]
    : decisionsFor(state.applicationType).filter((each) => isFavourable(each) === isToBeGranted(state));

const ownWork = ({ recommendation }: Decidable, signedBy: OfficerId | null): Refusal =>
  signedBy === recommendation.by
    ? reject('second-person', 'Whoever recommends a decision cannot sign it: ask a second person.')
    : undefined;

/** Officers decide only what is theirs; otherwise the committee has to have resolved. */
function notSettled(state: Decidable, on: CalendarDate, law: CouncilLaw): Refusal {
  if (state.stage === 'recommended') {
    const route = routing(state, nothingSaid, on, law.corrections);
    return route?.value === 'committee'
      ? reject('committee-decides', `Refer it to the committee: ${route.because.steps.at(-1)}`)
      : undefined;
  }
  return state.resolution ? undefined : reject('not-resolved', 'The committee has not resolved on it yet.');
}

/** Officers decide as recommended; otherwise as the committee has resolved. */
function notAsSettled(state: Decidable, decision: DecisionKind): Refusal {
  if (state.stage === 'recommended') {
    const recommended = decisionRecommended(state.recommendation.recommendation);
    const because = `It is recommended as "${decisionInWords[recommended]}": return it to the officer.`;
    return recommended === decision ? undefined : reject('not-as-recommended', because);
  }
  const { resolution } = state;
  if (!resolution) return undefined;
  const asResolved = isFavourable(decision) === (resolution.decision === 'grant');
  return asResolved && decisionsFor(state.applicationType).includes(decision)
    ? undefined
    : reject(
        'not-as-resolved',
        `The committee has resolved to ${resolution.decision} it: decide as it resolved.`,
      );
}

/** Which way it was recommended, or the committee resolved. */
const isToBeGranted = (state: Decidable): boolean =>
  state.stage === 'recommended'
    ? isFavourable(decisionRecommended(state.recommendation.recommendation))
    : state.resolution?.decision === 'grant';

function standsInTheWay(state: Decidable): Refusal {
  const appeal = silenceBeforeInspector(state.appeals);
  if (appeal && appeal.stage !== 'lodged')
    return reject(
      'appeal-against-silence',
      'It was appealed because it was not decided in time: the inspector decides it now.',
    );
  if (!isToBeGranted(state)) return undefined;
  if (state.obligation && !state.obligation.completedOn)
    return reject('obligation-incomplete', 'It waits for the planning obligation to be completed.');
  const isPermission = applicationType(state.applicationType)?.kind === 'permission';
  const conditions = termsOf(state).conditions;
  const notAgreed = conditions.findIndex(
    ({ timing, agreedOn }) => timing === 'preCommencement' && agreedOn === null,
  );
  return isPermission && notAgreed >= 0
    ? reject(
        'condition-not-agreed',
        `The applicant must agree to condition ${notAgreed + 1} first (s. 100ZA): "${conditions[notAgreed]!.text}" ` +
          'Record the day on which they did.',
      )
    : undefined;
}
