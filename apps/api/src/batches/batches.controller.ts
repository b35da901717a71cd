import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { CouncilCode } from '#domain';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { ForCouncil } from '../access/requires.js';
import { TakesFiles } from '../edge/routes.js';
import { eachOf } from '../http/at-once.js';
import { CommandHeaders } from '../http/openapi.js';
import { CouncilPipe } from '../http/pipes.js';
import { BatchBody, type BatchItemBody } from './batch.body.js';
import type { BatchResult, BatchView } from './batch.view.js';

/** How many commands of a batch run at once: other requests are answered meanwhile. */
const atOnce = 8;

@ApiTags('Batches')
@ApiParam({ name: 'council', description: 'Council code, such as CAM' })
@Controller('councils/:council/batches')
export class BatchesController {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  /**
   * Carries out commands on many cases at once. Each item goes through the very route that it names and gets
   * its own answer: a refused item delays nobody. With the same Idempotency-Key, each is carried out once.
   */
  @Post()
  @HttpCode(200)
  @CommandHeaders()
  @TakesFiles()
  @ForCouncil('officer', 'validation', 'teamLeader', 'committeeClerk', 'serviceManager')
  async run(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Body() { items }: BatchBody,
    @AsCommand() { commandId }: CommandRequest,
    @Req() request: FastifyRequest,
  ): Promise<BatchView> {
    const results = await eachOf(items, atOnce, (item, index) => {
      const key = `${commandId}/${index}`.slice(-128);
      return this.#send(council, item, headersOf(request, key, item));
    });
    const done = results.filter(({ status }) => status < 300).length;
    return { done, refused: results.length - done, results };
  }

  /** Through the front door: the same checks, the same permission, and the same answer as alone. */
  async #send(
    council: CouncilCode,
    { caseId, command, body = {} }: BatchItemBody,
    headers: Record<string, string>,
  ): Promise<BatchResult> {
    const url = `/councils/${council}/planning-applications/${caseId}/${command}`;
    const server = this.host.httpAdapter.getInstance();
    const answer = await server.inject({ method: 'POST', url, headers, payload: body });
    return { caseId, command, status: answer.statusCode, answer: answer.json() };
  }
}

function headersOf(
  { id, headers }: FastifyRequest,
  key: string,
  { ifMatch }: BatchItemBody,
): Record<string, string> {
  const now = headers['casebook-now'];
  return {
    authorization: headers.authorization ?? '',
    'content-type': 'application/json',
    'idempotency-key': key,
    'x-correlation-id': id,
    ...(typeof now === 'string' && { 'casebook-now': now }),
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
  };
}
