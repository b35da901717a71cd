import { describe, it } from '@jest/globals';
import { sendToBothAtOnce, twoProcesses } from '../libs/event-store/test/twins.js';

const processes = twoProcesses();

describe('one command sent to two processes in the same millisecond, 300 times', () => {
  it(
    'is recorded once with the same answer, and the chain stays intact from either process',
    () => sendToBothAtOnce(processes, 300),
    240_000,
  );
});
