export { type PartHealth, type Parts, type Readiness, reached, readiness } from './health.js';
export { type Logger, openLog } from './logger.js';
export { beginSpan, inContext, spanned, startTracing, type Tracing, traceparent } from './tracing.js';
export { serveWorker, type WorkerServer } from './worker-server.js';
