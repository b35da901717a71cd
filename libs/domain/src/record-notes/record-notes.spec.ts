import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { everyCommand } from '../../test/every-command.js';
import { specify } from '../../test/given.js';
import { councilCode, officerId } from '../values.js';
import { type ChainBreakNoted, type RecordNoteEvent, recordNotes } from './index.js';

const on = calendarDate('2026-11-29');
const broken = { stream: 'caseNumbers-CAM-2026', revision: 4, found: 'f', expected: 'e', hash: 'h' };
const note = (change = {}) => ({ type: 'NoteChainBreak', on, ...broken, ...change }) as const;
const noted: ChainBreakNoted = { type: 'ChainBreakNoted', effectiveOn: on, ...broken };
const given = specify(recordNotes);

const [sara, lewis] = [officerId('sara.ali'), officerId('lewis.ade')];
const fact = {
  ...{ revision: 3, eventId: 'e-1', factType: 'CaseTeleported', contentHash: 'c' },
  because: 'no fact of type CaseTeleported is known to this version',
};
const council = councilCode('CAM');
const asked = { proposalId: 'p-1', fact, reason: 'Nobody wrote it', council, by: sara, on };
const propose = { type: 'ProposeSettingAside', ...asked } as const;
const act = 'SetFactAside';
const content = { ...fact, reason: 'Nobody wrote it', council };
const proposed: RecordNoteEvent = {
  ...({ type: 'ActProposed', effectiveOn: on, proposalId: 'p-1', act, content, by: sara } as const),
};
const answer = { proposalId: 'p-1', act, by: lewis, on };
const confirm = { type: 'ConfirmProposal', ...answer, hasSeenChanges: false, found: {} } as const;

describe('notes about the hash chain of a stream', () => {
  everyCommand(recordNotes, {
    NoteChainBreak: {
      after: [],
      when: note(),
      leadsTo: ['ChainBreakNoted'],
      but: { refused: 'break-noted-otherwise', after: [noted], when: note({ hash: 'of another fact' }) },
    },
    ProposeSettingAside: {
      ...{ after: [], when: propose, leadsTo: ['ActProposed'] },
      but: { refused: 'already-proposed', after: [proposed], when: { ...propose, proposalId: 'p-2' } },
    },
    ConfirmProposal: {
      ...{ after: [proposed], when: confirm, leadsTo: ['ProposalConfirmed'] },
      but: { refused: 'second-person', after: [proposed], when: { ...confirm, by: sara } },
    },
    WithdrawProposal: {
      after: [proposed],
      when: { type: 'WithdrawProposal', ...answer, reason: 'A release can read it' },
      leadsTo: ['ProposalWithdrawn'],
      but: { refused: 'unknown-proposal', after: [] },
    },
  });
  it('do not block a proposal or make it out of date', () =>
    given(proposed, noted)
      .when(confirm)
      .expectLike({ type: 'ProposalConfirmed', proposedBy: sara, by: lewis }));
  it('are made once for each position', () =>
    given(noted)
      .when(note({ revision: 9 }))
      .expect({ ...noted, revision: 9 }));
});
