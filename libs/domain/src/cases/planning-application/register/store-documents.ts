import type { CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { unknownDocument } from '../questions/missing-document.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import type { Scan, StoredFile } from '../vocabulary/stored-file.js';

/** A file whose bytes are stored, with the scanner's result; null if no scanner answered. */
export interface FileBrought extends StoredFile {
  readonly scan: Scan | null;
}

/** Stores the bytes of documents that are already on the file: from a submission, or named earlier. */
export interface StoreDocuments {
  readonly type: 'StoreDocuments';
  readonly files: readonly FileBrought[];
  readonly on: CalendarDate;
}

const mayStoreDocuments = (state: PlanningApplication) => anyCase(state, 'added to');

function storeDocuments(
  { files, on }: StoreDocuments,
  found: FoundBy<typeof mayStoreDocuments>,
): CaseOutcome {
  const refused = files.map((file) => cannotStore(found, file)).find((each) => each !== undefined);
  return refused ?? accept(...files.flatMap((file) => storedNow(found, file, on)));
}

export const StoreDocuments: Act<StoreDocuments> = act(mayStoreDocuments, storeDocuments, {
  days: { on: done() },
});

function cannotStore(
  state: ExistingCase,
  { documentId, sha256 }: FileBrought,
): { readonly rejected: Rejection } | undefined {
  const document = state.register.documents.get(documentId);
  if (!document) return unknownDocument(documentId, state);
  if (document.sha256 !== null && document.sha256 !== sha256)
    return reject(
      'content-differs',
      `This document is on the file with other contents (hash ${document.sha256}). Add the new file as a separate document, and supersede this one.`,
    );
  const original = document.redacts === null ? undefined : state.register.documents.get(document.redacts);
  if (document.redacts !== null && original?.sha256 === sha256) return nothingRedacted();
  const copies = [...state.register.documents.values()].filter(({ redacts }) => redacts === documentId);
  return copies.some((copy) => copy.sha256 === sha256) ? nothingRedacted() : undefined;
}

/** The new facts about it: its bytes are stored, and the scanner's result. */
export function storedNow(
  state: ExistingCase,
  { scan, ...file }: FileBrought,
  on: CalendarDate,
): readonly PlanningApplicationEvent[] {
  const { documentId, sha256 } = file;
  const held = state.register.documents.get(documentId)?.file ?? null;
  const said = of(state, on);
  return [
    ...(held ? [] : [{ type: 'DocumentStored', ...said, ...file } as const]),
    ...(scan && scan.verdict !== held?.scanned
      ? [{ type: 'DocumentScanned', ...said, documentId, sha256, ...scan } as const]
      : []),
  ];
}

export const nothingRedacted = () =>
  reject('nothing-redacted', 'The redacted copy is identical to its original: nothing is blacked out in it.');
