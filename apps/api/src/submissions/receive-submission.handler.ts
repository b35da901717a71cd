import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { v5 as uuidv5 } from 'uuid';
import type { Config } from '#config';
import {
  type CaseId,
  type CaseReference,
  type CouncilCode,
  caseNumbers,
  councils,
  type PlanningApplication,
  parseCouncilCode,
  planningApplication,
  submissions,
} from '#domain';
import { sha256 } from '#event-store';
import { type Party, readSubmission, type SubmissionRead, scaleOfSubmission, suffixOf } from '#intake';
import { type Answer, type CalendarDate, HolidaysNotKnown, type Instant, receivedDay } from '#legislation';
import type { Sealing } from '#privacy';
import type { CommandRequest } from '../asking/decorators.js';
import { Directory } from '../asking/directory.js';
import { Permissions } from '../asking/permissions.js';
import { CommandSide } from '../http/command-side.js';
import { malformed, Problem } from '../http/problem.js';
import { config, sealing } from '../parts.js';
import type { SubmissionReceived } from './submission.view.js';

export class ReceiveSubmission {
  constructor(
    readonly bytes: Buffer,
    /** Null: the one that the submission names. */
    readonly council: CouncilCode | null,
    readonly request: CommandRequest,
  ) {}
}

/** Namespace of case ids: fixed for good, since a submission sent again must arrive at the same case. */
const caseIds = '5f0f9e0c-3f0d-5a51-9d0e-0c3b6f5d7a11';

/** A submission, read, on the day it counts as received. */
interface Sent {
  readonly read: SubmissionRead;
  readonly digest: string;
  readonly received: ReturnType<typeof dayReceived>;
}

type Asked = CommandRequest & { readonly council: CouncilCode };
type ReceivedCase = Exclude<PlanningApplication, { stage: 'unknown' }>;

/**
 * Keeps the submission, allots its case a number, opens the case: three streams, each step safe to repeat, so that
 * a crash between them is made good by sending the submission again.
 */
