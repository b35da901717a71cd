import { setTimeout as pause } from 'node:timers/promises';
import { type FileStore, fileKey, type VirusScanner } from '#documents';
import { clerk, type FileHeld, planningApplication, type Scan } from '#domain';
import { decideAndAppend, type EventStore, StreamCache, stateAfter } from '#event-store';
import { type Instant, londonDate } from '#legislation';
import type { Logger } from '#observability';
import type { FileSealing } from '#privacy';
import { filesToScan, type ReadDatabase, type ScanQueueRow } from '#read-models';

interface FileScannerOptions {
  readonly store: EventStore;
  readonly reads: ReadDatabase;
  readonly files: FileStore;
  readonly sealing: FileSealing;
  readonly scanner: VirusScanner;
  readonly log: Logger;
  readonly now: () => Instant;
  readonly isStopped?: () => boolean;
}

const betweenRoundsMs = 5_000;
const atMostInARound = 500;

/** The result for one file: scanned, erased, or still waiting. */
type Look = 'done' | 'erased' | 'no-scanner';

/**
 * Scans the files that arrived while no scanner answered. Until then only reviewing staff can open them. If
 * the scanner does not answer for one file, the round ends and the next one tries again.
 */
export class FileScanner {
  /** Files erased before a scan, which need none. */
  readonly #erased = new Set<string>();
  #isAway = false;

  constructor(private readonly options: FileScannerOptions) {}

  /** Whether the scanner was unavailable last time. */
  get isAway(): boolean {
    return this.#isAway;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (!this.options.isStopped?.()) await this.round(signal);
      await pause(betweenRoundsMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Scans every waiting file while the scanner answers. Returns the number scanned. */
  async round(signal?: AbortSignal): Promise<number> {
    let scanned = 0;
    for (const each of await filesToScan(this.options.reads, atMostInARound)) {
      if (signal?.aborted) break;
      if (this.#erased.has(each.id)) continue;
      const look = await this.#look(each);
      if (look === 'no-scanner') break;
      if (look === 'erased') this.#erased.add(each.id);
      else scanned += 1;
    }
    return scanned;
  }

  /** Checks the case's record, because the list may lag. */
  async #look(the: ScanQueueRow): Promise<Look> {
    const facts = await this.options.store.readStream(`planningApplication-${the.caseId}`);
    const state = stateAfter(planningApplication, facts);
    const file = state.stage === 'unknown' ? undefined : state.register.documents.get(the.documentId)?.file;
    if (!file || file.scanned !== null) return 'done';
    const content = await this.#contentOf(file);
    if (!content) return 'erased';
    const said = await this.options.scanner.scan(content);
    this.#answers(typeof said !== 'string');
    if (typeof said === 'string') return 'no-scanner';
    const { now } = this.options;
    const verdict = said.found === null ? ('clean' as const) : ('infected' as const);
    await this.#record(the, { ...said, verdict, scannedAt: now() });
    return 'done';
  }

  /** Logs once when the scanner becomes unavailable and once when it is back. */
  #answers(isThere: boolean): void {
    const { log } = this.options;
    if (!isThere && !this.#isAway)
      log.warn('the virus scanner does not answer: new files are waiting for it');
    if (isThere && this.#isAway) log.info('the virus scanner answers again: waiting files are scanned');
    this.#isAway = !isThere;
  }

  async #contentOf(file: FileHeld): Promise<Buffer | undefined> {
    const read = (from: number, to: number) =>
      this.options.files.read(fileKey(file.subject, file.sha256), from, to);
    const answer = this.options.sealing.openFile(file, read, 0, file.bytes);
    if ('erased' in answer) return undefined;
    const parts: Buffer[] = [];
    for await (const part of answer.opened) parts.push(part);
    return Buffer.concat(parts);
  }

  async #record({ caseId, council, documentId }: ScanQueueRow, scan: Scan): Promise<void> {
    const { store } = this.options;
    const { scannedAt: now } = scan;
    const command = { type: 'RecordScan', documentId, scan, on: londonDate(now) } as const;
    const context = {
      ...{ actor: clerk, council, now },
      commandId: `clerk/RecordScan/${caseId}/${documentId}`,
      correlationId: `clerk/scans/${documentId}`,
    };
    const writing = { store, memory: new StreamCache(1) };
    await decideAndAppend(writing, planningApplication, `planningApplication-${caseId}`, command, context);
  }
}
