import { Inject, Injectable } from '@nestjs/common';
import { mediaTypeOfBytes } from '#documents';
import { type CaseId, type FileBrought, planningApplication } from '#domain';
import { filesInArchive, isZip, type StatedFile } from '#intake';
import { DocumentFiles } from '../documents/document-files.js';
import { CommandSide } from '../http/command-side.js';
import { Problem } from '../http/problem.js';
import type { Asked } from './case-number-allotment.js';

/**
 * Stores the files of a submission's zip, once the case lists its documents. Sent again, it continues: stored
 * files are skipped.
 */
@Injectable()
export class SubmittedFiles {
  constructor(
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(DocumentFiles) private readonly files: DocumentFiles,
  ) {}

  async keep(caseId: CaseId, zip: Buffer, stated: readonly StatedFile[], asked: Asked): Promise<void> {
    if (!isZip(zip)) return;
    const stream = `planningApplication-${caseId}` as const;
    const state = await this.commands.stateNow(planningApplication, stream);
    if (state.stage === 'unknown') return;
    const missing = (documentId: string, sha256: string): boolean => {
      const document = state.register.documents.get(documentId);
      // Identified only by name if the application first came without its zip.
      return document?.file === null && (document.sha256 ?? sha256) === sha256;
    };
    const wanted = stated.filter((each) => each.sha256 !== null && missing(each.documentId, each.sha256));
    const files: FileBrought[] = [];
    for await (const file of filesInArchive(zip)) {
      const documents = wanted.filter(({ name }) => name === file.name);
      if (documents.length === 0 || file.bytes === 0) continue;
      const { sha256, content } = await file.read();
      for (const { documentId, mediaType, sha256: expected } of documents) {
        // Two files with one name: the other one is recorded.
        if (expected !== sha256) continue;
        const upload = { content, sha256, mediaType: mediaTypeOfBytes(content, mediaType) };
        const kept = await this.files
          .keep(state, { caseId, documentId }, upload, { by: null, now: asked.now })
          .catch(leftOut);
        if (kept) files.push(kept);
      }
    }
    if (files.length === 0) return;
    const command = { type: 'StoreDocuments', files, on: asked.today } as const;
    const context = { ...asked, commandId: `${asked.commandId}/files` };
    await this.commands.send(planningApplication, stream, command, context);
  }
}

/** An archive without limits, or of an erased person: its document stays on the file without its bytes. */
function leftOut(error: unknown): undefined {
  if (error instanceof Problem && ['archive-refused', 'erased'].includes(error.code)) return undefined;
  throw error;
}