@CommandHandler(ReceiveSubmission)
export class ReceiveSubmissionHandler implements ICommandHandler<ReceiveSubmission> {
  readonly #allotting = new Map<CouncilCode, Promise<unknown>>();

  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(config) private readonly settings: Config,
  ) {}

  async execute({ bytes, council: named, request }: ReceiveSubmission): Promise<SubmissionReceived> {
    const outcome = readSubmission(bytes);
    if ('refused' in outcome) throw malformed(outcome.refused);
    const { read } = outcome;
    const council = this.#councilFor(named, read.organisation);
    const sent = {
      read,
      digest: sha256(bytes),
      received: dayReceived(read.submittedAt ?? request.now, request.now),
    };
    const caseId = uuidv5(`${council}/${read.submissionId}`, caseIds) as CaseId;
    // The submission is its own idempotency key: whoever sends it again is answered as the first time.
    const commandId = `submission/${caseId}/${sent.digest}`;
    const asked = {
      ...request,
      ...this.permissions.forCouncil(request, council),
      commandId,
      commandDigest: sent.digest,
    };

    const before = await this.commands.state(planningApplication, `planningApplication-${caseId}`);
    if (before.stage !== 'unknown' && before.payloadSha256 === sent.digest)
      return this.#open(caseId, before.caseReference, sent, asked);
    await this.#preserve(caseId, sent, bytes, asked);
    return this.#open(caseId, await this.#allot(caseId, read, asked), sent, asked);
  }

  #councilFor(named: CouncilCode | null, organisation: CouncilCode): CouncilCode {
    const addressed = named ?? organisation;
    if (this.directory.council(addressed)) return addressed;
    const fallback = named ? undefined : parseCouncilCode(this.settings.fallbackCouncil);
    if (fallback && this.directory.council(fallback)) return fallback;
    throw new Problem(
      422,
      'unknown-council',
      `${addressed} has not joined this service: say which council in ?council=.`,
    );
  }

  /** The bytes as they came, compressed and sealed, where no decision has to read them. */
  async #preserve(
    caseId: CaseId,
    { read, digest, received }: Sent,
    bytes: Buffer,
    asked: Asked,
  ): Promise<void> {
    const payload = this.people.sealBytes(`submission-${caseId}`, bytes);
    await this.commands.send(
      submissions.submission,
      `submission-${caseId}`,
      {
        type: 'PreserveSubmission',
        submissionId: read.submissionId,
        submittedAt: received.submittedAt,
        sha256: digest,
        bytes: bytes.length,
        mediaType: 'application/json',
        payload,
        on: asked.today,
      },
      asked,
    );
  }

  /** The next number of the council's year, in its own format. One at a time here: others would only collide. */
  async #allot(caseId: CaseId, { applicationType }: SubmissionRead, asked: Asked): Promise<CaseReference> {
    const { council } = asked;
    const year = Number(asked.today.slice(0, 4));
    const stream = `caseNumbers-${council}-${year}` as const;
    const command = { type: 'AllotCaseNumber', caseId, on: asked.today } as const;
    const allot = () => this.commands.send(caseNumbers.caseNumbers, stream, command, asked);
    const turn = (this.#allotting.get(council) ?? Promise.resolve()).then(allot, allot);
    this.#allotting.set(council, turn);
    // One fact a number, so where the fact stands is the number: no other reader can be told the same.
    const number = Number((await turn).revision) + 1;
    const { referenceFormat } = this.directory.council(council)!;
    return councils.caseReference(referenceFormat, {
      year,
      number,
      suffix: suffixOf(applicationType),
    });
  }

  async #open(
    caseId: CaseId,
    caseReference: CaseReference,
    { read, digest, received }: Sent,
    asked: Asked,
  ): Promise<SubmissionReceived> {
    const seal = (who: string, person: Party | null) =>
      person === null ? null : this.people.seal(`${who}-${caseId}`, { ...person });
    const done = await this.commands.send(
      planningApplication,
      `planningApplication-${caseId}`,
      {
        type: 'ReceiveApplication',
        caseReference,
        submissionId: read.submissionId,
        applicationType: read.applicationType,
        typeIsKnown: read.typeIsKnown,
        scale: scaleOfSubmission(read, received.day.value).scale,
        description: read.description,
        site: read.site,
        applicant: seal('applicant', read.applicant),
        agent: seal('agent', read.agent),
        submittedAt: received.submittedAt,
        receivedOn: received.day.value,
        receivedOnBecause: received.day.because,
        payloadSha256: digest,
        feeStatedPence: read.fee.payablePence,
      },
      asked,
    );
    const state = (await this.commands.state(
      planningApplication,
      `planningApplication-${caseId}`,
    )) as ReceivedCase;
    return {
      caseId,
      caseReference: state.caseReference,
      council: asked.council,
      submissionId: read.submissionId,
      applicationType: state.applicationType,
      typeIsKnown: read.typeIsKnown,
      receivedOn: state.receivedOn,
      sha256: digest,
      revision: done.revision.toString(),
      position: done.position.toString(),
    };
  }
}

/** The day it counts as received. Refused where nobody could say: nothing may be half done after this. */
function dayReceived(
  submittedAt: Instant,
  now: Instant,
): { submittedAt: Instant; day: Answer<CalendarDate> } {
  if (submittedAt > now)
    throw new Problem(
      422,
      'submitted-in-the-future',
      `It says it was sent at ${submittedAt}; it is ${now} now.`,
    );
  try {
    return { submittedAt, day: receivedDay(submittedAt) };
  } catch (error) {
    if (!(error instanceof HolidaysNotKnown)) throw error;
    throw new Problem(422, 'day-not-known', `The day it counts as received cannot be told: ${error.message}`);
  }
}
