import type { ByLink, CalendarDate, CaseDocument as Paper, Scan, SubmittedDocument } from '#domain';
import { foldOf } from './case-fold.js';

/** The documents on the file, each with the day from which the public may see it. */
export interface Papers {
  readonly publishedOn: CalendarDate | null;
  readonly documents: readonly PaperOnFile[];
}

/** A file that came with the application has no hash, and perhaps no location, until Casebook has its bytes. */
export interface PaperOnFile
  extends Omit<Paper, 'mediaType' | 'bytes' | 'sha256' | 'location'>,
    Pick<SubmittedDocument, 'mediaType' | 'bytes' | 'sha256' | 'location'>,
    Partial<Pick<SubmittedDocument, 'submittedAs' | 'drawingNumber' | 'redactedByApplicant'>>,
    ByLink {
  readonly supersededBy: string | null;
  /**
   * The day from which the public may see it, if the application is on the register by then; null if the
   * public may not.
   */
  readonly publishedOn: CalendarDate | null;
  /** Why the public may not see it; null if it is not withheld or nobody gave a reason. For officers only. */
  readonly withheldReason: string | null;
  /** Whether Casebook stores its bytes. */
  readonly stored: boolean;
  /** The result of the virus scan; null if it was not scanned. */
  readonly scanned: Scan['verdict'] | null;
}

const notStored = {
  ...{ supersededBy: null, publishedOn: null, withheldReason: null, stored: false, scanned: null },
} as const;

export const noPapers: Papers = { publishedOn: null, documents: [] };

export const papersFold = foldOf<Papers>()({
  DocumentAdded: (before, event) => {
    const { type: _, caseReference: __, effectiveOn, ...paper } = event;
    const publishedOn = paper.publishStatus === 'publish' ? effectiveOn : null;
    return { documents: [...before.documents, { ...paper, ...notStored, publishedOn }] };
  },
  DocumentSubmitted: (before, event) => {
    const { type: _, caseReference: __, effectiveOn: ___, ...paper } = event;
    const onFile = { ...paper, publishStatus: 'not-assessed', redacts: null, ...notStored } as const;
    return { documents: [...before.documents, onFile] };
  },
  DocumentStored: (before, event) => {
    const { sha256, bytes, mediaType } = event;
    return changed(before, event.documentId, { sha256, bytes, mediaType, stored: true });
  },
  DocumentScanned: (before, event) => {
    const { verdict: scanned } = event;
    const withheld =
      scanned === 'infected' ? ({ publishStatus: 'withhold', publishedOn: null } as const) : {};
    return changed(before, event.documentId, { scanned, ...withheld });
  },
  DocumentPublishStatusSet: (before, event) => {
    const { publishStatus, effectiveOn, reason } = event;
    return changed(before, event.documentId, {
      publishStatus,
      publishedOn: publishStatus === 'publish' ? effectiveOn : null,
      withheldReason: publishStatus === 'withhold' ? reason : null,
    });
  },
  DocumentSuperseded: (before, event) =>
    changed(before, event.documentId, { supersededBy: event.supersededBy }),
  ApplicationPublished: (before, event) => ({ publishedOn: before.publishedOn ?? event.publishedOn }),
});

function changed({ documents }: Papers, documentId: string, change: Partial<PaperOnFile>): Partial<Papers> {
  return {
    documents: documents.map((each) => (each.documentId === documentId ? { ...each, ...change } : each)),
  };
}
