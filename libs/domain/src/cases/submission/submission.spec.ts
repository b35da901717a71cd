import { describe } from '@jest/globals';
import { calendarDate, instant } from '#legislation';
import { everyCommand } from '../../../test/every-command.js';
import type { Sealed } from '../../values.js';
import { type PreserveSubmission, submission } from './index.js';

const on = calendarDate('2026-03-02');
const kept = {
  submissionId: '81bcaa0f',
  submittedAt: instant('2026-03-02T10:00:00Z'),
  sha256: 'ab',
  bytes: 1_024,
  mediaType: 'application/json',
  payload: 'sealed' as Sealed,
} as const;
const preserve: PreserveSubmission = { type: 'PreserveSubmission', ...kept, on };

describe('a submission as it came', () => {
  everyCommand(submission, {
    PreserveSubmission: {
      after: [],
      when: preserve,
      leadsTo: ['SubmissionPreserved'],
      but: {
        refused: 'submission-differs',
        after: [{ type: 'SubmissionPreserved', effectiveOn: on, ...kept }],
        when: { ...preserve, sha256: 'cd' },
      },
    },
  });
});
