import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  caseIds,
  type OfficerId,
  officers,
  type PlanningApplicationCommand,
  planningApplicationUnder,
  type Rejection,
} from '#domain';
import type { Json, Sealing } from '#privacy';
import type { Caller } from '../access/caller.js';
import type { CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { FactWords } from '../case/fact-words.js';
import { type CommandDone, commandDone } from '../http/command-done.view.js';
import { CommandSide } from '../http/command-side.js';
import { madeAs } from '../http/made.js';
import type { MadeView } from '../http/made.view.js';
import { plainJson } from '../http/plain-json.js';
import { Problem, problemOf } from '../http/problem.js';
import { CouncilLaws } from '../law/council-laws.js';
import { openedByTheWay } from '../looks/by-the-way.js';
import { sealing } from '../parts.js';
import { OtherRecords } from './other-records.js';
import { type CommandPreview, commandPreview } from './preview.view.js';

/** Sends a case its commands and answers with its new state. */
@Injectable()
export class CaseCommands {
  constructor(
    @Inject(CommandSide) private readonly side: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(OtherRecords) private readonly others: OtherRecords,
    @Inject(FactWords) private readonly words: FactWords,
  ) {}

  async send(
    caseId: CaseId,
    command: PlanningApplicationCommand,
    request: CommandRequest,
  ): Promise<CommandDone> {
    this.#atWork(request);
    if (request.preview) return this.#previewAmong(caseId, command, request);
    return this.others.around(caseId, command, request, async () => {
      const decider = planningApplicationUnder(this.laws.of(request.council));
      const done = commandDone(
        await this.side.send(decider, `planningApplication-${caseId}`, command, request),
      );
      return done.made.length > 0 ? done : { ...done, made: madeBefore(command) };
    });
  }

  /** Throws the refusal of a command before anything is stored for it. */
  async refuseEarly(
    caseId: CaseId,
    command: PlanningApplicationCommand,
    request: CommandRequest,
  ): Promise<void> {
    this.#atWork(request);
    const decider = planningApplicationUnder(this.laws.of(request.council));
    const { outcome } = await this.side.preview(decider, `planningApplication-${caseId}`, command, request);
    if ('rejected' in outcome) throw problemOf(outcome.rejected);
  }

  /** The cases of a council that is still being set up, or that has left, can only be read. */
  #atWork({ council, today }: Caller): void {
    const refusal = this.directory.refusalOf('casework', council!, today);
    if (refusal) throw problemOf(refusal);
  }

  /** Typed as the result that it replaces: only a caller who asked for a preview gets one. */
  async #previewAmong(
    caseId: CaseId,
    command: PlanningApplicationCommand,
    request: CommandRequest,
  ): Promise<CommandDone> {
    const preview = await this.#preview(caseId, command, request);
    if (preview.refused) return preview as unknown as CommandDone;
    return this.others
      .around(caseId, command, request, async () => preview as unknown as CommandDone)
      .catch(async (error: unknown) => {
        if (!(error instanceof Problem) || error.status !== 409) throw error;
        const { code, detail: because } = error;
        return this.#refused(caseId, { code, because }, request) as unknown as CommandDone;
      });
  }

  /** If another record refuses, the case stays unchanged. */
  async #refused(caseId: CaseId, rejected: Rejection, { council, today }: CommandRequest) {
    const law = this.laws.of(council);
    const now = await this.side.stateNow(planningApplicationUnder(law), `planningApplication-${caseId}`);
    const preview = commandPreview({ outcome: { rejected }, facts: [], after: now }, today, law);
    return openedByTheWay(this.people, plainJson(preview) as Json);
  }

  async #preview(
    caseId: CaseId,
    command: PlanningApplicationCommand,
    request: CommandRequest,
  ): Promise<CommandPreview> {
    const stream = `planningApplication-${caseId}` as const;
    const law = this.laws.of(request.council);
    const come = await this.side.preview(planningApplicationUnder(law), stream, command, request);
    const facts = this.words.factsForeseen(come.recorded, come.facts);
    const preview = plainJson(commandPreview({ ...come, facts }, request.today, law));
    return openedByTheWay(this.people, preview as Json) as unknown as CommandPreview;
  }
}

/** What a command without new facts refers to: it exists already, under the id in the command. */
function madeBefore(command: PlanningApplicationCommand): MadeView[] {
  const fact = caseIds.makes(command);
  return fact === undefined ? [] : madeAs(fact, { ...command });
}

/** The caller, as an officer. */
export const asker = ({ actor }: CommandRequest): OfficerId => actor.id as OfficerId;

/** Whether the case's council has authorised an officer today. */
export const isAuthorised = (directory: Directory, officer: OfficerId, { council, today }: Caller): boolean =>
  council !== null && officers.isAuthorised(directory.officer(officer), council, today);
