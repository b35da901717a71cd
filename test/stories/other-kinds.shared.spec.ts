import { describe } from '@jest/globals';
import { odpFaults } from '../../libs/open-data/test/odp-schema.js';
import { conservationAreaTrees } from './conservation-area-trees.story.js';
import { detailsUnderConditions } from './details-under-conditions.story.js';
import { nonMaterialAmendment } from './non-material-amendment.story.js';
import { outlineAndReservedMatters } from './outline-and-reserved-matters.story.js';
import { openOffice, type Story } from './planning-office.js';
import { protectedTrees } from './protected-trees.story.js';
import { sectionSeventyThree } from './section-73.story.js';

const stories: readonly (readonly [string, Story])[] = [
  ['works to protected trees', protectedTrees],
  ['notices of works to trees in a conservation area', conservationAreaTrees],
  ['details under conditions', detailsUnderConditions],
  ['a non-material amendment', nonMaterialAmendment],
  ['a variation of a permission (section 73)', sectionSeventyThree],
  ['an outline and its reserved matters', outlineAndReservedMatters],
];

const office = openOffice();

describe.each(stories)('as open data after every act: %s', (_, story) => {
  story(() => office.newCase({ faults: odpFaults }));
});
