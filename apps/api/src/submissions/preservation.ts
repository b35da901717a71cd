import { Inject, Injectable } from '@nestjs/common';
import { type CaseId, submissions } from '#domain';
import type { CommandContext } from '#event-store';
import type { CalendarDate, Instant } from '#legislation';
import type { Sealing } from '#privacy';
import { CommandSide } from '../http/command-side.js';
import { sealing } from '../parts.js';

interface AsItCame {
  readonly submissionId: string;
  /** Null if the portal does not count them. */
  readonly version: number | null;
  readonly submittedAt: Instant;
  readonly digest: string;
  readonly bytes: Buffer;
}

/** Keeps the original submission, compressed and sealed, in a stream that no decision has to read. */
@Injectable()
export class Preservation {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(sealing) private readonly people: Sealing,
  ) {}

  async preserve(
    caseId: CaseId,
    { submissionId, version, submittedAt, digest, bytes }: AsItCame,
    asked: CommandContext & { readonly today: CalendarDate },
  ): Promise<void> {
    const payload = this.people.sealBytes(`submission-${caseId}`, bytes);
    await this.commands.send(
      submissions.submission,
      `submission-${caseId}`,
      {
        type: 'PreserveSubmission',
        ...(version !== null && { version }),
        ...{ submissionId, submittedAt, sha256: digest, bytes: bytes.length, payload },
        mediaType: 'application/json',
        on: asked.today,
      },
      asked,
    );
  }
}
