import { expect } from '@jest/globals';
import type { Instant } from '#legislation';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';

const submittedAt = '2026-03-02T10:00:00.000Z' as Instant;

/** The arguments of each client's story: the address, an application, and the time. */
export function storyArguments(url: string): readonly string[] {
  const application = makeSubmission(randomFrom(5), { council: 'CAM', submittedAt });
  return [url, JSON.stringify(application), '2026-03-03T10:00:00Z'];
}

const words = 'A block plan with a scale';

/** The output of each client's story, without the type name of an applicant's name. */
export const answeredRequest = {
  preview: [null, ['InformationRequested'], 'to validate'],
  made: `Information request: ${words}`,
  changed: expect.arrayContaining(['requests']),
  requests: [[words, '2026-03-03']],
  history: [`InformationRequested: ${words}`, 'InformationReceived'],
  refusal: 'unknown-request',
};
