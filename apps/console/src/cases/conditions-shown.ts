import type { Schemas } from '../api/casebook-api.js';
import { dayInWords } from '../words/days.js';

type CaseView = Schemas['CaseView'];

/** The conditions of a permission as another system kept them, or as this one did. */
interface Terms {
  readonly conditions: readonly (Pick<Schemas['Condition'], 'text' | 'detailsRequired'> & {
    readonly reason: string | null;
    readonly timing?: Schemas['Condition']['timing'];
  })[];
  readonly refusalReasons: readonly string[];
}

const none: Terms = { conditions: [], refusalReasons: [] };

const timings: Readonly<Record<Schemas['Condition']['timing'], string>> = {
  preCommencement: 'Before work starts',
  preOccupation: 'Before use',
  duringWorks: 'While works last',
  compliance: 'Always',
  other: 'As it says',
};

/** The terms of the decision as things stand, or of the last recommendation while the case is open. */
function termsOf({ determination, decision, recommendations, appeals, endedElsewhere }: CaseView): Terms {
  if (determination === null) return recommendations.at(-1) ?? none;
  // An inspector's permission has the inspector's conditions, whatever the council had imposed.
  const conditions = appeals.findLast((each) => each.conditions.length > 0)?.conditions;
  if (conditions) return { conditions, refusalReasons: [] };
  const { by } = determination;
  if (by === 'officer' || by === 'committee') return decision ?? none;
  return by === 'elsewhere' ? (endedElsewhere ?? none) : none;
}

export const conditionCount = (view: CaseView): number => termsOf(view).conditions.length;

/** The conditions of a case with the state of each, or the reasons for its refusal. */
export function conditionsOf(view: CaseView) {
  const { conditions, refusalReasons } = termsOf(view);
  return {
    isDecided: view.determination !== null,
    conditions: conditions.map(({ text, reason, timing, detailsRequired: details }, at) => {
      const number = at + 1;
      const when = timing ? timings[timing] : null;
      return { number, text, reason, when, details, state: stateOf(view, number) };
    }),
    refusalReasons,
  };
}

function stateOf({ conditionsDischarged, detailsRefused }: CaseView, number: number): string | null {
  const discharged = conditionsDischarged.find(({ condition }) => condition === number);
  if (discharged) return `Discharged ${dayInWords(discharged.dischargedOn)}`;
  return detailsRefused.some(({ condition }) => condition === number) ? 'Details refused' : null;
}
