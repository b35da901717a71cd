import { conservationAreaTrees } from './conservation-area-trees.story.js';
import { detailsUnderConditions } from './details-under-conditions.story.js';
import { nonMaterialAmendment } from './non-material-amendment.story.js';
import { outlineAndReservedMatters } from './outline-and-reserved-matters.story.js';
import { tell } from './planning-office.js';
import { protectedTrees } from './protected-trees.story.js';
import { sectionSeventyThree } from './section-73.story.js';

tell(
  ...[protectedTrees, conservationAreaTrees, detailsUnderConditions],
  ...[nonMaterialAmendment, sectionSeventyThree, outlineAndReservedMatters],
);
