import { classMA } from './class-ma.story.js';
import { tell } from './planning-office.js';

tell(classMA);
