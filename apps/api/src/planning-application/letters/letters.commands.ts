import type { LetterCommand } from '#domain';
import { tell } from '../../acts/act-words.js';
import { WriteLetterBody } from '../../letters/letter.body.js';
import { asked, caseTopic, notAsked } from '../case-routes.js';
import { ReasonBody } from '../validation/validation.body.js';

const byTheClerk = 'recorded by the clerk, which hands letters over and follows them';

/** Letters about a case. */
export const letters = caseTopic<LetterCommand>('Letters', {
  WriteLetter: asked(WriteLetterBody, {
    path: 'letters',
    operation: 'writeLetter',
    roles: ['officer', 'validation', 'teamLeader'],
    act: tell('Write a letter', 'Write the letter', 'Letter written, and waiting to be sent'),
    says:
      "Writes a letter about the case in the council's words, and sends it by e-mail or by post. " +
      'It is sent once, however often the same id is used.',
    command: ({ caseId, body: { letterId, ...body }, idOr, by, on, parts, request }) =>
      parts.letters.written(caseId, idOr(letterId), body, {
        council: request.council!,
        preview: request.preview,
        by,
        on,
      }),
  }),
  RecordLetterHandedOver: notAsked(byTheClerk),
  RecordLetterOutcome: notAsked(byTheClerk),
  WithdrawLetterLink: asked(ReasonBody, {
    path: 'letters/:letterId/link/withdrawal',
    operation: 'withdrawLetterLink',
    roles: ['officer', 'validation', 'teamLeader'],
    act: tell(
      'Withdraw the link in a letter',
      'Withdraw the link',
      'Link withdrawn: it can no longer be used to answer',
    ),
    says: 'Closes the link in a letter: it can no longer be used to answer. Answers that already came stay.',
    command: ({ named, body: { reason }, by, on }) => ({ letterId: named.letterId!, reason, by, on }),
  }),
});
