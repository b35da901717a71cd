import type { Conditions } from './state/after-decision.js';
import type { Condition } from './vocabulary/recommendation.js';

/** For a decision that was not the council's. */
export const notByCouncil = { conditions: new Map(), issued: null, status: 'in-force' } as const;

/** The conditions of a grant by number, as on its first day. */
export const initialConditions = (conditions: readonly Condition[]): Conditions =>
  new Map(
    conditions.map(({ text, detailsRequired }, index) => [
      index + 1,
      { text, detailsRequired, under: null, status: detailsRequired ? 'to-discharge' : 'to-comply' } as const,
    ]),
  );

export const withConditionReworded = (conditions: Conditions, was: string, now: string): Conditions =>
  new Map(
    [...conditions].map(([number, condition]) => [
      number,
      condition.text === was ? { ...condition, text: now } : condition,
    ]),
  );
