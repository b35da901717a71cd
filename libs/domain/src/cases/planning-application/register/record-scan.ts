import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { notHeld } from '../questions/file-to-serve.js';
import { unknownDocument } from '../questions/missing-document.js';
import type { PlanningApplication } from '../state.js';
import type { Scan } from '../vocabulary/stored-file.js';
import { filesHeld } from './targets.js';

/** Scans a file again: it came while no scanner answered, or an old scanner found it clean. */
export interface RecordScan {
  readonly type: 'RecordScan';
  readonly documentId: string;
  /** Or why there is none. */
  readonly scan: Scan | 'off' | 'unreachable';
  readonly on: CalendarDate;
}

const mayRecordScan = (state: PlanningApplication) => anyCase(state, 'scanned');

function recordScan({ documentId, scan, on }: RecordScan, found: FoundBy<typeof mayRecordScan>): CaseOutcome {
  const document = found.register.documents.get(documentId);
  if (!document) return unknownDocument(documentId, found);
  const { file } = document;
  if (!file) return notHeld();
  if (scan === 'off')
    return reject(
      'scanner-off',
      'No virus scanner is set up for this service, so nothing can be scanned. Ask its operators to set one up.',
    );
  if (scan === 'unreachable')
    return reject('scanner-unreachable', 'The virus scanner does not answer. Try again later.');
  if (scan.verdict === file.scanned) return accept();
  return accept({ type: 'DocumentScanned', ...of(found, on), documentId, sha256: file.sha256, ...scan });
}

export const RecordScan: Act<RecordScan> = act(mayRecordScan, recordScan, {
  days: { on: done() },
  targets: filesHeld,
  without: "No document's bytes are stored here.",
});
