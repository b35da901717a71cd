import { Controller, HttpCode, Inject, Post, Query, type RawBodyRequest, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { ByOwnCouncils } from '../access/requires.js';
import { TakesFiles } from '../edge/routes.js';
import { CommandHeaders } from '../http/openapi.js';
import { malformed } from '../http/problem.js';
import { ReceiveSubmission } from './receive-submission.handler.js';
import { SubmissionQuery } from './submission.query.js';
import type { SubmissionReceived } from './submission.view.js';

@ApiTags('Submissions')
@Controller('submissions')
export class SubmissionsController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  /**
   * Takes an application as Open Digital Planning (0.7.7) writes it, or a pre-application enquiry. Sent again, it is
   * answered as the first time; its id with other contents is refused.
   */
  @Post()
  @HttpCode(201)
  @CommandHeaders()
  @ApiBody({
    schema: { type: 'object', additionalProperties: true },
    description: 'Open Digital Planning JSON',
  })
  @TakesFiles()
  @ByOwnCouncils('portal', 'validation', 'teamLeader')
  async receive(
    @Query() { council }: SubmissionQuery,
    @Req() { rawBody }: RawBodyRequest<FastifyRequest>,
    @AsCommand() request: CommandRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmissionReceived> {
    if (!rawBody) throw malformed([{ field: '', because: 'send the submission as application/json' }]);
    const received = await this.commands.execute<ReceiveSubmission, SubmissionReceived>(
      new ReceiveSubmission(rawBody, council ?? null, request),
    );
    reply.header('location', `/councils/${received.council}/planning-applications/${received.caseId}`);
    return received;
  }
}
