import { conservationAreaTrees } from './conservation-area-trees.story.js';
import { tell } from './planning-office.js';

tell(conservationAreaTrees);
