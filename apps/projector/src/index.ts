export { projecting } from './projecting.js';
