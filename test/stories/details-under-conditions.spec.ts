import { detailsUnderConditions } from './details-under-conditions.story.js';
import { tell } from './planning-office.js';

tell(detailsUnderConditions);
