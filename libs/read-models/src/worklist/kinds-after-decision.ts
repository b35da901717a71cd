import { isAppealPending } from '#domain';
import { type Kind, open } from './kind.js';

/** What is left to do on a case that has its decision. */
export const kindsAfterDecision = {
  'notice-to-issue': {
    label: 'Notice to issue',
    for: ['officer'],
    group: 'now',
    act: { command: 'decision-notice', label: 'Issue the notice' },
    applies: ({ found: { stage, work } }) => stage === 'decided' && work.noticeToIssue,
  },
  'appeal-step': {
    label: 'Appeal step',
    for: ['officer'],
    group: 'with-others',
    act: open,
    applies: ({ found: { stage, appeal } }) => stage === 'decided' && isAppealPending(appeal),
  },
  refund: {
    label: 'Refund',
    for: ['finance'],
    group: 'now',
    act: open,
    applies: ({ found }) => Object.keys(found.work.money.refunds).length > 0,
  },
} as const satisfies Readonly<Record<string, Kind>>;
