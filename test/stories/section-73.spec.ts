import { tell } from './planning-office.js';
import { sectionSeventyThree } from './section-73.story.js';

tell(sectionSeventyThree);
