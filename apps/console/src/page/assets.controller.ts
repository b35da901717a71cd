import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Councils } from '../councils/councils.js';
import { Open } from '../session/signed-in.guard.js';
import { Assets } from './assets.js';
import { notHere } from './refused.js';

const aYear = 'public, max-age=31536000, immutable';

@Controller()
export class AssetsController {
  constructor(
    @Inject(Assets) private readonly assets: Assets,
    @Inject(Councils) private readonly councils: Councils,
  ) {}

  /** The current colours of councils. An outdated address gets the same content, with a short cache time. */
  @Get('assets/:mark/councils.css')
  @Open()
  async styles(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.councils.refresh();
    const isNow = request.url.split('?')[0] === this.councils.stylesAddress;
    await reply
      .type('text/css; charset=utf-8')
      .header('cache-control', isNow ? aYear : 'public, max-age=60')
      .send(this.councils.styles);
  }

  @Get('assets/:mark/:name')
  @Open()
  async asset(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const asset = this.assets.at(request.url.split('?')[0]!);
    if (!asset) throw notHere();
    const takes = String(request.headers['accept-encoding'] ?? '');
    const packing = (['br', 'gzip'] as const).find((each) => takes.includes(each));
    if (packing) void reply.header('content-encoding', packing);
    await reply
      .type(asset.type)
      .header('cache-control', aYear)
      .header('vary', 'accept-encoding')
      .send(packing ? asset.packed[packing] : asset.content);
  }

  @Get('icons/:council.svg')
  @Open()
  async icon(@Param('council') council: string, @Res() reply: FastifyReply): Promise<void> {
    await this.councils.refresh();
    await reply
      .type('image/svg+xml')
      .header('cache-control', 'public, max-age=3600')
      .send(this.councils.icon(council.toUpperCase()));
  }

  @Get('favicon.ico')
  @Open()
  async ofCasebook(@Res() reply: FastifyReply): Promise<void> {
    await reply.type('image/svg+xml').header('cache-control', aYear).send(this.councils.icon('CB'));
  }
}
