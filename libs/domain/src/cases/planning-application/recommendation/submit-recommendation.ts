import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { lawfulOn } from '../questions/earliest-decision.js';
import { missingDocument } from '../questions/missing-document.js';
import { stillAsked } from '../questions/still-asked.js';
import { wrongTerms, wrongTimeLimit } from '../questions/terms.js';
import { plansUnsettled } from '../questions/unsettled-plans.js';
import type { Known, PlanningApplication } from '../state.js';
import { type DecisionKind, decisionRecommended, decisionsFor } from '../vocabulary/decision-kinds.js';
import { decisionInWords, typeInWords } from '../vocabulary/in-words.js';
import type { Recommendation } from '../vocabulary/recommendation.js';

export interface SubmitRecommendation extends Recommendation {
  readonly type: 'SubmitRecommendation';
  readonly on: CalendarDate;
}

export function submitRecommendation(
  { type: _, on, ...made }: SubmitRecommendation,
  state: PlanningApplication,
  law: CouncilLaw,
): CaseOutcome {
  const guard = inStage(state, ['live', 'recommended'], 'recommended');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.stage === 'recommended') {
    const { by, recommendation } = found.recommendation;
    if (by === made.by && recommendation === made.recommendation) return accept();
    return reject(
      'already-recommended',
      `A recommendation by ${by} waits for a decision (${decisionInWords[decisionRecommended(recommendation)]}): return it first.`,
    );
  }
  const decision = decisionRecommended(made.recommendation);
  const refused =
    impossible(found, decision) ??
    wrongTerms(found, decision, made, on) ??
    wrongTimeLimit(found, decision, made, on, law.corrections) ??
    withoutReport(found, made) ??
    plansUnsettled(found, made.plansStandBecause ?? null) ??
    stillAsked(found);
  if (refused) return refused;
  const lawful = lawfulOn(found, on, law);
  if ('rejected' in lawful) return lawful;
  return accept({ type: 'RecommendationSubmitted', ...of(found, on), ...made });
}

type Refusal = { readonly rejected: Rejection } | undefined;

function impossible({ applicationType: code }: Known, decision: DecisionKind): Refusal {
  const possible = decisionsFor(code);
  if (possible.includes(decision)) return undefined;
  const choices = possible.map((each) => decisionInWords[each]).join(', ');
  const because = `What can be decided on ${typeInWords(code)} is only: ${choices}.`;
  return reject('decision-not-for-type', because);
}

function withoutReport(state: Known, { report, reportDocument }: Recommendation): Refusal {
  if (report.trim() === '' && reportDocument === null)
    return reject('report-missing', 'Write the report, or name the document that holds it.');
  return missingDocument(state, [reportDocument]);
}
