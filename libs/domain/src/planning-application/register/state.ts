import type { CalendarDate } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';
import type { CaseDocument, PublishStatus } from './events.js';

export interface FiledDocument extends Pick<CaseDocument, 'kind' | 'title' | 'sha256' | 'redacts'> {
  readonly publishStatus: PublishStatus;
  readonly supersededBy: string | null;
}

export interface Register {
  readonly documents: ReadonlyMap<string, FiledDocument>;
  readonly constraints: ReadonlySet<string>;
  readonly publishedOn: CalendarDate | null;
}

export const nothingFiled: Register = { documents: new Map(), constraints: new Set(), publishedOn: null };

export function evolveRegister(register: Register, event: PlanningApplicationEvent): Register {
  switch (event.type) {
    case 'DocumentAdded': {
      const { kind, title, sha256, redacts, publishStatus } = event;
      const filed = { kind, title, sha256, redacts, publishStatus, supersededBy: null };
      return { ...register, documents: new Map(register.documents).set(event.documentId, filed) };
    }
    case 'DocumentPublishStatusSet':
      return changed(register, event.documentId, { publishStatus: event.publishStatus });
    case 'DocumentSuperseded':
      return changed(register, event.documentId, { supersededBy: event.supersededBy });
    case 'ConstraintRecorded':
      return { ...register, constraints: new Set(register.constraints).add(event.constraintId) };
    case 'ConstraintRemoved':
      return {
        ...register,
        constraints: new Set([...register.constraints].filter((each) => each !== event.constraintId)),
      };
    case 'ApplicationPublished':
      return { ...register, publishedOn: event.publishedOn };
    default:
      return register;
  }
}

function changed(register: Register, documentId: string, change: Partial<FiledDocument>): Register {
  const document = register.documents.get(documentId);
  if (!document) return register;
  return { ...register, documents: new Map(register.documents).set(documentId, { ...document, ...change }) };
}

/** The documents that stand, by id. */
export const currentDocuments = ({ documents }: Register): readonly (readonly [string, FiledDocument])[] =>
  [...documents].filter(([, { supersededBy }]) => supersededBy === null);
