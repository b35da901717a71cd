import { openFinanceOffice } from './finance-office.js';

// One started service for all of them. Each file holds the specs of one subject, in the order in which they run.
import './prices.js';
import './full-cost.js';
import './invoice-to-refund.js';
import './cost-test.js';
import './statutory-fees.js';
import './priced-by-rule.js';
import './council-account.js';

openFinanceOffice();
