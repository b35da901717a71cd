import { householder } from './householder.story.js';
import { tell } from './planning-office.js';

tell(householder);
