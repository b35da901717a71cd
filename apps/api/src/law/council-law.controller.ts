import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type CouncilCode, councilLaws, recordNotes } from '#domain';
import type { EventStore, Recorded } from '#event-store';
import type { Instant } from '#legislation';
import type { Caller } from '../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForCouncil, ForService, staff } from '../access/requires.js';
import { TakesLargeBodies } from '../edge/routes.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe } from '../http/pipes.js';
import { eventStore } from '../parts.js';
import { AdoptCouncilLawBody, WithdrawCouncilLawBody } from './council-law.body.js';
import { adoptionOf, withdrawalOf } from './council-law.commands.js';
import { CouncilLawQuery } from './council-law.query.js';
import type { CouncilLawEntriesView, CouncilLawEntryView, CouncilLawView } from './council-law.view.js';
import { CouncilLaws } from './council-laws.js';
import { knownCouncil } from './known-council.js';
import { listedCouncilLaw } from './listed-law.js';
import { readable } from './readable.js';

const legislators = ['serviceManager', 'teamLeader'] as const;

/** What a council enters of the law for its own cases. It is no secret: anyone on the service may read it. */
@ApiTags('The law')
@ApiParam({ name: 'council', description: 'Council code, such as CAM' })
@Controller('councils/:council/law')
export class CouncilLawController {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  /** The law in force for the council on a day, as far as it had been entered at a moment; whose each rule is, and how sure. */
  @Get()
  @ForService(...staff)
  async lawOfCouncil(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() { on, known }: CouncilLawQuery,
    @CurrentCaller() { today }: Caller,
  ): Promise<CouncilLawView> {
    const { evolve, initial } = councilLaws.councilLaw;
    const book = (await this.#entered(council, known)).reduce((so, { event }) => evolve(so, event), initial);
    return readable(listedCouncilLaw(council, councilLaws.lawIn(book), on ?? today));
  }

  /** Everything the council has adopted and withdrawn, first to last: by whom, when and why. */
  @Get('adoptions')
  @ForService(...staff)
  async lawEntries(@Param('council', CouncilPipe) council: CouncilCode): Promise<CouncilLawEntriesView> {
    return { council, entries: (await this.#entered(council)).map(entryOf) };
  }

  /**
   * Adopts rules for the council from a day: corrections of unverified law, its fees, its scheme of delegation, its office
   * hours. On its days it stands in place of what was adopted before; facts recorded already stay as they are.
   */
  @TakesLargeBodies()
  @Post('adoptions')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...legislators)
  adoptLaw(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() body: AdoptCouncilLawBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#send(adoptionOf(council, body, request.commandId), request);
  }

  /** Withdraws rules of the council from a day: the national ones apply again. */
  @Post('withdrawals')
  @HttpCode(200)
  @CommandHeaders()
  @ForCouncil(...legislators)
  withdrawLaw(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() body: WithdrawCouncilLawBody,
    @AsCommand() request: CommandRequest,
  ): Promise<CommandDone> {
    return this.#send(withdrawalOf(council, body, request.commandId), request);
  }

  /** Answers once it is known here, so that the next command is decided under it. */
  async #send(command: councilLaws.CouncilLawCommand, request: CommandRequest): Promise<CommandDone> {
    knownCouncil(this.directory, command.council);
    const stream = `councilLaw-${command.council}` as const;
    const done = await this.commands.send(councilLaws.councilLaw, stream, command, request);
    await this.laws.knows(done.position);
    return commandDone(done);
  }

  async #entered(council: CouncilCode, known?: Instant): Promise<readonly Entered[]> {
    knownCouncil(this.directory, council);
    const recorded = await this.store.readStream(`councilLaw-${council}`);
    const facts = recorded.filter(({ event }) => !recordNotes.isSetAside(event)) as readonly Entered[];
    return known === undefined ? facts : facts.filter(({ metadata }) => metadata.recordedAt <= known);
  }
}

type Entered = Recorded<councilLaws.CouncilLawEvent>;

function entryOf({ event, metadata, revision }: Entered): CouncilLawEntryView {
  const adopted = event.type === 'CouncilLawAdopted' ? event : null;
  return {
    type: event.type,
    id: event.type === 'CouncilLawAdopted' ? event.adoptionId : event.withdrawalId,
    from: event.effectiveOn,
    until: event.until,
    rules: [...event.rules],
    source: adopted?.source ?? null,
    confidence: adopted?.confidence ?? null,
    power: adopted?.power ?? null,
    reason: event.reason,
    recordedAt: metadata.recordedAt,
    recordedBy: metadata.actor.id,
    revision: revision.toString(),
  };
}
