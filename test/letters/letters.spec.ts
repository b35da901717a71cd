import { openLetterOffice } from './sending.js';

// One started service for all of them. Each file holds the specs of one subject, in the order in which they run.
import './sent-once.js';
import './content.js';
import './publicity.js';

openLetterOffice();
