import { loadConfig } from '#config';
import { runUntilStopped, Worker } from '#worker';
import { projecting } from './projecting.js';

runUntilStopped(await Worker.begin(projecting, loadConfig()));
