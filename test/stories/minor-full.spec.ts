import { minorFull } from './minor-full.story.js';
import { tell } from './planning-office.js';

tell(minorFull);
