export { ApiModule } from './api.module.js';
export { Public, RecordsNothing } from './asking/requires.js';
export { isWrite, type Route, Routes } from './asking/routes.js';
export { Problem } from './http/problem.js';
export { openApiDocument } from './openapi.js';
export { buildApi, serve } from './serve.js';
