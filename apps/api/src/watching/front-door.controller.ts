import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Config } from '#config';
import { Public } from '../access/requires.js';
import { config } from '../parts.js';

const whatThisIs = `This is the API of Casebook, for programs.

Its pages       /docs
Its document    /openapi.json
Whether it runs /health/ready

No console runs beside it (CASEBOOK_CONSOLE_URL), so there are no pages for people here.
`;

/** People who open the API in a browser want pages: those are the console's. */
@ApiExcludeController()
@Controller()
export class FrontDoorController {
  constructor(@Inject(config) private readonly settings: Config) {}

  @Get()
  @Public()
  async frontDoor(@Res() reply: FastifyReply): Promise<void> {
    const { url } = this.settings.console;
    if (url === null) await reply.type('text/plain; charset=utf-8').send(whatThisIs);
    else await reply.status(303).header('location', `${url}/`).send();
  }
}
