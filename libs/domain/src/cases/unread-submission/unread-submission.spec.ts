import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { caseId, councilCode, officerId } from '../../values.js';
import { type UnreadSubmissionCommand, type UnreadSubmissionEvent, unreadSubmission } from './index.js';

const on = calendarDate('2026-11-20');
const [cam, sca] = [councilCode('CAM'), councilCode('SCA')];
const asked = { submission: 'u', council: cam, by: officerId('nadia.rahman'), on };
const aCase = caseId('4c5c4a4e-6e57-5a0a-9d8e-3a7a0f4a9c11');

const kept = {
  ...{ council: cam, sha256: 'ab', bytes: 3, mediaType: 'application/json', subject: 'document-u' },
  ...{ sentBy: 'a-portal', notRead: [{ field: '', code: 'not-json', because: 'It is no JSON.' }] },
};
const keep: UnreadSubmissionCommand = { type: 'KeepUnreadSubmission', on, ...kept };
const wasKept: UnreadSubmissionEvent = { type: 'SubmissionKeptUnread', effectiveOn: on, ...kept };
const takeIn = { type: 'TakeInUnreadSubmission', ...asked, caseId: aCase, mended: false } as const;
const dismiss = { type: 'DismissUnreadSubmission', ...asked, reason: 'A trial of the portal.' } as const;
const handOn = { type: 'HandOnUnreadSubmission', ...asked, to: sca, reason: 'Their site.' } as const;

const decided = (facts: readonly UnreadSubmissionEvent[], command: UnreadSubmissionCommand) =>
  unreadSubmission.decide(command, facts.reduce(unreadSubmission.evolve, unreadSubmission.initial));

/** After a command, and what came before it. */
function then(facts: readonly UnreadSubmissionEvent[], command: UnreadSubmissionCommand) {
  const outcome = decided(facts, command);
  if ('rejected' in outcome) throw new Error(outcome.rejected.because);
  return [...facts, ...outcome.accepted];
}

describe('a submission that could not be read', () => {
  it('is kept once, even if it is sent several times', () => {
    expect(decided([], keep)).toEqual({ accepted: [wasKept] });
    expect(decided([wasKept], keep)).toEqual({ accepted: [] });
    expect(decided(then([wasKept], dismiss), keep)).toEqual({ accepted: [] });
  });

  it.each([
    ['taken in', takeIn],
    ['dismissed', dismiss],
    ['handed on', handOn],
  ])('is %s once; a repeat changes nothing', (_, command) => {
    const after = then([wasKept], command);
    expect(after).toHaveLength(2);
    expect(decided(after, command)).toEqual({ accepted: [] });
  });

  it.each([
    ['after it was read', takeIn],
    ['after it was dismissed', dismiss],
  ])('is not handled further %s', (_, ending) => {
    const other = ending === takeIn ? dismiss : takeIn;
    for (const command of [other, handOn])
      expect(decided(then([wasKept], ending), command)).toMatchObject({
        rejected: { code: 'submission-ended' },
      });
  });

  it('can be handled only by the council that it was passed to', () => {
    const after = then([wasKept], handOn);
    expect(decided(after, dismiss)).toMatchObject({ rejected: { code: 'unknown-record' } });
    expect(decided(after, { ...dismiss, council: sca })).toHaveProperty('accepted');
    expect(decided([], dismiss)).toMatchObject({ rejected: { code: 'unknown-record' } });
  });

  it('is not passed to the council that already has it', () =>
    expect(decided([wasKept], { ...handOn, to: cam })).toMatchObject({ rejected: { code: 'same-council' } }));
});
