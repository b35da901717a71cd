import { openPayments } from './cases-with-payments.js';

// One started service for all of them. Each file holds the specs of one subject, in the order in which they run.
import './references.js';
import './enquiries.js';
import './duplicates.js';

openPayments();
