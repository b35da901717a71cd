import { loadConfig } from '#config';
import { runUntilStopped, Worker } from '#worker';
import { broadcasting } from './broadcasting.js';

runUntilStopped(await Worker.begin(broadcasting, loadConfig()));
