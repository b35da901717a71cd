export { Standing, standingPrefixes } from './standing.js';
