import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { type FileStore, fileKey, fileSubject } from '#documents';
import { type CouncilCode, type StreamName, unreadSubmissions } from '#domain';
import { type EventStore, sha256, stateAfter } from '#event-store';
import { isZip } from '#intake';
import { type FileSealing, fileSealing, KeyUnknown, KeyVault } from '#privacy';
import type { CommandRequest } from '../access/decorators.js';
import { CommandSide } from '../http/command-side.js';
import { eventStore, fileStore } from '../parts.js';

/**
 * Namespace of their ids: the same bytes for the same council are the same submission, however often they
 * come.
 */
const unreadIds = '0d0ce5b5-0c76-5a0c-9c61-54f0a8c2c7d1';

export const streamOfUnread = (id: string): StreamName => `unreadSubmission-${id}`;

/** Keeps submissions that could not be read, sealed, until they are dealt with. */
@Injectable()
export class UnreadFiles {
  readonly #sealing: FileSealing;

  constructor(
    @Inject(fileStore) private readonly files: FileStore,
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(KeyVault) private readonly vault: KeyVault,
  ) {
    this.#sealing = fileSealing(vault);
  }

  /** First its bytes, then its record; nothing for one already dealt with. */
  async keep(
    council: CouncilCode,
    bytes: Buffer,
    notRead: readonly unreadSubmissions.NotReadBecause[],
    request: CommandRequest,
  ): Promise<string> {
    const digest = sha256(bytes);
    const id = uuidv5(`${council}/${digest}`, unreadIds);
    const subject = fileSubject(id);
    if (this.vault.find(subject) === 'erased') return id;
    await this.files.put(
      fileKey(subject, digest),
      await this.#sealing.sealFile({ subject, sha256: digest }, bytes),
    );
    const mediaType = isZip(bytes) ? 'application/zip' : 'application/json';
    const command = {
      ...({ type: 'KeepUnreadSubmission', council, sha256: digest, bytes: bytes.length } as const),
      ...{ mediaType, subject, sentBy: request.actor.id, notRead, on: request.today },
    };
    const context = { ...request, council, commandId: `unread/${id}`, commandDigest: digest };
    await this.commands.send(unreadSubmissions.unreadSubmission, streamOfUnread(id), command, context);
    return id;
  }

  /** The bytes of a waiting submission; otherwise the reason why there are none. */
  async waiting(id: string, council: CouncilCode) {
    const facts = await this.store.readStream(streamOfUnread(id));
    const state = stateAfter(unreadSubmissions.unreadSubmission, facts);
    const ended = unreadSubmissions.refusalUnlessWaiting(state, council);
    if (ended || state.stage !== 'waiting') return { ended: ended!.rejected };
    const { kept } = state;
    const read = (from: number, to: number) => this.files.read(fileKey(kept.subject, kept.sha256), from, to);
    const opened = this.#sealing.openFile(kept, read, 0, kept.bytes);
    if ('erased' in opened)
      throw new KeyUnknown(`The key of ${kept.subject} was destroyed while the submission was waiting.`);
    return { kept, arrivedAt: facts[0]!.metadata.recordedAt, content: opened.opened };
  }

  /** Nothing of it can be read any more, here or in a copy of the files. */
  async forget(id: string): Promise<void> {
    const subject = fileSubject(id);
    this.vault.destroy(subject);
    await this.files.removeAll(subject);
  }
}
