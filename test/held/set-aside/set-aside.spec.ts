import { openHeldRecord } from './held-record.js';

// One started service for all of them. Each file holds the specs of one subject, in the order in which they run.
import './two-people.js';
import './kinds-of-record.js';
import './refused.js';

openHeldRecord();
