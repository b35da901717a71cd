import { createHash } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  type CaseId,
  type PlanningApplicationCommand,
  planningApplicationUnder,
  type Sealed,
  type Stance,
} from '#domain';
import type { Json } from '#privacy';
import { findPublicApplication, type ReadDatabase } from '#read-models';
import { commentsTaken } from '../access/by-setting.js';
import { AsCommand, type CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { WithoutSignIn } from '../access/requires.js';
import { CommandSide } from '../http/command-side.js';
import { problemOf } from '../http/problem.js';
import { WaitsFor } from '../http/wait-for.js';
import { nothingOfThoseWhoSignIn } from '../http/without-account.js';
import { CouncilLaws } from '../law/council-laws.js';
import { database } from '../parts.js';
import { CaseCommands } from '../planning-application/case-commands.js';
import { SealedEntries, sealedInEarnest } from '../planning-application/sealed-entries.js';
import { notOnTheRegister } from '../public-register/not-on-the-register.js';
import { answer, type PublicCommentTaken, PublicCommentTakenView } from './public-applications.view.js';
import { PublicCommentBody, type publicSentiments } from './public-comment.body.js';

type Comment = Extract<PlanningApplicationCommand, { type: 'PostPublicComment' }>;

const base = 'api/@next/public/applications';

/** Comments on an application without an account. */
@ApiTags('Public applications')
@ApiHeader({
  name: 'x-client',
  description: "The council, by its code or its name. Needed unless the path has it: '/councils/CAM/api/…'.",
  required: false,
})
@Controller([base, `councils/:council/${base}`])
export class PublicCommentsController {
  constructor(
    @Inject(database) private readonly reads: ReadDatabase,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CommandSide) private readonly side: CommandSide,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(CaseCommands) private readonly cases: CaseCommands,
    @Inject(SealedEntries) private readonly sealed: SealedEntries,
  ) {}

  /**
   * Posts a comment on an application, if its council takes comments here. The comment is stored sealed. Nothing of it
   * is published until an officer has approved it. Sent again with the same `Idempotency-Key`, it is stored once.
   */
  @Post(':reference/publicComments')
  @HttpCode(200)
  @WithoutSignIn({ standsOn: 'setting', setting: 'PublicCommentsSet' })
  @WaitsFor('council_caseload')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Your own id for this comment: 8 to 128 visible characters; a UUID is best.',
  })
  @ApiParam({
    name: 'reference',
    description: 'With slashes as %2F or as hyphens; upper and lower case count the same',
  })
  @ApiOkResponse({ type: PublicCommentTakenView })
  async postPublicComment(
    @Param('reference') reference: string,
    @Body() body: PublicCommentBody,
    @AsCommand() request: CommandRequest,
    @Req() { headers }: FastifyRequest,
  ): Promise<{ data: PublicCommentTaken }> {
    nothingOfThoseWhoSignIn(request, headers);
    const council = request.council!;
    const found = await findPublicApplication(this.reads, council, reference);
    if (!found) throw notOnTheRegister;
    const { caseId } = found;
    const commentId = idOf(caseId, request.commandId);
    await this.#refuseEarly(caseId, this.#command(commentId, body, request), request);
    const sealing = (text: Json) => this.sealed.seal(caseId, commentId, text, request);
    await this.cases.send(caseId, this.#command(commentId, body, request, sealing), request);
    return answer({ applicationReference: found.caseReference, commentReference: commentId });
  }

  /**
   * Before a key is made for it: a refused comment leaves nothing here. A comment accepted before is a
   * repeat.
   */
  async #refuseEarly(caseId: CaseId, command: Comment, request: CommandRequest): Promise<void> {
    const decider = planningApplicationUnder(this.laws.of(request.council));
    const { outcome, after } = await this.side.preview(
      decider,
      `planningApplication-${caseId}`,
      command,
      request,
    );
    const isRepeat =
      'consultation' in after && after.consultation.representations.has(command.representationId);
    if ('rejected' in outcome && !isRepeat) throw problemOf(outcome.rejected);
  }

  #command(
    representationId: string,
    { sentiment, topics = [], comment, author: { name, address, postcode, email } }: PublicCommentBody,
    { council, today: on }: CommandRequest,
    seal: (text: Json) => Sealed = () => sealedInEarnest,
  ): Comment {
    return {
      type: 'PostPublicComment',
      ...{ representationId, stance: stances[sentiment], topics },
      author: seal(name),
      comment: seal(comment),
      contact: seal({ address, postcode: postcode.toUpperCase(), email: email ?? null }),
      taken: commentsTaken(this.directory.council(council!)!, on),
      on,
    };
  }
}

const stances: Readonly<Record<(typeof publicSentiments)[number], Stance>> = {
  supportive: 'support',
  objection: 'objection',
  neutral: 'neutral',
};

/** Without letters that are confused when read aloud. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Made from its idempotency key, so that a repeat is recognised; no officer's own id looks like it. */
function idOf(caseId: CaseId, key: string): string {
  const hash = createHash('sha256').update(`${caseId}\n${key}`).digest();
  const read = [...hash.subarray(0, 10)].map((byte) => letters[byte % 32]).join('');
  return `PC-${read.slice(0, 5)}-${read.slice(5)}`;
}
