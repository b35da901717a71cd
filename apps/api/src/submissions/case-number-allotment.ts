import { Inject, Injectable } from '@nestjs/common';
import { type CaseId, type CaseReference, type CouncilCode, caseNumbers, councils } from '#domain';
import type { Done } from '#event-store';
import { suffixOf } from '#intake';
import type { CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { CommandSide } from '../http/command-side.js';

export type Asked = CommandRequest & { readonly council: CouncilCode };

/** Gives cases their references, in each council's own format. */
@Injectable()
export class CaseNumberAllotment {
  readonly #turns = new Map<CouncilCode, Promise<Done>>();

  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** The next number of the council's year. One at a time here, because parallel ones would only collide. */
  async allot(caseId: CaseId, applicationType: string, asked: Asked): Promise<CaseReference> {
    const { council } = asked;
    const year = Number(asked.today.slice(0, 4));
    const stream = `caseNumbers-${council}-${year}` as const;
    const command = { type: 'AllotCaseNumber', caseId, on: asked.today } as const;
    const allot = () => this.commands.send(caseNumbers.caseNumbers, stream, command, asked);
    const turn = (this.#turns.get(council) ?? Promise.resolve()).then(allot, allot);
    this.#turns.set(council, turn);
    // There is one fact per number, so the fact's revision is the number: no two readers can get the same.
    const number = Number((await turn).revision) + 1;
    const format = councils.referenceFormatOn(this.directory.council(council)!, asked.today);
    return councils.caseReference(format, { year, number, suffix: suffixOf(applicationType) });
  }
}
