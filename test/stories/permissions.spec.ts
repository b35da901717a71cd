import { advertisement } from './advertisement.story.js';
import { householder } from './householder.story.js';
import { listedBuilding } from './listed-building.story.js';
import { majorFull } from './major-full.story.js';
import { minorFull } from './minor-full.story.js';
import { planningGuarantee } from './planning-guarantee.story.js';
import { tell } from './planning-office.js';

const { newCase } = tell(householder, minorFull, majorFull, planningGuarantee, listedBuilding);
// What the schema asks about an advertisement, only the newest form says: told with that in odp-examples.shared.spec.ts.
advertisement(() => newCase());
