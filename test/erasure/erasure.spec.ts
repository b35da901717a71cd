import { receiveCasesToErase } from './erased-cases.js';

// One started service for all of them. Each file holds the specs of one subject, in the order in which they run.
import './refused.js';
import './people.js';
import './record.js';
import './retention.js';

receiveCasesToErase();
