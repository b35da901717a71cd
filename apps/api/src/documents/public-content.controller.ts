import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CaseReference, CouncilCode } from '#domain';
import { findOnRegister, type ReadDatabase } from '#read-models';
import { Public } from '../access/requires.js';
import { CouncilPipe, RequestIdPipe } from '../http/pipes.js';
import { WaitsFor } from '../http/wait-for.js';
import { database } from '../parts.js';
import { notOnTheRegister } from '../public-register/not-on-the-register.js';
import { DocumentFiles } from './document-files.js';
import { sendFile } from './send-file.js';

/** The documents of an application that anybody may see. */
@ApiTags('Public register')
@Controller('councils/:council/register/:reference/documents/:documentId/content')
export class PublicContentController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(DocumentFiles) private readonly files: DocumentFiles,
  ) {}

  /**
   * Gets a published document of an application on the register, once it was checked for viruses; or a part
   * of it (Range).
   */
  @Get()
  @Public()
  @WaitsFor('council_caseload')
  @ApiParam({ name: 'reference', description: 'As on its letters' })
  @ApiParam({ name: 'documentId' })
  @ApiOkResponse({ content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async publishedContent(
    @Param('council', CouncilPipe) council: CouncilCode,
    @Param('reference') reference: string,
    @Param('documentId', RequestIdPipe) documentId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await findOnRegister(this.reads, council, reference as CaseReference);
    if (!found) throw notOnTheRegister;
    const file = await this.files.open({ caseId: found.caseId, documentId }, council, 'public');
    await sendFile(request, reply, file, 'public, max-age=60');
  }
}
