export { Cluster, type Membership } from './cluster.js';
export { type DevNode, type DevNodeOptions, startDevNode } from './dev-node.js';
export type { Version } from './likeness.js';
export type { Intercept, Method } from './services/handling.js';
