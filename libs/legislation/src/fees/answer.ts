import type { FeeRuleCode } from '../data/fees/concessions.js';
import type { FeeCode } from '../data/fees/tables.js';
import type { CalendarDate } from '../dates.js';
import type { Confidence } from '../law/answer.js';
import type { FeeProposal } from './proposal.js';
import type { Pence } from './values.js';

/** The source of an amount: England's table, or a council's own row, with its first day. */
export interface TableInForce {
  readonly of: 'England' | (string & {});
  readonly startsOn: CalendarDate;
}

/**
 * A step of the calculation. Caps and concessions are steps with a negative amount, so that the steps add up.
 */
export interface FeeStep {
  readonly kind: 'charge' | 'cap' | 'rule';
  readonly code: FeeCode | FeeRuleCode;
  readonly words: string;
  readonly units: number;
  readonly unit: string;
  readonly ratePence: Pence;
  readonly amountPence: Pence;
  readonly table: TableInForce;
  readonly source: string;
  readonly confidence: Confidence;
}

export interface FeeLine extends FeeStep {
  readonly runningPence: Pence;
}

/** A calculated category. It may not be charged: if several apply, sometimes only the highest is due. */
export interface ConsideredCategory {
  readonly category: string;
  readonly law: string;
  readonly amountPence: Pence;
  readonly charged: boolean;
}

/** Something an officer must know before relying on the amount. */
export interface FeeGap {
  readonly code:
    | 'outline-more-than-one-category'
    | 'house-made-into-more-than-fifty'
    | 'homes-with-two-kinds-of-building'
    | 'size-contradicts-type'
    | 'areas-contradict-whole'
    | 'yearly-rise-not-loaded'
    | 'parish-half-unconfirmed';
  readonly words: string;
}

export interface RefusedClaim {
  readonly claim: FeeRuleCode;
  readonly because: string;
}

export interface FeeProblem {
  readonly code:
    | 'missing-fact'
    | 'unusable-fact'
    | 'unknown-type'
    | 'contradicts-type'
    | 'unusable-council-table';
  readonly fact: string;
  readonly because: string;
}

/** A stated fact that made no difference to the fee, so that nobody believes that it counted. */
export interface UnusedFact {
  readonly fact: string;
  readonly because: string;
}

/** Plain data. It is stored unchanged in facts, so that a later change of the law cannot change it. */
export type FeeAnswer =
  | {
      readonly outcome: 'fee';
      readonly totalPence: Pence;
      readonly feeDate: CalendarDate;
      readonly table: TableInForce;
      readonly law: string;
      /** The facts it was worked out from. */
      readonly inputs: FeeProposal;
      readonly lines: readonly FeeLine[];
      readonly considered: readonly ConsideredCategory[];
      /** The confidence of the least certain line. */
      readonly confidence: Confidence;
      readonly refusedClaims: readonly RefusedClaim[];
      readonly gaps: readonly FeeGap[];
      readonly unusedFacts?: readonly UnusedFact[];
    }
  | {
      readonly outcome: 'no fee';
      readonly totalPence: Pence;
      readonly feeDate: CalendarDate;
      readonly because: string;
      readonly source: string;
      readonly confidence: Confidence;
      readonly unusedFacts?: readonly UnusedFact[];
    }
  | {
      readonly outcome: 'not a planning fee';
      readonly feeDate: CalendarDate;
      readonly because: string;
      readonly unusedFacts?: readonly UnusedFact[];
    }
  | { readonly outcome: 'no table in force'; readonly feeDate: CalendarDate; readonly because: string }
  | {
      readonly outcome: 'cannot say';
      readonly feeDate: CalendarDate;
      readonly problems: readonly FeeProblem[];
    };

/** The result, or the reason why there is none. */
export type Worked<T> = T | Unanswerable;

export interface Unanswerable {
  readonly problems: readonly FeeProblem[];
}

export const isUnanswerable = <T extends object>(worked: Worked<T>): worked is Unanswerable =>
  'problems' in worked;

export const missing = (fact: string, because: string): Unanswerable => ({
  problems: [{ code: 'missing-fact', fact, because }],
});

export const unusable = (fact: string, because: string): Unanswerable => ({
  problems: [{ code: 'unusable-fact', fact, because }],
});
