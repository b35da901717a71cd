import { Inject, Injectable } from '@nestjs/common';
import { councilLaws } from '#domain';
import { Directory } from '../access/directory.js';
import { asked } from '../commands/command-route.js';
import { commandTables } from '../commands/command-table.js';
import { adoptionOf, withdrawalOf } from './adopting.js';
import { AdoptCouncilLawBody, WithdrawCouncilLawBody } from './council-law.body.js';
import { CouncilLaws } from './council-laws.js';
import { knownCouncil } from './known-council.js';

/** The parts of commands about a council's law that do not come from their bodies. */
@Injectable()
export class LawParts {
  constructor(
    @Inject(Directory) readonly directory: Directory,
    @Inject(CouncilLaws) readonly laws: CouncilLaws,
  ) {}
}

/** What a council enters of the law for its own cases. */
export const councilLawCommands = commandTables(LawParts, 'The law')(councilLaws.councilLaw, {
  standsOn: 'council',
  recordOf: 'council',
  stream: ({ council }) => `councilLaw-${council}`,
  // The next command is then decided under the new law.
  known: ({ laws }, { position }) => laws.knows(position),
  routes: {
    AdoptCouncilLaw: asked(AdoptCouncilLawBody, {
      path: 'councils/:council/law/adoptions',
      operation: 'adoptLaw',
      roles: ['serviceManager', 'teamLeader'],
      takes: 'large',
      says:
        'Adopts rules for the council from a day: corrections of unverified law, its fees, its scheme of delegation, its ' +
        'office hours. On those days they replace what was adopted before; recorded facts stay as they are.',
      command: ({ named, body, request, parts }) =>
        adoptionOf(knownCouncil(parts.directory, named.council), body, request.commandId),
    }),
    WithdrawCouncilLaw: asked(WithdrawCouncilLawBody, {
      path: 'councils/:council/law/withdrawals',
      operation: 'withdrawLaw',
      roles: ['serviceManager', 'teamLeader'],
      says: 'Withdraws rules of the council from a day: the national ones apply again.',
      command: ({ named, body, request, parts }) =>
        withdrawalOf(knownCouncil(parts.directory, named.council), body, request.commandId),
    }),
  },
});
