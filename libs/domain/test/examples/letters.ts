import { addDays } from '#legislation';
import { councilCode } from '../../src/index.js';
import { ask, dylan, having, monday, receive, sealed, validated, writeWithLink } from '../case-commands.js';
import { consult, consulted } from './consultation.js';
import { consultees, examplesOf, id, makersOf, oneOf } from './of-commands.js';
import { requestsOf } from './requests.js';
import { valid, withdrawn } from './stands.js';

/** Letters to people, and answers by their links. */
export const makers = makersOf({
  WriteLetter: (on, pick) => {
    const { consulteeId } = oneOf(consultees, pick);
    const link = { link: { council: councilCode('CAM'), until: addDays(on, 14), tokenSha256: `0${pick}` } };
    const [letterId, ...said] = oneOf(
      [
        [id('letter', pick), { letter: 'acknowledgement' }],
        [id('asking', pick), { letter: 'consultation', to: 'consultee', consulteeId }, link],
        [id('letter', pick), { letter: 'validity' }],
        [id('request', pick), { letter: 'informationRequest', requestId: id('r', pick) }, link],
      ] as const,
      pick >> 1,
    );
    return {
      ...{ type: 'WriteLetter', letterId, channel: 'email', to: 'applicant', consulteeId: null },
      ...{ recipient: sealed, encloses: [], by: dylan, on },
      template: { of: 'service', version: '1', sha256: 'ab'.repeat(32) },
      file: { sha256: 'cd'.repeat(32), bytes: 20, mediaType: 'text/plain', subject: 'document-letter' },
      ...said[0],
      ...said[1],
    };
  },
  RecordLetterHandedOver: (on, pick) => ({
    ...{
      type: 'RecordLetterHandedOver',
      letterId: id('letter', pick),
      carrier: 'notify',
      carrierId: 'n-1',
      on,
    },
  }),
  RecordLetterOutcome: (on, pick) => ({
    ...{ type: 'RecordLetterOutcome', letterId: id('letter', pick), said: 'delivered', on },
    outcome: oneOf(['delivered', 'notDelivered'], pick),
  }),
  AnswerConsultationByLink: (on, pick) => ({
    ...{ type: 'AnswerConsultationByLink', responseId: id('by-link', pick), letterId: id('asking', pick) },
    ...{ position: 'objection', comment: 'Harm to the setting.', conditionsWanted: 'Bricks to match' },
    ...{ respondent: sealed, on },
  }),
  SendInformationByLink: (on, pick) => ({
    ...{ type: 'SendInformationByLink', answerId: id('sent', pick), letterId: id('request', pick) },
    ...{ answer: sealed, on },
  }),
  SendFileByLink: (on, pick) => ({
    ...{ type: 'SendFileByLink', documentId: id('sent', pick), letterId: id('asking', pick) },
    ...{ title: 'Our answer.pdf', mediaType: 'application/pdf', bytes: 1000, sha256: 'ef'.repeat(32), on },
    kept: { mediaType: 'application/pdf', subject: 'document-sent', scan: null },
    most: { files: 10, bytes: 1_000_000 },
  }),
  WithdrawLetterLink: (on, pick) => ({
    ...{ type: 'WithdrawLetterLink', letterId: id('asking', pick), reason: 'Sent astray', by: dylan, on },
  }),
});

const asked = having(
  ...[...validated, consult],
  writeWithLink('asking0', { consulteeId: consult.consultees[0]!.consulteeId }),
);

export const examples = examplesOf({
  WriteLetter: {
    after: valid,
    when: makers.WriteLetter(monday, 0),
    leadsTo: ['LetterWritten'],
    but: { refused: 'letter-not-now', after: withdrawn },
  },
  RecordLetterHandedOver: {
    after: having(...validated, makers.WriteLetter(monday, 0)),
    when: makers.RecordLetterHandedOver(monday, 0),
    leadsTo: ['LetterHandedOver'],
    but: { refused: 'unknown-letter', after: valid },
  },
  RecordLetterOutcome: {
    after: having(...validated, makers.WriteLetter(monday, 0)),
    when: makers.RecordLetterOutcome(monday, 0),
    leadsTo: ['LetterDelivered'],
    but: { refused: 'unknown-letter', after: valid },
  },
  AnswerConsultationByLink: {
    after: asked,
    when: makers.AnswerConsultationByLink(monday, 0),
    leadsTo: ['ConsulteeResponded'],
    but: { refused: 'link-not-open', after: consulted },
  },
  SendInformationByLink: {
    after: having(receive(), ask({ requestId: 'r0' }), writeWithLink('request0', { requestId: 'r0' })),
    when: makers.SendInformationByLink(monday, 0),
    leadsTo: ['InformationReceived'],
    but: { refused: 'link-not-open', after: having(receive(), ask({ requestId: 'r0' })) },
  },
  SendFileByLink: {
    after: asked,
    when: makers.SendFileByLink(monday, 0),
    leadsTo: ['DocumentAdded', 'DocumentStored'],
    but: { refused: 'link-not-open', after: consulted },
  },
  WithdrawLetterLink: {
    after: asked,
    when: makers.WithdrawLetterLink(monday, 0),
    leadsTo: ['LetterLinkWithdrawn'],
    but: { refused: 'unknown-letter', after: consulted },
  },
});

export const requests = requestsOf({
  WriteLetter: [
    {
      body: () => ({ letter: 'acknowledgement', to: 'other', name: 'A. Neighbour', email: 'a@example.org' }),
    },
  ],
});
