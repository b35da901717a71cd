import { openOffice } from './open-office.js';

// One started service for all of them. Each file holds the specs of one subject, in the order in which they run.
import './today.js';
import './new-since-seen.js';
import './my-caseload.js';
import './suggested-officers.js';

openOffice();
