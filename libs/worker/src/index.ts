export { runUntilStopped } from './run-until-stopped.js';
export { type Tools, type Work, Worker, type WorkerOf } from './worker.js';
