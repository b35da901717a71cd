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
    'The case that it was for.',
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
    'More or less than nothing: what the council is asked for besides, or let off.',
    (event: Of<'AdjustmentProposed' | 'AdjustmentMade'>) => event.amountPence,
  ),
};

/** What was written about a disbursement or an adjustment stays inside, and who did it. */
export const account: FinancePublications<AccountFact> = {
  FeeIncomeArranged: {
    meaning: 'Whether the service keeps statutory fees against what the council owes, from a day.',
    version: 1,
    to: toItsCouncil,
    fields: {
      arrangement: field(oneOf(...councilAccounts.feeArrangements), 'Kept, or passed on.', (event) => {
        return event.arrangement;
      }),
      from: field(day, 'The first day of it.', (event) => event.effectiveOn),
    },
  },
  AccountCodesSet: {
    meaning: "The council's own codes for the accounts of the ledger.",
    version: 1,
    to: toItsCouncil,
    fields: { codes: field(byName(code()), 'The code of each account.', (event) => event.codes) },
  },
  DisbursementRecorded: {
    meaning: 'Something was paid out for the council.',
    version: 1,
    to: toItsCouncil,
    fields: disbursement,
  },
  DisbursementReversed: {
    meaning: 'A disbursement was taken back whole.',
    version: 1,
    to: toItsCouncil,
    fields: disbursement,
  },
  AdjustmentProposed: {
    meaning: 'An adjustment waits for a second person.',
    version: 1,
    to: toItsCouncil,
    fields: adjustment,
  },
  AdjustmentMade: {
    meaning: 'The council is asked for something besides, or let off something.',
    version: 1,
    to: toItsCouncil,
    fields: adjustment,
  },
};

const year = field(
  amount,
  'The financial year that begins in April of it.',
  (event: businessCases.BusinessCaseEvent) => event.year,
);

export const businessCase: FinancePublications<businessCases.BusinessCaseEvent> = {
  BaselineSet: {
    meaning: 'What the council would have spent alone in a year, and what sharing is to save it.',
    version: 1,
    to: toItsCouncil,
    fields: {
      year,
      alonePence: field(wholePence, 'The budget, had it gone on alone.', (event) => event.alonePence),
      targetSavingPence: field(wholePence, 'What is to be saved.', (event) => event.targetSavingPence),
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
