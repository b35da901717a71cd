import { Inject, Injectable } from '@nestjs/common';
import { unreadSubmissions } from '#domain';
import { Directory } from '../access/directory.js';
import { asked, notAsked } from '../commands/command-route.js';
import { commandTables } from '../commands/command-table.js';
import { Problem } from '../http/problem.js';
import { streamOfUnread, UnreadFiles } from './unread-files.js';
import { DismissalBody, HandingOnBody } from './unread-submissions.body.js';

/** The people who look after incoming submissions. */
export const rolesHandlingUnread = ['validation', 'teamLeader', 'serviceManager'] as const;

@Injectable()
export class UnreadParts {
  constructor(
    @Inject(Directory) readonly directory: Directory,
    @Inject(UnreadFiles) readonly files: UnreadFiles,
  ) {}
}

const at = 'councils/:council/unread-submissions/:submission';

/** What happens to submissions that could not be read. */
export const unreadCommands = commandTables(UnreadParts, 'Submissions')(unreadSubmissions.unreadSubmission, {
  standsOn: 'council',
  recordOf: 'council',
  stream: (command, { named }) =>
    streamOfUnread('submission' in command ? command.submission : named.submission!),
  routes: {
    KeepUnreadSubmission: notAsked('kept where POST /submissions cannot read it'),
    TakeInUnreadSubmission: notAsked('noted where it was read again'),
    HandOnUnreadSubmission: asked(HandingOnBody, {
      path: `${at}/handing-on`,
      operation: 'handOnUnread',
      roles: rolesHandlingUnread,
      says: 'Hands over a submission that could not be read to the council to which it belongs.',
      command: ({ named, body: { council: to, reason }, by, on, parts }) => {
        if (!parts.directory.council(to))
          throw new Problem(422, 'unknown-council', `${to} has not joined this service.`);
        return { submission: named.submission!, council: named.council, to, reason, by, on };
      },
    }),
    DismissUnreadSubmission: asked(DismissalBody, {
      path: `${at}/dismissal`,
      operation: 'dismissUnread',
      roles: rolesHandlingUnread,
      says: 'Dismisses a submission that could not be read. Its contents are deleted.',
      command: ({ named, body: { reason }, by, on }) => ({
        ...{ submission: named.submission!, council: named.council, reason, by, on },
      }),
      around: async ({ submission }, { parts }, carryOut) => {
        const done = await carryOut();
        await parts.files.forget(submission);
        return done;
      },
    }),
  },
});
