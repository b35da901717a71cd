export { type Account, accounts } from './accounts.js';
export { type Difference, issuedIn } from './differences.js';
export { ledgerCsv } from './export.js';
export { type LedgerPage, ledgerPage } from './paging.js';
export { posting } from './postings.js';
export { type ReconciledMonth, type Reconciliation, reconcile, reconciling } from './reconcile.js';
