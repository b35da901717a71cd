import { nonMaterialAmendment } from './non-material-amendment.story.js';
import { tell } from './planning-office.js';

tell(nonMaterialAmendment);
