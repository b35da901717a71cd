import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { type FileStore, fileKey, fileSubject, type Scanned, type VirusScanner } from '#documents';
import {
  type CaseId,
  type CouncilCode,
  type FileBrought,
  type FileHeld,
  type FileViewer,
  fileToServe,
  type OfficerId,
} from '#domain';
import type { EventStore } from '#event-store';
import { ArchiveRefused, checkArchive } from '#intake';
import type { Instant } from '#legislation';
import { type FileSealing, fileSealing, KeyVault } from '#privacy';
import { type CommandRequest, uploadOf } from '../access/decorators.js';
import { unknownCase } from '../case/preserved-submission.js';
import { type RecordedCase, recordedCase } from '../case/recorded-case.js';
import type { Upload } from '../edge/uploads.js';
import { Problem, problemOf } from '../http/problem.js';
import { eventStore, fileStore, scanner } from '../parts.js';

/** A document of a case. */
interface Which {
  readonly caseId: CaseId;
  readonly documentId: string;
}

type ExistingCase = RecordedCase['state'];

/** Who sent a file, and when. */
interface Bringing {
  readonly by: OfficerId | null;
  readonly now: Instant;
}

/** Stores the bytes of documents, sealed, and gives them to people who may have them. */
@Injectable()
export class DocumentFiles {
  readonly #sealing: FileSealing;

  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(fileStore) private readonly files: FileStore,
    @Inject(scanner) private readonly viruses: VirusScanner,
    @Inject(KeyVault) private readonly vault: KeyVault,
  ) {
    this.#sealing = fileSealing(vault);
  }

  /** The file that came with a command, already stored; undefined if none came. */
  async broughtWith(request: CommandRequest, which: Which): Promise<FileBrought | undefined> {
    const upload = uploadOf(request);
    if (!upload) return undefined;
    const state = await this.#case(which.caseId, request.council);
    const by = request.actor.id as OfficerId;
    return request.preview
      ? { ...namedOf(which, upload), by, scan: null }
      : this.keep(state, which, upload, { by, now: request.now });
  }

  /**
   * Stores a file and has it scanned before it is recorded. A file that would be refused, or is already
   * stored, is not stored. If the case changes in between, an unused sealed file remains.
   */
  async keep(state: ExistingCase, which: Which, upload: Upload, { by, now }: Bringing): Promise<FileBrought> {
    await refuseBadArchive(upload);
    const file = namedOf(which, upload);
    if (this.vault.find(file.subject) === 'erased') throw erased;
    const before = state.register.documents.get(which.documentId);
    const differs = before !== undefined && before.sha256 !== null && before.sha256 !== upload.sha256;
    if (differs) return { ...file, by, scan: null };
    if (!before?.file) {
      const sealed = await this.#sealing.sealFile(file, upload.content);
      await this.files.put(fileKey(file.subject, file.sha256), sealed);
    }
    const looked = before?.file?.scanned ? null : scanOf(await this.viruses.scan(upload.content), now);
    return { ...file, by, scan: typeof looked === 'string' ? null : looked };
  }

  /** The name under which a file would be stored. */
  named(which: Which, upload: Upload): Omit<FileBrought, 'scan' | 'by'> {
    return namedOf(which, upload);
  }

  /** A scanner's present result for a stored file. */
  async scanned({ caseId, documentId }: Which, { council, preview, now }: CommandRequest) {
    const state = await this.#case(caseId, council);
    const file = state.register.documents.get(documentId)?.file;
    if (!file || preview) return 'unreachable';
    const { content } = this.contentOf(file);
    const parts: Buffer[] = [];
    for await (const part of content(0, file.bytes)) parts.push(part);
    return scanOf(await this.viruses.scan(Buffer.concat(parts)), now);
  }

  /** A file for somebody who may have it, or the {@link Problem} that says why not. */
  async open({ caseId, documentId }: Which, council: CouncilCode, viewer: FileViewer) {
    const state = await this.#case(caseId, council);
    const answer = fileToServe(state, documentId, viewer);
    if ('rejected' in answer) throw refusal(answer.rejected);
    const { title, publishStatus } = state.register.documents.get(documentId)!;
    const isPublished = publishStatus === 'publish';
    return { title, isPublished, file: answer.served, ...this.contentOf(answer.served) };
  }

  /** The bytes of a stored file; the caller has checked the right to them. */
  contentOf(file: FileHeld): { readonly content: (from: number, to: number) => AsyncIterable<Buffer> } {
    const read = (from: number, to: number) => this.files.read(fileKey(file.subject, file.sha256), from, to);
    return {
      content: (from, to) => {
        const answer = this.#sealing.openFile(file, read, from, to);
        if ('erased' in answer) throw erased;
        return answer.opened;
      },
    };
  }

  /** From the present record: a file withheld a moment ago goes to nobody. */
  async #case(caseId: CaseId, council: CouncilCode | null): Promise<ExistingCase> {
    const recorded = await recordedCase(this.store, caseId);
    if (!recorded || recorded.council !== council) throw unknownCase;
    return recorded.state;
  }
}

const erased = new Problem(410, 'erased', 'The file was erased with the personal data in it.');

/** Codes that mean: there is nothing here for the caller. */
const notHere: ReadonlySet<string> = new Set(['unknown-document', 'file-not-held', 'unknown-case']);

const refusal = (rejected: Parameters<typeof problemOf>[0]): Problem =>
  notHere.has(rejected.code) ? new Problem(404, rejected.code, rejected.because) : problemOf(rejected);

const namedOf = ({ caseId, documentId }: Which, { sha256, content, mediaType }: Upload) => ({
  ...{ documentId, sha256, mediaType, bytes: content.length },
  subject: fileSubject(uuidv5(documentId, caseId)),
});

const scanOf = (said: Scanned, scannedAt: Instant) =>
  typeof said === 'string'
    ? said
    : { ...said, verdict: said.found === null ? ('clean' as const) : ('infected' as const), scannedAt };

async function refuseBadArchive({ content, mediaType }: Upload): Promise<void> {
  if (mediaType !== 'application/zip' && !mediaType.includes('openxmlformats')) return;
  try {
    await checkArchive(content);
  } catch (error) {
    if (error instanceof ArchiveRefused) throw new Problem(422, 'archive-refused', error.message);
    throw error;
  }
}
