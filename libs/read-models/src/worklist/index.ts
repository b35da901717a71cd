export { type GroupOfWork, groupsOfWork } from './act-by.js';
export { inOrder, itemOf, type WorkItem } from './items.js';
export { type KindOfWork, kindNamed, kindNames, type View, type Viewpoint, viewpoints } from './kinds.js';
export { findNews } from './news.js';
export { findSeen, keepSeen, prepareSeen, type SeenRow } from './seen.js';
export { sentenceOf } from './sentence.js';
export type { AskedOn, WorkCase } from './work-case.js';
export { worklist } from './worklist.js';
export { findWork } from './worklist-queries.js';
