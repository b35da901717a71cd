import {
  type CaseStage,
  caseStages,
  type DecisionKind,
  decisionRecommended,
  decisionsFor,
  endedStages,
  isFavourable,
  mayCarryConditions,
  type RecommendedDecision,
  recommendedDecisions,
  termsOfDecision,
} from '#domain';
import {
  type ApplicationType,
  applicationType,
  type CalendarDate,
  circumstancesAsked,
  circumstancesFor,
  constraintInWords,
  constraintKinds,
  kindOfCode,
  submittableCodes,
} from '#legislation';
import { capitalised, decidedInWords, recommendedInWords } from '#wording';
import { type Silence, silenceOn } from './silence.js';
import type { Word } from './word.js';
import { type Lists, lists } from './word-lists.js';

/** Each code of the API with its words on a day, for forms, filters and lists. */
export interface Vocabulary extends Lists {
  readonly on: CalendarDate;
  readonly types: readonly TypeInWords[];
  readonly stages: readonly StageInWords[];
  readonly constraintKinds: readonly Word[];
}

interface StageInWords {
  readonly code: CaseStage;
  readonly words: string;
  /** Whether the case has ended at that stage. */
  readonly ended: boolean;
}

interface TypeInWords {
  readonly code: string;
  readonly name: string;
  readonly family: ApplicationType['family'];
  readonly kind: ApplicationType['kind'];
  readonly feeDue: boolean;
  readonly extensionPossible: boolean;
  /** How it may be decided: not everything can be granted or refused. */
  readonly decisions: readonly DecisionInWords[];
  /** What follows if nobody decides in time. */
  readonly silence: Silence;
  /** The questions that decide the required publicity. */
  readonly circumstances: readonly Word[];
}

interface DecisionInWords {
  readonly code: DecisionKind;
  readonly words: string;
  /** The corresponding recommendation. */
  readonly recommendation: RecommendedDecision;
  readonly recommendationWords: string;
  /** Whether the development may be carried out, at least in part. */
  readonly favourable: boolean;
  readonly conditions: 'may' | 'never';
  readonly reasons: 'must' | 'never';
  readonly parts: 'must' | 'never';
}

/** From the tables of the domain and the law themselves: nothing is repeated here. */
export const vocabularyOn = (on: CalendarDate): Vocabulary => ({
  on,
  types: submittableCodes.flatMap((code) => {
    const type = kindOfCode(code) === 'submittable' ? applicationType(code, on) : undefined;
    return type ? [typeInWords(type, on)] : [];
  }),
  stages: caseStages.map((code) => ({
    code,
    words: capitalised(code),
    ended: (endedStages as readonly CaseStage[]).includes(code),
  })),
  constraintKinds: constraintKinds.map((code) => ({ code, words: constraintInWords(code) })),
  ...lists,
});

function typeInWords(type: ApplicationType, on: CalendarDate): TypeInWords {
  const { code, name, family, kind, feeDue, extensionPossible } = type;
  return {
    ...{ code, name, family, kind, feeDue, extensionPossible },
    decisions: decisionsFor(code).map((decision) => decisionOf(code, decision)),
    silence: silenceOn(type, on),
    circumstances: circumstancesFor(code).map((each) => ({
      code: each,
      words: circumstancesAsked[each].question,
    })),
  };
}

function decisionOf(type: string, code: DecisionKind): DecisionInWords {
  const { reasons, parts } = termsOfDecision[code];
  const recommendation = recommendedDecisions.find((each) => decisionRecommended(each) === code)!;
  return {
    ...{ code, words: capitalised(decidedInWords(code)), recommendation },
    recommendationWords: capitalised(recommendedInWords(recommendation)),
    favourable: isFavourable(code),
    conditions: mayCarryConditions(type, code) ? 'may' : 'never',
    ...{ reasons, parts },
  };
}
