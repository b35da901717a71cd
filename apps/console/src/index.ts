export { buildConsole } from './serve.js';
