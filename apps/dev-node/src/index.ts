export { Cluster, type Membership } from './cluster.js';
export { type DevNode, startDevNode } from './dev-node.js';
export type { Version } from './likeness.js';
export type { Method } from './services/handling.js';
