import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, type Acting, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { notLawfulOn } from '../questions/earliest-decision.js';
import { missingDocument } from '../questions/missing-document.js';
import { parentMissing } from '../questions/relations.js';
import { stillAsked } from '../questions/still-asked.js';
import { wrongTerms, wrongTimeLimit } from '../questions/terms.js';
import { plansUnsettled } from '../questions/unsettled-plans.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import { type DecisionKind, decisionRecommended, decisionsFor } from '../vocabulary/decision-kinds.js';
import { decisionInWords, typeInWords } from '../vocabulary/in-words.js';
import type { Recommendation } from '../vocabulary/recommendation.js';

export interface SubmitRecommendation extends Recommendation {
  readonly type: 'SubmitRecommendation';
  readonly on: CalendarDate;
}

const maySubmitRecommendation = (state: PlanningApplication, { on }: Acting, law: CouncilLaw) =>
  state.stage === 'recommended'
    ? waitsForADecision(state)
    : provided(inStage(state, ['live'], 'recommended'), parentMissing, stillAsked, (found) =>
        notLawfulOn(found, on, law),
      );

function waitsForADecision({
  recommendation: { recommendation },
}: Extract<PlanningApplication, { stage: 'recommended' }>) {
  const words = decisionInWords[decisionRecommended(recommendation)];
  const because = `A recommendation is already waiting for a decision (${words}): return it first.`;
  return reject('already-recommended', because);
}

const isRecommendedSo = ({ by, recommendation }: SubmitRecommendation, state: PlanningApplication): boolean =>
  state.stage === 'recommended' &&
  state.recommendation.by === by &&
  state.recommendation.recommendation === recommendation;

function submitRecommendation(
  { type: _, on, ...made }: SubmitRecommendation,
  found: FoundBy<typeof maySubmitRecommendation>,
  law: CouncilLaw,
): CaseOutcome {
  const decision = decisionRecommended(made.recommendation);
  const refused =
    impossible(found, decision) ??
    wrongTerms(found, decision, made, on) ??
    wrongTimeLimit(found, decision, made, on, law.corrections) ??
    withoutReport(found, made) ??
    plansUnsettled(found, made.plansStandBecause ?? null);
  if (refused) return refused;
  return accept({ type: 'RecommendationSubmitted', ...of(found, on), ...made });
}

export const SubmitRecommendation: Act<SubmitRecommendation> = act(
  maySubmitRecommendation,
  submitRecommendation,
  {
    days: {
      'conditions[].agreedOn': happened(the.receipt),
      on: done(the.receipt, the.validity),
    },
    isRepeat: isRecommendedSo,
  },
);

type Refusal = { readonly rejected: Rejection } | undefined;

function impossible({ applicationType: code }: ExistingCase, decision: DecisionKind): Refusal {
  const possible = decisionsFor(code);
  if (possible.includes(decision)) return undefined;
  const choices = possible.map((each) => decisionInWords[each]).join(', ');
  const because = `The possible decisions on ${typeInWords(code)} are: ${choices}.`;
  return reject('decision-not-for-type', because);
}

function withoutReport(state: ExistingCase, { report, reportDocument }: Recommendation): Refusal {
  if (report.trim() === '' && reportDocument === null)
    return reject('report-missing', 'Write the report, or name the document that contains it.');
  return missingDocument(state, [reportDocument]);
}
