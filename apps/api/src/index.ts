export { ApiModule } from './api.module.js';
export { Public } from './asking/requires.js';
export { Problem } from './http/problem.js';
export { openApiDocument } from './openapi.js';
export { buildApi, serve } from './serve.js';
