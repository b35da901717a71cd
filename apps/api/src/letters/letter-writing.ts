import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { type FileStore, fileKey, fileSubject } from '#documents';
import type { CalendarDate, CaseId, OfficerId, Sealed } from '#domain';
import { type CaseToWriteOf, draft, type Letter, pdf, plainText, type TemplateInForce } from '#letters';
import { type FileSealing, fileSealing, KeyVault, type Sealing } from '#privacy';
import type { CommandRequest } from '../access/decorators.js';
import { malformed } from '../http/problem.js';
import { fileStore, sealing } from '../parts.js';
import { sealedInEarnest } from '../planning-application/sealed-entries.js';
import { CaseLetters } from './case-letters.js';
import { DecisionNotices } from './decision-notices.js';
import type { SentLetter, WriteLetterBody } from './letter.body.js';
import { type Addressed, addressed, lastDayFor } from './recipients.js';

/** Under whose key a letter lies, with the name and address that it goes to. */
const letterSubject = (caseId: CaseId, letterId: string): string =>
  fileSubject(uuidv5(`letter/${letterId}`, caseId));

/** A letter as it would go. */
export interface Drafted {
  readonly to: Addressed;
  readonly template: TemplateInForce['used'];
  readonly letter: Letter;
  readonly encloses: readonly string[];
}

type Asked = Omit<WriteLetterBody, 'letterId'>;

/** Drafts letters from what is on record, and keeps those that are written, sealed, before the record says so. */
@Injectable()
export class LetterWriting {
  readonly #files: FileSealing;

  constructor(
    @Inject(CaseLetters) private readonly letters: CaseLetters,
    @Inject(DecisionNotices) private readonly notices: DecisionNotices,
    @Inject(fileStore) private readonly store: FileStore,
    @Inject(sealing) private readonly people: Sealing,
    @Inject(KeyVault) private readonly vault: KeyVault,
  ) {
    this.#files = fileSealing(vault);
  }

  async draft(
    caseId: CaseId,
    asked: Asked,
    { council, today }: Pick<CommandRequest, 'council' | 'today'>,
  ): Promise<Drafted> {
    const found = await this.letters.of(caseId, council!, { today });
    const commentsUntil = asked.commentsUntil ?? lastDayFor(asked.letter, found, asked.consulteeId ?? null);
    const the: CaseToWriteOf = { ...found, commentsUntil };
    if ((asked.letter === 'neighbour' || asked.letter === 'consultation') && commentsUntil === null)
      throw malformed([
        {
          field: 'commentsUntil',
          because: 'commentsUntil must be given while the case has no last day for comments',
        },
      ]);
    const to = addressed(asked, the, this.letters);
    const template = this.letters.template(asked.letter, council!, today);
    const letter = draft(asked.letter, the, template, [to.name, ...to.address]);
    if (asked.letter !== 'decision') return { to, template: template.used, letter, encloses: [] };
    return {
      to,
      template: template.used,
      ...(await this.#withNotice(letter, to, { caseId, council: council!, today })),
    };
  }

  /** With the notice: after it on paper, beside it in a message. */
  async #withNotice(
    letter: Letter,
    { channel }: Addressed,
    {
      caseId,
      council,
      today,
    }: {
      readonly caseId: CaseId;
      readonly council: Parameters<DecisionNotices['find']>[1];
      readonly today: CalendarDate;
    },
  ): Promise<Pick<Drafted, 'letter' | 'encloses'>> {
    const notice = await this.notices.find(caseId, council, today);
    if (!notice?.issued) return { letter, encloses: [] };
    const encloses = [notice.issued.documentId];
    if (channel === 'email') return { letter, encloses };
    const { title, blocks, proof } = notice.letter;
    return {
      letter: { ...letter, blocks: [...letter.blocks, { kind: 'heading', text: title }, ...blocks], proof },
      encloses,
    };
  }

  /** The command that records a letter, which is kept by now. */
  async written(
    caseId: CaseId,
    letterId: string,
    body: Asked,
    {
      by,
      on,
      request,
    }: { readonly by: OfficerId; readonly on: CalendarDate; readonly request: CommandRequest },
  ) {
    const { to, template, letter, encloses } = await this.draft(caseId, body, request);
    const subject = letterSubject(caseId, letterId);
    const { content, mediaType } =
      to.channel === 'post'
        ? { content: await pdf(letter), mediaType: 'application/pdf' }
        : { content: Buffer.from(`${letter.title}\n\n${plainText(letter)}`), mediaType: 'text/plain' };
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = { sha256, bytes: content.length, mediaType, subject };
    if (!request.preview) {
      const sealed = await this.#files.sealFile(file, content);
      await this.store.put(fileKey(subject, sha256), sealed);
    }
    return {
      ...{
        letterId,
        letter: body.letter as SentLetter,
        channel: to.channel,
        to: to.to,
        encloses,
        template,
        file,
        by,
        on,
      },
      consulteeId: body.consulteeId ?? null,
      recipient: this.#sealed(subject, to, request),
    };
  }

  #sealed(subject: string, { name, address, email }: Addressed, { preview }: CommandRequest): Sealed {
    // A preview of what is there already has to be the same as what is there, and no key is made for it.
    return preview && !this.vault.find(subject)
      ? sealedInEarnest
      : this.people.seal(subject, { name, address: [...address], email });
  }
}
