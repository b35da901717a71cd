export { broadcasting } from './broadcasting.js';
