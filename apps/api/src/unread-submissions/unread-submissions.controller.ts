import {
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  type RawBodyRequest,
  Req,
  Res,
} from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileKey } from '#documents';
import { type CaseId, type CouncilCode, type OfficerId, unreadSubmissions } from '#domain';
import {
  findCaseload,
  findUnreadSubmission,
  findUnreadSubmissions,
  type ReadDatabase,
  type UnreadSubmissionRow,
} from '#read-models';
import type { Caller } from '../access/caller.js';
import { AsCommand, type CommandRequest, CurrentCaller } from '../access/decorators.js';
import { ForCouncil } from '../access/requires.js';
import { TakesArchives } from '../edge/routes.js';
import { CommandSide } from '../http/command-side.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe, RequestIdPipe } from '../http/pipes.js';
import { Problem, problemOf } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { Looks } from '../looks/looks.js';
import { database } from '../parts.js';
import { ReceiveSubmission } from '../submissions/receive-submission.js';
import type { SubmissionReceived } from '../submissions/submission.view.js';
import { rolesHandlingUnread } from './unread.commands.js';
import { streamOfUnread, UnreadFiles } from './unread-files.js';
import { UnreadSubmissionsQuery } from './unread-submissions.query.js';
import type { UnreadSubmissionsView, UnreadSubmissionView } from './unread-submissions.view.js';

const usualPage = 50;

/** Submissions that could not be read. */
@ApiTags('Submissions')
@Controller('councils/:council/unread-submissions')
export class UnreadSubmissionsController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(UnreadFiles) private readonly files: UnreadFiles,
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(CommandSide) private readonly side: CommandSide,
    @Inject(Looks) private readonly looks: Looks,
  ) {}

  /**
   * Lists the council's submissions that could not be read: the reason, and what happened to each. The
   * longest waiting come first.
   */
  @Get()
  @ForCouncil(...rolesHandlingUnread, 'auditor')
  @WaitsFor('council_unread_submission')
  async unreadSubmissions(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Query() { show = 'waiting', page = 1, size = usualPage }: UnreadSubmissionsQuery,
  ): Promise<UnreadSubmissionsView> {
    const filter = { waiting: show === 'waiting', page, perPage: size };
    const { rows, total } = await findUnreadSubmissions(this.reads, [council], filter);
    return { page, total, submissions: await this.#shown(rows, council) };
  }

  /** Gets one submission that could not be read. */
  @Get(':submission')
  @ApiParam({ name: 'submission' })
  @ForCouncil(...rolesHandlingUnread, 'auditor')
  @WaitsFor('council_unread_submission')
  async unreadSubmission(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('submission', RequestIdPipe) id: string,
  ): Promise<UnreadSubmissionView> {
    const found = await findUnreadSubmission(this.reads, [council], id);
    if (!found) throw notHere(council);
    return (await this.#shown([found], council))[0]!;
  }

  /**
   * Gets what was sent, byte for byte, as a download. It may name people: your look is recorded for auditors.
   */
  @Get(':submission/content')
  @ApiParam({ name: 'submission' })
  @ForCouncil(...rolesHandlingUnread)
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async unreadContent(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('submission', RequestIdPipe) id: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { kept, bytes } = await this.#kept(id, council);
    const position = await this.looks.record(id as CaseId, { what: 'submission' }, caller);
    const name = `submission-${kept.sha256.slice(0, 8)}.${kept.mediaType === 'application/zip' ? 'zip' : 'json'}`;
    await reply
      .headers({
        ...{ 'casebook-position': String(position), 'cache-control': 'private, no-store' },
        ...{ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' },
        'content-disposition': `attachment; filename="${name}"`,
      })
      .send(bytes);
  }

  /**
   * Reads it again with the present programs, or reads a corrected version. If it can be read, it becomes a
   * case, received on the day on which it arrived; the original is then deleted.
   */
  @Post(':submission/reading')
  @HttpCode(201)
  @ApiParam({ name: 'submission' })
  @CommandHeaders()
  @ApiConsumes('application/json', 'application/zip')
  @ApiBody({
    required: false,
    schema: { type: 'object', additionalProperties: true },
    description: 'The corrected submission; leave it out to read the same one again',
  })
  @TakesArchives()
  @ForCouncil(...rolesHandlingUnread)
  async readAgain(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('submission', RequestIdPipe) id: string,
    @Req() { rawBody }: RawBodyRequest<FastifyRequest>,
    @AsCommand() request: CommandRequest,
  ): Promise<SubmissionReceived> {
    const { bytes, arrivedAt } = await this.#kept(id, council);
    const mended = rawBody !== undefined && rawBody.length > 0;
    const received = await this.bus.execute<ReceiveSubmission, SubmissionReceived>(
      new ReceiveSubmission(mended ? rawBody : bytes, council, request, arrivedAt),
    );
    const takenIn = {
      ...({ type: 'TakeInUnreadSubmission', submission: id, council, mended } as const),
      ...{ caseId: received.caseId as CaseId, by: request.actor.id as OfficerId, on: request.today },
    };
    const context = { ...request, council, commandId: `${request.commandId}/taken-in` };
    await this.side.send(unreadSubmissions.unreadSubmission, streamOfUnread(id), takenIn, context);
    await this.files.forget(id);
    return received;
  }

  async #kept(id: string, council: CouncilCode) {
    const found = await this.files.waiting(id, council);
    if ('ended' in found) throw problemOf(found.ended);
    const parts: Buffer[] = [];
    for await (const part of found.content) parts.push(part);
    return { ...found, bytes: Buffer.concat(parts) };
  }

  async #shown(rows: readonly UnreadSubmissionRow[], council: CouncilCode): Promise<UnreadSubmissionView[]> {
    const caseIds = rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
    const { cases } =
      caseIds.length === 0 ? { cases: [] } : await findCaseload(this.reads, [council], { caseIds });
    return rows.map(({ subject, notRead, ...row }) => ({
      ...{ ...row, notRead: [...notRead] },
      keptAs: row.state === 'waiting' ? fileKey(subject, row.sha256) : null,
      caseReference: cases.find(({ caseId }) => caseId === row.caseId)?.caseReference ?? null,
    }));
  }
}

const notHere = (council: string): Problem =>
  new Problem(404, 'unknown-record', `${council} has no such submission waiting to be read.`);
