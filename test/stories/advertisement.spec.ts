import { advertisement } from './advertisement.story.js';
import { tell } from './planning-office.js';

tell(advertisement);
