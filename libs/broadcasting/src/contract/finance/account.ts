import { type businessCases, councilAccounts } from '#domain';
import { amount, byName, code, day, oneOf, orNull, wholePence } from '../kinds.js';
import { field } from '../publication.js';
import { type FinancePublications, toItsCouncil } from './publication.js';

type AccountFact = councilAccounts.CouncilAccountEvent;
type Of<Type extends AccountFact['type']> = Extract<AccountFact, { type: Type }>;

const disbursement = {
  disbursementId: field(
    code(),
    'Names the disbursement.',
    (event: Of<'DisbursementRecorded' | 'DisbursementReversed'>) => event.disbursementId,
  ),
  amountPence: field(
    wholePence,
    'How much.',
    (event: Of<'DisbursementRecorded' | 'DisbursementReversed'>) => event.amountPence,
  ),
  caseReference: field(
    orNull(code()),
    'The case for which it was paid.',
    (event: Of<'DisbursementRecorded' | 'DisbursementReversed'>) => event.forCase,
  ),
  paidOn: field(
    day,
    'The day it counts on.',
    (event: Of<'DisbursementRecorded' | 'DisbursementReversed'>) => event.effectiveOn,
  ),
};

const adjustment = {
  adjustmentId: field(
    code(),
    'Names the adjustment.',
    (event: Of<'AdjustmentProposed' | 'AdjustmentMade'>) => event.adjustmentId,
  ),
  amountPence: field(
    wholePence,
    'Positive or negative: an extra amount that the council owes, or a reduction.',
    (event: Of<'AdjustmentProposed' | 'AdjustmentMade'>) => event.amountPence,
  ),
};

/** The text of a disbursement or an adjustment, and its author, are not published. */
export const account: FinancePublications<AccountFact> = {
  FeeIncomeArranged: {
    meaning: "Whether the service keeps statutory fees and sets them against the council's debt, from a day.",
    version: 1,
    to: toItsCouncil,
    fields: {
      arrangement: field(oneOf(...councilAccounts.feeArrangements), 'Kept, or passed on.', (event) => {
        return event.arrangement;
      }),
      from: field(day, 'The first day on which it applies.', (event) => event.effectiveOn),
    },
  },
  AccountCodesSet: {
    meaning: "The council's own codes for the accounts of the ledger.",
    version: 1,
    to: toItsCouncil,
    fields: { codes: field(byName(code()), 'The code of each account.', (event) => event.codes) },
  },
  DisbursementRecorded: {
    meaning: 'An expense was paid for the council.',
    version: 1,
    to: toItsCouncil,
    fields: disbursement,
  },
  DisbursementReversed: {
    meaning: 'A disbursement was reversed.',
    version: 1,
    to: toItsCouncil,
    fields: disbursement,
  },
  AdjustmentProposed: {
    meaning: 'An adjustment is waiting for a second person.',
    version: 1,
    to: toItsCouncil,
    fields: adjustment,
  },
  AdjustmentMade: {
    meaning: 'The council owes an extra amount, or a reduction.',
    version: 1,
    to: toItsCouncil,
    fields: adjustment,
  },
};

const year = field(
  amount,
  'The financial year that begins in April of this year.',
  (event: businessCases.BusinessCaseEvent) => event.year,
);

export const businessCase: FinancePublications<businessCases.BusinessCaseEvent> = {
  BaselineSet: {
    meaning: 'What the council would have spent alone in a year, and what sharing is meant to save.',
    version: 1,
    to: toItsCouncil,
    fields: {
      year,
      alonePence: field(wholePence, 'The budget if it had continued alone.', (event) => event.alonePence),
      targetSavingPence: field(wholePence, 'The planned saving.', (event) => event.targetSavingPence),
    },
  },
  ForecastSet: {
    meaning: 'What the council is now expected to pay for a year.',
    version: 1,
    to: toItsCouncil,
    fields: {
      year,
      expectedPence: field(wholePence, 'What is expected.', (event) => event.expectedPence),
    },
  },
};
