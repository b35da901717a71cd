import { describe, expect, it } from '@jest/globals';
import { addDays } from '#legislation';
import {
  ask,
  day,
  dylan,
  given,
  having,
  later,
  monday,
  receive,
  sealed,
  stateAfter,
  validated,
  withdraw,
  writeWithLink,
} from '../../../../test/a-case.js';
import { commandMakers as make } from '../../../../test/examples/index.js';
import type { PlanningApplicationCommand } from '../commands.generated.js';
import type { LinkOnFile } from '../state/letters.js';
import { linkState } from './link-state.js';

type Of<Type> = Extract<PlanningApplicationCommand, { type: Type }>;

const consult = make.Consult(monday, 0);
const { consulteeId } = consult.consultees[0]!;
const asked = [...validated, consult, writeWithLink('l1', { consulteeId })] as const;
const requested = [receive(), ask(), writeWithLink('l1', { requestId: 'r1' })] as const;
const until = day('2026-03-23');

const answer = (changes: Partial<Of<'AnswerConsultationByLink'>> = {}): Of<'AnswerConsultationByLink'> => ({
  ...{ type: 'AnswerConsultationByLink', letterId: 'l1', responseId: 'LA-1', position: 'noObjection' },
  ...{ comment: 'None', respondent: sealed, on: monday },
  ...changes,
});
const send = (changes: Partial<Of<'SendInformationByLink'>> = {}): Of<'SendInformationByLink'> => ({
  ...{ type: 'SendInformationByLink', letterId: 'l1', answerId: 'LA-1', answer: sealed, on: monday },
  ...changes,
});
const file = (changes: Partial<Of<'SendFileByLink'>> = {}): Of<'SendFileByLink'> => ({
  ...make.SendFileByLink(monday, 0),
  ...{ letterId: 'l1', documentId: 'f1' },
  ...changes,
});
const shut: Of<'WithdrawLetterLink'> = {
  ...{ type: 'WithdrawLetterLink', letterId: 'l1', reason: 'Astray', by: dylan, on: monday },
};
const byPost = { ...make.RecordConsulteeResponse(monday, 0), consulteeId };
const cameByPost = { type: 'RecordInformation', requestId: 'r1', receivedOn: monday, on: monday } as const;
const cancelled: Of<'CancelInformationRequest'> = {
  ...{ type: 'CancelInformationRequest', requestId: 'r1', reason: 'Found it', on: monday },
};

describe('a consultee with the link in its letter', () => {
  it('answers, and the record names the link that was used', () =>
    given(...asked)
      .when(answer({ conditionsWanted: 'Bricks to match' }))
      .expectLike({
        ...{
          type: 'ConsulteeResponded',
          consulteeId,
          position: 'noObjection',
          receivedOn: monday,
          late: false,
        },
        ...{ link: '01'.repeat(32), conditionsWanted: 'Bricks to match' },
      }));

  it('may answer on the last day', () =>
    given(...asked)
      .when(answer({ on: until }))
      .expectLike({ type: 'ConsulteeResponded', receivedOn: until }));

  it('answers once: the same answer again changes nothing', () =>
    given(...asked, answer())
      .when(answer())
      .expectNothing());

  it.each<[string, readonly PlanningApplicationCommand[], object, string]>([
    ['after the last day', [], { on: addDays(until, 1) }, 'link-not-open'],
    ['by a link that was withdrawn', [shut], {}, 'link-not-open'],
    ['on a case that was withdrawn', [withdraw], { on: later }, 'link-not-open'],
    ['by the link of another letter', [], { letterId: 'l2' }, 'link-not-open'],
    ['again with a different answer', [answer()], { position: 'objection' }, 'response-differs'],
    ['again, under another id', [answer()], { responseId: 'LA-2' }, 'link-answered'],
    ['a request that it answered by post', [byPost], {}, 'link-answered'],
  ])('cannot answer %s', (_, before, change, code) =>
    given(...asked, ...before)
      .when(answer(change))
      .expectRejection(code),
  );

  it('cannot answer a request for information with it, nor can an applicant answer a consultation', () => {
    given(...asked)
      .when(send())
      .expectRejection('link-asks-otherwise');
    given(...requested)
      .when(answer())
      .expectRejection('link-asks-otherwise');
  });
});

