import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Readiness, readiness } from '#observability';
import { Public } from '../access/requires.js';
import { type HealthParts, healthParts } from '../parts.js';
import { LiveView, ReadyView } from './health.view.js';

@ApiTags('Watching')
@Controller('health')
export class HealthController {
  constructor(@Inject(healthParts) private readonly parts: HealthParts) {}

  /** Whether the process runs. Restart the process when this fails. */
  @Get('live')
  @Public()
  @HttpCode(200)
  live(): LiveView {
    return { alive: true };
  }

  /** Whether each service that the API needs answers. Send the API no requests while this fails. */
  @Get('ready')
  @Public()
  @ApiOkResponse({ type: ReadyView })
  @ApiServiceUnavailableResponse({ type: ReadyView, description: 'A service that it needs does not answer.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const found = await readiness(this.parts);
    reply.status(found.ready ? 200 : 503);
    return found;
  }
}
