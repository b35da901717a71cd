import { outlineAndReservedMatters } from './outline-and-reserved-matters.story.js';
import { tell } from './planning-office.js';

tell(outlineAndReservedMatters);
