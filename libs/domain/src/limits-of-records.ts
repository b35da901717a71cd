import { councilDays } from './councils/council/index.js';
import { councilLawDays } from './councils/council-law/index.js';
import { sharedServiceDays } from './councils/shared-service/index.js';
import type { Limits } from './days-of-records.js';
import { businessCaseDays } from './money/business-case/index.js';
import { chargeDays } from './money/charge/index.js';
import { costPoolDays } from './money/cost-pool/index.js';
import { councilAccountDays } from './money/council-account/index.js';
import { priceScheduleDays } from './money/price-schedule/index.js';
import { rateCardDays } from './money/rate-card/index.js';
import { statementDays } from './money/statement/index.js';
import { timesheetDays } from './money/timesheet/index.js';
import { officerDays } from './people/officer/index.js';

/** The date limits of all records other than cases, by the record that decides: for the page of date limits. */
export const limitsOfRecords: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, Limits>>>>>
> = {
  Officers: officerDays,
  Councils: councilDays,
  'The law of a council': councilLawDays,
  'The shared service': sharedServiceDays,
  'Prices of a council': priceScheduleDays,
  Charges: chargeDays,
  Time: timesheetDays,
  Rates: rateCardDays,
  'Cost pools': costPoolDays,
  'Accounts of councils': councilAccountDays,
  Statements: statementDays,
  'Business cases': businessCaseDays,
};
