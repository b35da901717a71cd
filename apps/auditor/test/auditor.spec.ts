import { recordACase } from './audited-record.js';

// One started store for all of them. Each file holds the specs of one subject, in the order in which they run.
import './case-history.js';
import './exported-case.js';
import './verified-record.js';
import './read-models.js';
import './erased-again.js';
import './command-line.js';

recordACase();
