import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CaseNamed } from '../cases/finding.js';
import { OpeningCases, pathOf } from '../cases/opening.js';
import { notHere } from '../page/refused.js';
import { asNobody } from '../register/for-everybody.js';
import { AskingFor } from '../session/asking.js';
import { Open } from '../session/signed-in.guard.js';
import { slugOf } from '../words/places.js';
import { askingForFile, relayFile } from './file-relay.js';

interface DocumentNamed extends CaseNamed {
  readonly documentId: string;
}

/** Downloads of documents: of a case for users who may see it, and of the register for anybody. */
@Controller()
export class DocumentsController {
  constructor(
    @Inject(OpeningCases) private readonly opening: OpeningCases,
    @Inject(AskingFor) private readonly asking: AskingFor,
  ) {}

  @Get('cases/:council/:slug/documents/:documentId')
  async ofCase(
    @Param() { documentId, ...named }: DocumentNamed,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { api, found } = await this.opening.open(named, request);
    const path = { ...pathOf(found), documentId };
    const at = '/councils/{council}/planning-applications/{caseId}/documents/{documentId}/content';
    const answer = await api.GET(at, { params: { path }, ...askingForFile(request) });
    const words = `Documents of ${found.reference}`;
    await relayFile(answer, request, reply, { href: `${found.href}/documents`, words });
  }

  @Get('register/:council/:slug/documents/:documentId')
  @Open()
  async ofRegister(
    @Param() { council, slug, documentId }: DocumentNamed,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    asNobody(request);
    if (!/^[a-z][a-z0-9]{1,7}$/i.test(council)) throw notHere();
    const api = this.asking.nobody(request);
    const reference = slug.replaceAll('-', '/').toUpperCase();
    const path = { council: council.toUpperCase(), reference, documentId };
    const at = '/councils/{council}/register/{reference}/documents/{documentId}/content';
    const answer = await api.GET(at, { params: { path }, ...askingForFile(request) });
    const href = `/register/${council.toLowerCase()}/${slugOf(reference)}`;
    await relayFile(answer, request, reply, { href, words: `Planning application ${reference}` });
  }
}
