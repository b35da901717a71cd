import { loadConfig } from '#config';
import { runUntilStopped, Worker } from '#worker';
import { clerking } from './clerking.js';

runUntilStopped(await Worker.begin(clerking, loadConfig()));
