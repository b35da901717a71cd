import type { LetterCommand } from '#domain';
import { WriteLetterBody } from '../../letters/letter.body.js';
import { asked, caseTopic, notAsked } from '../case-routes.js';
import { ReasonBody } from '../validation/validation.commands.js';

const byTheClerk = 'the clerk records it, who hands letters over and follows them';

/** What is written to people about a case. */
export const letters = caseTopic<LetterCommand>('Letters', {
  WriteLetter: asked(WriteLetterBody, {
    path: 'letters',
    operation: 'writeLetter',
    roles: ['officer', 'validation', 'teamLeader'],
    says:
      'Writes a letter about the case, in the words of the council, and sends it: by e-mail or by post. ' +
      'It goes once, however often it is asked for under its id.',
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
    says: 'Shuts the link in a letter: nobody can answer by it any more. What was sent by it stays.',
    command: ({ named, body: { reason }, by, on }) => ({ letterId: named.letterId!, reason, by, on }),
  }),
});
