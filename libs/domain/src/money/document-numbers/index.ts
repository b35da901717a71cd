import type { CalendarDate } from '#legislation';
import { accept, type Decider, type EventVersions } from '../../decider.js';

/** There is one stream per council, series and year, so that no two invoices or credit notes share a number. */
export interface DocumentNumberAllotted {
  readonly type: 'DocumentNumberAllotted';
  readonly effectiveOn: CalendarDate;
  readonly number: number;
  readonly documentId: string;
}

export const documentNumberEvents: EventVersions<DocumentNumberAllotted> = { DocumentNumberAllotted: 1 };

interface AllotDocumentNumber {
  readonly type: 'AllotDocumentNumber';
  readonly documentId: string;
  readonly on: CalendarDate;
}

interface LastDocumentNumber {
  readonly number: number;
  readonly documentId: string | null;
}

export const documentNumbers: Decider<LastDocumentNumber, AllotDocumentNumber, DocumentNumberAllotted> = {
  initial: { number: 0, documentId: null },
  remembersOnlyLastEvent: true,
  evolve: (_, { number, documentId }) => ({ number, documentId }),
  decide: ({ documentId, on }, last) => {
    if (last.documentId === documentId) return accept();
    return accept({
      type: 'DocumentNumberAllotted',
      effectiveOn: on,
      number: last.number + 1,
      documentId,
    });
  },
};
