import { majorFull } from './major-full.story.js';
import { tell } from './planning-office.js';

tell(majorFull);
