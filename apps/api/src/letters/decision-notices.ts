import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CaseLetters, drawnNotice, type NoticeDrawn } from '#correspondence';
import { type CaseId, type CouncilCode, decisionNoticeId, type OfficerId } from '#domain';
import type { CalendarDate, Instant } from '#legislation';
import { pdf } from '#letters';
import type { CommandRequest } from '../access/decorators.js';
import { DocumentFiles } from '../documents/document-files.js';
import { Problem } from '../http/problem.js';

/** Draws the decision notice from what was recorded with the decision, and stores the issued print. */
@Injectable()
export class DecisionNotices {
  constructor(
    @Inject(CaseLetters) private readonly letters: CaseLetters,
    @Inject(DocumentFiles) private readonly files: DocumentFiles,
  ) {}

  /** As issued, or as it would be today; undefined if the council has not decided. */
  find(caseId: CaseId, council: CouncilCode, today: CalendarDate): Promise<NoticeDrawn | undefined> {
    return drawnNotice(this.letters, { caseId, council, today });
  }

  /** The print for the file, already stored; the decider answers for a case without a notice. */
  async printed(
    caseId: CaseId,
    { by, on }: { readonly by: OfficerId; readonly on: CalendarDate },
    { council, preview, now }: CommandRequest,
  ) {
    const drawn = await this.find(caseId, council!, on);
    if (!drawn) return { ...nothingToPrint, by, on };
    const { recorded, template, letter, the } = drawn;
    const documentId = decisionNoticeId(recorded.sha256);
    const content = await pdf(letter);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const upload = { content, sha256, mediaType: 'application/pdf' };
    const which = { caseId, documentId };
    const { scan, ...file } = preview
      ? { ...this.files.named(which, upload), by, scan: null }
      : await this.files.keep(the.state, which, upload, { by, now });
    return { noticeSha256: recorded.sha256, template, file: { ...file, scan: scan ?? ownWork(now) }, by, on };
  }
}

/** Nobody sent it: it was made here from words alone. */
export const ownWork = (scannedAt: Instant) =>
  ({ verdict: 'clean', found: null, scanner: 'Casebook, which made it', scannedAt }) as const;

const nothing = {
  documentId: 'none',
  sha256: '',
  bytes: 0,
  mediaType: 'application/pdf',
  subject: '',
  by: null,
};
const nothingToPrint = {
  noticeSha256: '',
  template: { of: 'service', version: '', sha256: '' } as const,
  file: { ...nothing, scan: ownWork('1970-01-01T00:00:00Z' as Instant) },
};

export const noNotice = new Problem(
  404,
  'no-notice',
  'There is no decision notice here: the case is undecided, or somebody other than the council decided it.',
);
