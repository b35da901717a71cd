import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CaseId } from '#domain';
import type { EventStore } from '#event-store';
import type { Json } from '#privacy';
import type { DraftRow } from '#read-models';
import type { Caller } from '../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { Permissions } from '../access/permissions.js';
import { ForCouncil, staff } from '../access/requires.js';
import { definedActs } from '../acts/defined.js';
import { unknownCase } from '../case/preserved-submission.js';
import { type RecordedCase, recordedCase } from '../case/recorded-case.js';
import { CaseInPath } from '../http/openapi.js';
import { CaseIdPipe } from '../http/pipes.js';
import { type Plain, plainJson } from '../http/plain-json.js';
import { Problem } from '../http/problem.js';
import { Answers } from '../openapi/schema-of.js';
import { eventStore } from '../parts.js';
import { DraftBody } from './draft.body.js';
import type { DraftInList, DraftShown, DraftsOfCase } from './draft.view.js';
import { Drafts } from './drafts.js';

/** For acts with a body that name nothing else on the case: there is one draft per act. */
const drafted = new Map(
  definedActs
    .filter(({ command, body }) => body && /^[a-z-]+$/.test(command))
    .map((act) => [act.command, act]),
);

const ofDraft = () =>
  ApiParam({ name: 'command', description: 'The act, as its path has it: `recommendation`' });
const ifMatch = () =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The revision of the draft that you wrote on, such as "3"; left out if there was none.',
  });

/** Unfinished acts on a case, off the record, shared by people who may do the act. */
@ApiTags('Planning applications')
@CaseInPath()
@Controller('councils/:council/planning-applications/:caseId/drafts')
export class DraftsController {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Permissions) private readonly permissions: Permissions,
  ) {}

  /** Lists the drafts on the case: for which act, by whom and when. */
  @Get()
  @ForCouncil(...staff)
  @Answers('DraftsView')
  async draftsOfCase(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @CurrentCaller() caller: Caller,
  ): Promise<Plain<DraftsOfCase>> {
    await this.#case(caseId, caller);
    const rows = await this.drafts.of(caseId);
    return plainJson({ drafts: rows.map((row) => this.#inList(row)) });
  }

  /** Gets the draft for an act. It is in no record and no export, and any erasure on the case deletes it. */
  @Get(':command')
  @ofDraft()
  @ForCouncil(...staff)
  @Answers('DraftView')
  async draft(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('command') command: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Plain<DraftShown>> {
    await this.#mayDraft(caseId, command, caller);
    const found = await this.drafts.find(caseId, command);
    if (!found) throw noDraft;
    return this.#shown(found.row, found.content, reply);
  }

  /**
   * Saves a draft, based on the revision that you opened: if a colleague saved meanwhile, the answer is 412.
   */
  @Put(':command')
  @HttpCode(200)
  @ofDraft()
  @ifMatch()
  @ForCouncil(...staff)
  @Answers('DraftView')
  async saveDraft(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('command') command: string,
    @Body() { content }: DraftBody,
    @AsCommand() request: CommandRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Plain<DraftShown>> {
    const { revision: caseRevision } = await this.#mayDraft(caseId, command, request);
    const { actor, now, expectedRevision = 0n } = request;
    const row = { caseId, command, caseRevision, savedBy: actor.id, savedAt: now };
    const saved = await this.drafts.save({ ...row, content: content as Json, on: Number(expectedRevision) });
    if (!saved) throw await this.#changed(caseId, command);
    return this.#shown(saved, content as Json, reply);
  }

  /** Discards a draft, with its key. */
  @Delete(':command')
  @HttpCode(204)
  @ofDraft()
  @ifMatch()
  @ForCouncil(...staff)
  @ApiNoContentResponse()
  async discardDraft(
    @Param('caseId', CaseIdPipe) caseId: CaseId,
    @Param('command') command: string,
    @AsCommand() request: CommandRequest,
  ): Promise<void> {
    await this.#mayDraft(caseId, command, request);
    const found = await this.drafts.find(caseId, command);
    if (!found) return;
    const { expectedRevision = BigInt(found.row.revision) } = request;
    if (expectedRevision !== BigInt(found.row.revision) || !(await this.drafts.discard(found.row)))
      throw await this.#changed(caseId, command);
  }

  /** Another council's case does not exist here. */
  async #case(caseId: CaseId, { council }: Caller): Promise<RecordedCase> {
    const recorded = await recordedCase(this.store, caseId);
    if (!recorded || recorded.council !== council) throw unknownCase;
    return recorded;
  }

  async #mayDraft(caseId: CaseId, command: string, caller: Caller): Promise<RecordedCase> {
    const recorded = await this.#case(caseId, caller);
    const act = drafted.get(command);
    if (!act) throw notDrafted(command);
    const { principal, council, now } = caller;
    const may = this.permissions.verdicts(principal, council!, now)(act.roles);
    if (!may.allowed) throw new Problem(403, may.code, may.because);
    return recorded;
  }

  #shown(row: DraftRow, content: Json, reply: FastifyReply): Plain<DraftShown> {
    void reply.header('etag', `"${row.revision}"`).header('cache-control', 'private, no-store');
    return plainJson({
      ...this.#inList(row),
      content: content as DraftShown['content'],
    }) as Plain<DraftShown>;
  }

  #inList({ command, revision, savedAt, savedBy }: DraftRow): DraftInList {
    const name = this.directory.nameOf(savedBy as never) ?? savedBy;
    return { command, revision, savedAt, savedBy: { id: savedBy, name } };
  }

  async #changed(caseId: CaseId, command: string): Promise<Problem> {
    const found = await this.drafts.find(caseId, command);
    if (!found) return new Problem(412, 'changed-since', 'The draft was discarded in the meantime.');
    const { revision, savedBy, savedAt } = this.#inList(found.row);
    const because = `${savedBy.name} saved this draft at ${savedAt}, after you opened it. Open it again.`;
    return new Problem(412, 'changed-since', because, [], { etag: `"${revision}"` });
  }
}

const noDraft = new Problem(404, 'no-draft', 'There is no draft for this act on this case.');
const notDrafted = (command: string): Problem =>
  new Problem(
    404,
    'no-such-draft',
    `${command} has no drafts. These acts have: ${[...drafted.keys()].join(', ')}.`,
  );
