import { listedBuilding } from './listed-building.story.js';
import { tell } from './planning-office.js';

tell(listedBuilding);
