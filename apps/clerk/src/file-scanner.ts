import { setTimeout as pause } from 'node:timers/promises';
import { type FileStore, fileKey, type VirusScanner } from '#documents';
import { clerk, type FileHeld, planningApplication, type Scan } from '#domain';
import { decideAndAppend, type EventStore, StreamCache, stateAfter } from '#event-store';
import { type Instant, londonDate } from '#legislation';
import type { Logger } from '#observability';
import type { FileSealing } from '#privacy';
import { filesToScan, type ReadDatabase, type ScanQueueRow } from '#read-models';

export interface FileScannerOptions {
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

/** What became of one file: looked at, gone with an erasure, or still waiting for a scanner. */
type Look = 'done' | 'erased' | 'no-scanner';

/**
 * Has every file scanned that came while no scanner answered. Until then nobody is given it but those who have to look.
 * A scanner that does not answer for one file is not asked for the next: the round ends, and the next one asks again.
 */
export class FileScanner {
  /** Erased before anybody scanned them: there is nothing left to look at. */
  readonly #erased = new Set<string>();
  #isAway = false;

  constructor(private readonly options: FileScannerOptions) {}

  /** Whether the scanner did not answer when it was last asked. */
  get isAway(): boolean {
    return this.#isAway;
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (!this.options.isStopped?.()) await this.round(signal);
      await pause(betweenRoundsMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One look at every file that waits, as long as the scanner answers. Gives how many were scanned. */
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

  /** Its own case says whether it still waits: the list may be a moment behind. */
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

  /** Said once when it goes away and once when it is back. */
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
