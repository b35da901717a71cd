import { lawfulDevelopment } from './lawful-development.story.js';
import { tell } from './planning-office.js';

tell(lawfulDevelopment);
