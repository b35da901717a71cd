import { planningGuarantee } from './planning-guarantee.story.js';
import { tell } from './planning-office.js';

tell(planningGuarantee);
