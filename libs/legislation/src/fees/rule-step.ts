import { type FeeRuleCode, feeRules } from '../data/fees/concessions.js';
import type { Confidence } from '../law/answer.js';
import type { FeeStep } from './answer.js';
import type { Tariff } from './tariff.js';
import type { Pence } from './values.js';

/** The amount that a rule adds or subtracts, as a step of the calculation. */
export function ruleStep(
  tariff: Tariff,
  code: FeeRuleCode,
  changePence: Pence,
  confidence: Confidence = feeRules[code].confidence,
): FeeStep {
  const { words, source } = feeRules[code];
  return {
    kind: 'rule',
    code,
    words,
    units: 1,
    unit: 'application',
    ratePence: changePence,
    amountPence: changePence,
    table: tariff.table,
    source,
    confidence,
  };
}
