import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type CouncilCode, councilLaws, recordNotes } from '#domain';
import type { EventStore, Recorded } from '#event-store';
import type { Instant } from '#legislation';
import type { Caller } from '../access/caller.js';
import { CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { ForService, staff } from '../access/requires.js';
import { CouncilPipe } from '../http/pipes.js';
import { eventStore } from '../parts.js';
import { CouncilLawQuery } from './council-law.query.js';
import type { CouncilLawEntriesView, CouncilLawEntryView, CouncilLawView } from './council-law.view.js';
import { knownCouncil } from './known-council.js';
import { listedCouncilLaw } from './listed-law.js';
import { readable } from './readable.js';

/** What a council enters of the law for its own cases. It is not secret: anybody in the service may read it. */
@ApiTags('The law')
@ApiParam({ name: 'council', description: 'Council code, such as CAM' })
@Controller('councils/:council/law')
export class CouncilLawController {
  constructor(
    @Inject(Directory) private readonly directory: Directory,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  /**
   * Gets the law in force for the council on a day, as entered by a moment: the owner of each rule, and our
   * confidence in it.
   */
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

  /** Lists everything that the council has adopted and withdrawn, in order: by whom, when and why. */
  @Get('adoptions')
  @ForService(...staff)
  async lawEntries(@Param('council', CouncilPipe) council: CouncilCode): Promise<CouncilLawEntriesView> {
    return { council, entries: (await this.#entered(council)).map(entryOf) };
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
