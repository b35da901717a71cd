import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { type CaseId, type CouncilCode, planningApplicationUnder, type Received } from '#domain';
import { type Decided, sha256 } from '#event-store';
import type { ImportedCase, ImportedRow } from '#intake';
import type { CalendarDate, Instant } from '#legislation';
import type { Sealing } from '#privacy';
import type { CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { CommandSide } from '../http/command-side.js';
import { CouncilLaws } from '../law/council-laws.js';
import { sealing } from '../parts.js';
import { isAuthorised } from '../planning-application/case-commands.js';
import { CaseNumberAllotment } from '../submissions/case-number-allotment.js';
import { Preservation } from '../submissions/preservation.js';
import type { ImportResult } from './imports.view.js';

export type AskedFor = CommandRequest & { readonly council: CouncilCode };

/** Namespace of the ids of imported cases: fixed for good, since a row sent again must arrive at the same case. */
const importedIds = '0c8a8f3e-0d63-5a9f-9c6b-4f8f5d1f2a77';

/**
 * Brings a case in: the row preserved, a number allotted, the case opened with its history. Each step is safe to
 * repeat, so a crash between them is made good by sending the row again.
 */
@Injectable()
export class ImportedCases {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(CaseNumberAllotment) private readonly numbers: CaseNumberAllotment,
    @Inject(Preservation) private readonly preservation: Preservation,
    @Inject(sealing) private readonly people: Sealing,
  ) {}

  async bringIn(
    row: ImportedRow & { readonly read: ImportedCase },
    source: string,
    asked: AskedFor,
  ): Promise<ImportResult> {
    const { line, formerReference, read, asItCame } = row;
    const { council } = asked;
    const caseId = uuidv5(`${council}/${read.formerReference}`, importedIds) as CaseId;
    const stream = `planningApplication-${caseId}` as const;
    const digest = sha256(`${source}\n${asItCame}`);
    const one = { line, formerReference, caseId };
    const decider = planningApplicationUnder(this.laws.of(council));
    const before = await this.commands.state(decider, stream);
    if (before.stage !== 'unknown' && before.payloadSha256 === digest)
      return { ...one, outcome: 'already', caseReference: before.caseReference, errors: [], position: null };
    const command = { commandId: `import/${caseId}/${digest}`, commandDigest: digest };
    const importing = { ...asked, ...command };
    const marked = { ...importing, importedFrom: source };
    const received = this.#received(caseId, read, { source, digest });
    const outcome = decider.decide(this.#command(read, source, received, '', asked), before);
    if ('rejected' in outcome) return refused(row, caseId, outcome.rejected.because);
    await this.preservation.preserve(
      caseId,
      {
        submissionId: received.submissionId,
        version: null,
        submittedAt: received.submittedAt,
        digest,
        bytes: Buffer.from(asItCame),
      },
      importing,
    );
    const caseReference = await this.numbers.allot(caseId, read.applicationType, importing);
    const decided = await this.commands.attempt(
      decider,
      stream,
      this.#command(read, source, received, caseReference, asked),
      marked,
    );
    if (!('done' in decided)) return refused(row, caseId, inWords(decided));
    const position = decided.done.position.toString();
    return { ...one, outcome: 'imported', caseReference, errors: [], position };
  }

  #command(read: ImportedCase, source: string, received: Received, caseReference: string, asked: AskedFor) {
    const { formerReference, invalid, valid, siteNotice, officer: id, feePaidPence, feeRefundedPence } = read;
    const officer = id && { id, isAuthorised: isAuthorised(this.directory, id, asked) };
    return {
      type: 'ImportCase',
      ...{ source, formerReference, received, invalid, valid, siteNotice, officer },
      money: feePaidPence === null ? null : { paidPence: feePaidPence, refundedPence: feeRefundedPence ?? 0 },
      caseReference: caseReference as never,
      on: asked.today,
    } as const;
  }

  #received(
    caseId: CaseId,
    read: ImportedCase,
    { source, digest }: { source: string; digest: string },
  ): Received {
    const { applicationType, typeIsKnown, scale, description, site, receivedOn, formerReference } = read;
    const seal = (who: 'applicant' | 'agent') =>
      read[who] && this.people.seal(`${who}-${caseId}`, { ...read[who] });
    return {
      ...{ applicationType, typeIsKnown, scale, description, site, receivedOn },
      submissionId: `${source}/${formerReference}`.slice(0, 200),
      applicant: seal('applicant'),
      agent: seal('agent'),
      submittedAt: noonOf(receivedOn),
      receivedOnBecause: {
        rule: 'The day that was recorded where the case came from.',
        source,
        confidence: 'D',
        inForceFrom: receivedOn,
        row: { table: 'imported-cases', key: formerReference, councilRow: true },
        inputs: { receivedOn },
        steps: [],
      },
      payloadSha256: digest,
      feeStatedPence: read.feePaidPence,
    };
  }
}

/** Only the day is known; noon is on it all over the country, summer and winter. */
const noonOf = (day: CalendarDate): Instant => `${day}T12:00:00.000Z` as Instant;

export const refused = (
  { line, formerReference }: Pick<ImportedRow, 'line' | 'formerReference'>,
  caseId: string | null,
  because: string,
): ImportResult => ({
  ...{ line, formerReference, caseId },
  outcome: 'refused',
  caseReference: null,
  errors: [{ field: '', because }],
  position: null,
});

const inWords = (decided: Exclude<Decided, { done: unknown }>): string =>
  'rejected' in decided
    ? decided.rejected.because
    : 'Others keep changing it at the same moment: send it again.';
