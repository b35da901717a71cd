export { Public, RecordsNothing } from './access/requires.js';
export { isWrite, type Route, Routes } from './access/routes.js';
export { ApiModule } from './api.module.js';
export { Problem } from './http/problem.js';
export { openApiDocument } from './openapi/index.js';
export { buildApi, serve } from './serve.js';
