import { tell } from './planning-office.js';
import { protectedTrees } from './protected-trees.story.js';

tell(protectedTrees);
