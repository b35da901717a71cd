import type {
  ByLink,
  CalendarDate,
  CaseDocument as Paper,
  PlanningApplicationEvent,
  Scan,
  SubmittedDocument,
} from '#domain';

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
  /** Whether Casebook stores its bytes. */
  readonly stored: boolean;
  /** The result of the virus scan; null if it was not scanned. */
  readonly scanned: Scan['verdict'] | null;
}

const notStored = { supersededBy: null, publishedOn: null, stored: false, scanned: null } as const;

export const noPapers: Papers = { publishedOn: null, documents: [] };

export function papersAfter(before: Papers, event: PlanningApplicationEvent): Partial<Papers> {
  const changed = (documentId: string, change: Partial<PaperOnFile>) => ({
    documents: before.documents.map((each) =>
      each.documentId === documentId ? { ...each, ...change } : each,
    ),
  });
  switch (event.type) {
    case 'DocumentAdded': {
      const { type: _, caseReference: __, effectiveOn, ...paper } = event;
      const publishedOn = paper.publishStatus === 'publish' ? effectiveOn : null;
      return { documents: [...before.documents, { ...paper, ...notStored, publishedOn }] };
    }
    case 'DocumentSubmitted': {
      const { type: _, caseReference: __, effectiveOn: ___, ...paper } = event;
      const onFile = { ...paper, publishStatus: 'not-assessed', redacts: null, ...notStored } as const;
      return { documents: [...before.documents, onFile] };
    }
    case 'DocumentStored': {
      const { sha256, bytes, mediaType } = event;
      return changed(event.documentId, { sha256, bytes, mediaType, stored: true });
    }
    case 'DocumentScanned': {
      const { verdict: scanned } = event;
      const withheld =
        scanned === 'infected' ? ({ publishStatus: 'withhold', publishedOn: null } as const) : {};
      return changed(event.documentId, { scanned, ...withheld });
    }
    case 'DocumentPublishStatusSet': {
      const { publishStatus, effectiveOn } = event;
      return changed(event.documentId, {
        publishStatus,
        publishedOn: publishStatus === 'publish' ? effectiveOn : null,
      });
    }
    case 'DocumentSuperseded':
      return changed(event.documentId, { supersededBy: event.supersededBy });
    case 'ApplicationPublished':
      return { publishedOn: before.publishedOn ?? event.publishedOn };
    default:
      return {};
  }
}
