import { Controller, HttpCode, Inject, Post, Query, type RawBodyRequest, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { ByOwnCouncils } from '../access/requires.js';
import { TakesArchives } from '../edge/routes.js';
import { CommandHeaders } from '../http/openapi.js';
import { malformed } from '../http/problem.js';
import { KeepingUnread } from '../unread-submissions/keeping-unread.js';
import { NotRead } from './not-read.js';
import { ReceiveSubmission } from './receive-submission.js';
import { SubmissionQuery } from './submission.query.js';
import type { SubmissionReceived } from './submission.view.js';

@ApiTags('Submissions')
@Controller('submissions')
export class SubmissionsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(KeepingUnread) private readonly unread: KeepingUnread,
  ) {}

  /**
   * Receives an application in Open Digital Planning's format (any released version, or the next), a
   * pre-application enquiry, or a submission of the Planning Portal: its Application.json, or the zip with
   * its drawings. A repeat gets the first answer; its id with other contents is refused. A later version from
   * the Planning Portal amends the case. A known format that is not supported is named in the answer. A
   * submission that cannot be read is refused, and kept for the council to check.
   */
  @Post()
  @HttpCode(201)
  @CommandHeaders()
  @ApiConsumes('application/json', 'application/zip')
  @ApiBody({
    schema: { type: 'object', additionalProperties: true },
    description: 'Open Digital Planning JSON, the Planning Portal’s Application.json, or its zip',
  })
  @TakesArchives()
  @ByOwnCouncils('portal', 'validation', 'teamLeader')
  async receive(
    @Query() { council }: SubmissionQuery,
    @Req() { rawBody }: RawBodyRequest<FastifyRequest>,
    @AsCommand() request: CommandRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmissionReceived> {
    if (!rawBody)
      throw malformed([{ field: '', because: 'send the submission as application/json or application/zip' }]);
    const received = await this.commands
      .execute<ReceiveSubmission, SubmissionReceived>(
        new ReceiveSubmission(rawBody, council ?? null, request),
      )
      .catch(async (fault: unknown) => {
        throw fault instanceof NotRead
          ? await this.unread.keep(fault, rawBody, council ?? null, request)
          : fault;
      });
    reply.header('location', `/councils/${received.council}/planning-applications/${received.caseId}`);
    return received;
  }
}