describe('an applicant with the link in a request for information', () => {
  it('sends the requested information', () =>
    given(...requested)
      .when(send())
      .expectLike({ type: 'InformationReceived', requestId: 'r1', answer: sealed, link: '01'.repeat(32) }));

  it('may let files be the whole answer, but has to send something', () => {
    given(...requested)
      .when(send({ answer: null }))
      .expectRejection('nothing-sent');
    given(...requested, file())
      .when(send({ answer: null }))
      .expectLike({ type: 'InformationReceived', requestId: 'r1' });
  });

  it.each<[string, readonly PlanningApplicationCommand[], object, string]>([
    ['once it was cancelled', [cancelled], {}, 'link-not-open'],
    ['once it has arrived by post', [cameByPost], {}, 'link-answered'],
    ['after the last day to answer', [], { on: addDays(until, 1) }, 'link-not-open'],
    ['once the application was withdrawn', [withdraw], { on: later }, 'link-not-open'],
  ])('cannot send the information %s', (_, before, change, code) =>
    given(...requested, ...before)
      .when(send(change))
      .expectRejection(code),
  );
});

describe('a file sent by a link', () => {
  it('is on the file, and not yet approved for publication', () =>
    given(...requested)
      .when(file())
      .expectLike(
        {
          type: 'DocumentAdded',
          kind: 'correspondence',
          publishStatus: 'not-assessed',
          link: '01'.repeat(32),
        },
        { type: 'DocumentStored', by: null },
      ));

  it('counts as an answer written by the consultee who sends it', () =>
    given(...asked)
      .when(file())
      .expectLike({ type: 'DocumentAdded', kind: 'consulteeResponse' }, { type: 'DocumentStored' }));

  it('is limited in number and size', () => {
    const most = { files: 1, bytes: 1_500 };
    const other = { documentId: 'f2', sha256: 'aa'.repeat(32) };
    given(...requested, file())
      .when(file({ ...other, most }))
      .expectRejection('too-many-files');
    given(...requested, file())
      .when(file({ ...other, most: { ...most, files: 2 } }))
      .expectRejection('too-many-bytes');
    given(...requested, file())
      .when(file({ most }))
      .expectNothing();
  });

  it('must come before the answer, not after it', () =>
    given(...requested, send())
      .when(file())
      .expectRejection('link-answered'));
});

describe('a link', () => {
  const linkIn = (...commands: readonly PlanningApplicationCommand[]) => {
    const state = stateAfter(having(...commands));
    if (state.stage === 'unknown') throw new Error('no case');
    return linkState(state, state.letters.get('l1')!.link as LinkOnFile, monday);
  };
  const again = { ...make.Reconsult(monday, 0), entryId: 'again' };

  it('stays used when the consultee is asked again: the new letter has its own link', () => {
    expect(linkIn(...asked, answer(), again)).toBe('answered');
    expect(linkIn(...asked, byPost, again)).toBe('open');
  });

  it('may be withdrawn twice without effect, but only if it exists', () => {
    given(...asked, shut)
      .when(shut)
      .expectNothing();
    given(...validated, make.WriteLetter(monday, 0))
      .when({ ...shut, letterId: 'letter0' })
      .expectRejection('unknown-letter');
  });

  it('belongs to a request that was made and is still open', () => {
    given(receive())
      .when(writeWithLink('l1', { requestId: 'r1' }))
      .expectRejection('unknown-request');
    given(receive(), ask(), cancelled)
      .when(writeWithLink('l1', { requestId: 'r1' }))
      .expectRejection('letter-not-now');
  });
});
