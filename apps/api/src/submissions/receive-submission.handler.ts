import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Config } from '#config';
import { type CaseId, type CaseReference, planningApplication, type Sealed, statedPaymentId } from '#domain';
import { type Done, sha256 } from '#event-store';
import { scaleOfSubmission } from '#intake';
import { type Json, type Sealing, type Subject, SubjectErased } from '#privacy';
import { Permissions } from '../access/permissions.js';
import { CommandSide } from '../http/command-side.js';
import { CouncilLaws } from '../law/council-laws.js';
import { config, sealing } from '../parts.js';
import { PaymentClaims } from '../payments/payment-claims.js';
import { cameWithOf } from './came-with.js';
import { type Asked, CaseNumberAllotment } from './case-number-allotment.js';
import { CaseOfSubmission } from './case-of-submission.js';
import { NotRead } from './not-read.js';
import { Preservation } from './preservation.js';
import { readAny } from './read-any.js';
import { ReceiveSubmission } from './receive-submission.js';
import {
  noPayment,
  type Paid,
  type ReceivedCase,
  receiveApplication,
  submissionReceived,
} from './received-case.js';
import { ReceivingCouncils } from './receiving-councils.js';
import { dayReceived, paymentStated, type Sent } from './sent.js';
import type { SubmissionReceived } from './submission.view.js';
import { SubmittedFiles } from './submitted-files.js';

/**
 * Keeps the submission, allots a number, opens the case: three streams. Each step may be repeated, so after a
 * crash the submission is sent again.
 */
@CommandHandler(ReceiveSubmission)
export class ReceiveSubmissionHandler implements ICommandHandler<ReceiveSubmission> {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(CaseNumberAllotment) private readonly numbers: CaseNumberAllotment,
    @Inject(Preservation) private readonly preservation: Preservation,
    @Inject(PaymentClaims) private readonly claims: PaymentClaims,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(CaseOfSubmission) private readonly cases: CaseOfSubmission,
    @Inject(ReceivingCouncils) private readonly councils: ReceivingCouncils,
    @Inject(SubmittedFiles) private readonly files: SubmittedFiles,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(config) private readonly settings: Config,
  ) {}

  async execute({
    bytes,
    council: named,
    request,
    arrivedAt,
  }: ReceiveSubmission): Promise<SubmissionReceived> {
    const { reading, asItCame: kept, whole } = await readAny(bytes, this.settings.planningPortalPlaces);
    if ('refused' in reading) throw new NotRead(reading.refused);
    const { read } = reading;
    const { addressed, council } = this.councils.of(named, read.organisation, request.today);
    const law = this.laws.of(council);
    const sent = {
      read,
      digest: sha256(kept),
      received: dayReceived(read.submittedAt ?? arrivedAt ?? request.now, request.now, law),
    };
    // The council to which it was sent: sent again after a succession, it leads to the same case.
    const caseId = await this.cases.of(addressed, read.submissionId);
    // The submission is its own idempotency key: a repeat gets the first answer.
    const commandId = `submission/${caseId}/${sent.digest}`;
    const asked = {
      ...request,
      ...this.permissions.forCouncil(request, council),
      commandId,
      commandDigest: sent.digest,
    };
    const received = await this.#received(caseId, { sent, kept }, asked);
    await this.files.keep(caseId, whole, read.files, asked);
    return received;
  }

  async #received(
    caseId: CaseId,
    { sent, kept }: { readonly sent: Sent; readonly kept: Buffer },
    asked: Asked,
  ): Promise<SubmissionReceived> {
    const { read } = sent;
    const before = await this.commands.state(planningApplication, `planningApplication-${caseId}`);
    if (before.stage !== 'unknown' && before.payloadSha256 === sent.digest)
      return this.#open(caseId, before.caseReference, sent, noPayment, asked);
    const { submissionId, version } = read;
    const { submittedAt } = sent.received;
    const asItCame = { submissionId, version, submittedAt, digest: sent.digest, bytes: kept };
    if (before.stage !== 'unknown' && version !== null && before.submitted.versions.size > 0) {
      const amended = await this.#amend(caseId, version, sent, asked);
      await this.preservation.preserve(caseId, asItCame, asked);
      return amended;
    }
    await this.preservation.preserve(caseId, asItCame, asked);
    const caseReference = await this.numbers.allot(caseId, read.applicationType, asked);
    const paid = await this.#payment(caseId, caseReference, paymentStated(read, submittedAt), asked);
    return this.#open(caseId, caseReference, sent, paid, asked);
  }

  async #open(
    caseId: CaseId,
    caseReference: CaseReference,
    sent: Sent,
    paid: Paid,
    asked: Asked,
  ): Promise<SubmissionReceived> {
    const done = await this.commands.send(
      planningApplication,
      `planningApplication-${caseId}`,
      receiveApplication(caseReference, sent, paid, {
        scale: scaleOfSubmission(sent.read, sent.received.day.value, this.laws.of(asked.council)).scale,
        applicant: this.#seal(`applicant-${caseId}`, sent.read.applicant && { ...sent.read.applicant }),
        agent: this.#seal(`agent-${caseId}`, sent.read.agent && { ...sent.read.agent }),
        cameWith: this.#cameWith(caseId, sent, asked),
      }),
      asked,
    );
    return this.#answer(caseId, sent, asked, done);
  }

  /** A later version of a recorded submission: it amends its case, and creates no other. */
  async #amend(caseId: CaseId, version: number, sent: Sent, asked: Asked): Promise<SubmissionReceived> {
    const { read, received } = sent;
    const done = await this.commands.send(
      planningApplication,
      `planningApplication-${caseId}`,
      {
        type: 'AmendSubmission',
        ...{ version, submittedAt: received.submittedAt, receivedOn: received.day.value },
        description: read.description,
        cameWith: this.#cameWith(caseId, sent, asked),
      },
      asked,
    );
    return this.#answer(caseId, sent, asked, done);
  }

  async #answer(caseId: CaseId, sent: Sent, asked: Asked, done: Done): Promise<SubmissionReceived> {
    const state = (await this.commands.state(
      planningApplication,
      `planningApplication-${caseId}`,
    )) as ReceivedCase;
    return submissionReceived(caseId, asked.council, sent, state, done);
  }

  #cameWith(caseId: CaseId, { read, digest, received }: Sent, { council, today }: Asked) {
    return cameWithOf(read, {
      ...{ caseId, digest, receivedOn: received.day.value, law: this.laws.of(council) },
      addressedTo: this.councils.called(read.organisation, today) ?? null,
      seal: (subject, value) => this.#seal(subject, value),
    });
  }

  /** Its reference is claimed first. If it is already recorded elsewhere, it does not count again here. */
  async #payment(
    caseId: CaseId,
    caseReference: CaseReference,
    stated: ReturnType<typeof paymentStated>,
    asked: Asked,
  ): Promise<Paid> {
    if (!stated) return noPayment;
    const payment = { ...stated, paymentId: statedPaymentId, method: 'portal' } as const;
    const { council } = asked;
    const refused = await this.claims.claim({ of: 'case', council, caseId, caseReference, payment }, asked);
    return refused
      ? { payment: null, paymentKnown: { ...stated, because: refused.because } }
      : { payment: stated, paymentKnown: null };
  }

  /**
   * Without data of anybody erased since: a repeated submission gets the earlier answer, and changes nothing.
   */
  #seal(subject: Subject, said: Json): Sealed | null {
    try {
      return said === null ? null : this.people.seal(subject, said);
    } catch (error) {
      if (error instanceof SubjectErased) return null;
      throw error;
    }
  }
}
