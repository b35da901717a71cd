import type { CalendarDate, CaseDocument as Paper, PlanningApplicationEvent } from '#domain';

/** What is on the file, and since when the public may look at it. */
export interface Papers {
  readonly publishedOn: CalendarDate | null;
  readonly documents: readonly PaperOnFile[];
}

export interface PaperOnFile extends Paper {
  readonly supersededBy: string | null;
}

export const noPapers: Papers = { publishedOn: null, documents: [] };

export function papersAfter(before: Papers, event: PlanningApplicationEvent): Partial<Papers> {
  const changed = (documentId: string, change: Partial<PaperOnFile>) => ({
    documents: before.documents.map((each) =>
      each.documentId === documentId ? { ...each, ...change } : each,
    ),
  });
  switch (event.type) {
    case 'DocumentAdded': {
      const { type: _, caseReference: __, effectiveOn: ___, ...paper } = event;
      return { documents: [...before.documents, { ...paper, supersededBy: null }] };
    }
    case 'DocumentPublishStatusSet':
      return changed(event.documentId, { publishStatus: event.publishStatus });
    case 'DocumentSuperseded':
      return changed(event.documentId, { supersededBy: event.supersededBy });
    case 'ApplicationPublished':
      return { publishedOn: before.publishedOn ?? event.publishedOn };
    default:
      return {};
  }
}
