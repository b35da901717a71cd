import { openCouncilsBefore } from './councils-before.js';

// One started service for all of them. Each file holds the specs of one subject, in the order in which they run.
import './merger.js';
import './split.js';

openCouncilsBefore();
