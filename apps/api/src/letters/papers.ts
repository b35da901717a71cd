import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CaseLetters, drawnNotice } from '#correspondence';
import type { CaseId, CouncilCode, DocumentKind, OfficerId } from '#domain';
import type { CalendarDate } from '#legislation';
import { appealBundle, committeeReport, type Paper, type PaperKind, paperId, pdf } from '#letters';
import type { CommandRequest } from '../access/decorators.js';
import { DocumentFiles } from '../documents/document-files.js';
import type { CommandDone } from '../http/command-done.view.js';
import { problemOf } from '../http/problem.js';
import { CaseCommands } from '../planning-application/case-commands.js';
import { ownWork } from './decision-notices.js';

type PaperOfCase = Exclude<PaperKind, 'agenda'>;

const documents: Readonly<Record<PaperKind, { readonly kind: DocumentKind; readonly title: string }>> = {
  committeeReport: { kind: 'officerReport', title: 'Committee report' },
  appealBundle: { kind: 'other', title: 'Appeal bundle' },
  agenda: { kind: 'other', title: 'Agenda of the committee' },
};

/** Draws the papers for members and for an inspector, and stores prints on the file of a case. */
@Injectable()
export class Papers {
  constructor(
    @Inject(CaseLetters) private readonly letters: CaseLetters,
    @Inject(DocumentFiles) private readonly files: DocumentFiles,
    @Inject(CaseCommands) private readonly cases: CaseCommands,
  ) {}

  /** A paper as of today, or the refusal that says what is missing. */
  async drawn(kind: PaperOfCase, caseId: CaseId, council: CouncilCode, today: CalendarDate): Promise<Paper> {
    const the = await this.letters.of(caseId, council, { today });
    const drawn =
      kind === 'committeeReport'
        ? committeeReport(the)
        : appealBundle(the, (await drawnNotice(this.letters, { caseId, council, today }))?.letter ?? null);
    if ('refused' in drawn) throw problemOf(drawn.refused);
    return drawn;
  }

  /** Puts the print of a paper on the file, and records its hash; the same paper is stored once. */
  async keep(kind: PaperKind, caseId: CaseId, paper: Paper, request: CommandRequest): Promise<CommandDone> {
    const { council, today, now, preview } = request;
    const by = request.actor.id as OfficerId;
    const { state } = await this.letters.of(caseId, council!, { today });
    const content = await pdf(paper.letter);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const upload = { content, sha256, mediaType: 'application/pdf' };
    const which = { caseId, documentId: paperId(kind, paper) };
    const kept = preview
      ? { ...this.files.named(which, upload), scan: null }
      : await this.files.keep(state, which, upload, { by, now });
    const { documentId, bytes, mediaType, subject, scan } = kept;
    return this.cases.send(
      caseId,
      {
        ...{ type: 'AddDocument', documentId, sha256, bytes, mediaType, location: 'Casebook' },
        ...{ ...documents[kind], receivedOn: today, publishStatus: 'withhold', redacts: null, on: today },
        file: { mediaType, subject, scan: scan ?? ownWork(now), by },
      },
      request,
    );
  }
}
