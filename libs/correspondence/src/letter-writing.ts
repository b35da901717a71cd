import { createHash } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';
import { type FileStore, fileKey, fileSubject } from '#documents';
import type { CaseId, CouncilCode, LetterLink, OfficerId, Sealed } from '#domain';
import type { CalendarDate } from '#legislation';
import { type CaseToWriteOf, draft, type Letter, pdf, plainText, type TemplateInForce } from '#letters';
import {
  answerTokens,
  type FileSealing,
  fileSealing,
  type KeyVault,
  type LetterNamed,
  type Sealing,
  tokenSha256,
} from '#privacy';
import { asksForViews, type LetterAsked } from './asked.js';
import { CannotWrite } from './cannot-write.js';
import type { CaseLetters } from './case-letters.js';
import { drawnNotice } from './drawn-notice.js';
import { checkRequest, type LinkPlanned, linkPlanned } from './letter-link.js';
import { type Addressed, addressed, lastDayFor } from './recipients.js';

/** The key name of a letter, which seals its content, recipient and address. */
const keptUnder = (caseId: CaseId, letterId: string): string => uuidv5(`letter/${letterId}`, caseId);

/** A letter before it is sent. */
interface Drafted {
  readonly to: Addressed;
  readonly template: TemplateInForce['used'];
  readonly letter: Letter;
  readonly encloses: readonly string[];
  readonly link: LinkPlanned | undefined;
}

/** The council and the day of a letter. */
interface WrittenFor {
  readonly council: CouncilCode;
  readonly today: CalendarDate;
}

interface Written {
  /** Null for a letter by rule. */
  readonly by: OfficerId | null;
  readonly on: CalendarDate;
  /** Only previews what would be recorded: nothing is stored. */
  readonly preview: boolean;
}

/** The stores of letters and keys. */
interface LetterKeeping {
  readonly files: FileStore;
  readonly people: Sealing;
  readonly vault: KeyVault;
  /**
   * The console's address, whose pages answer links; null without a console, and then letters have no links.
   */
  readonly answersAt: string | null;
}

/** A placeholder in a preview for data that is sealed when it is recorded. */
const sealedInEarnest = '[sealed once recorded]' as Sealed;

/** Drafts letters from the record, and stores written ones, sealed, before they are recorded. */
export class LetterWriting {
  readonly #files: FileSealing;

  constructor(
    private readonly letters: CaseLetters,
    private readonly keeping: LetterKeeping,
  ) {
    this.#files = fileSealing(keeping.vault);
  }

  async draft(caseId: CaseId, asked: LetterAsked, { council, today }: WrittenFor): Promise<Drafted> {
    const found = await this.letters.of(caseId, council, { today });
    const commentsUntil = asked.commentsUntil ?? lastDayFor(asked, found);
    checkRequest(asked);
    const { requestId } = asked;
    const the: CaseToWriteOf = { ...found, commentsUntil, ...(requestId !== undefined && { requestId }) };
    if ((asked.letter === 'neighbour' || asksForViews(asked)) && commentsUntil === null) throw noLastDay();
    const to = addressed(asked, the, { letters: this.letters, council });
    const template = this.letters.template(asked.letter, council, today);
    const link = linkPlanned(asked, to, the, template, this.keeping.answersAt);
    const inWords = link ? { ...the, answerLink: link.address } : the;
    const letter = draft(asked.letter, inWords, template, [to.name, ...to.address]);
    if (asked.letter !== 'decision') return { to, template: template.used, letter, encloses: [], link };
    const withNotice = await this.#withNotice(letter, to, { caseId, council, today });
    return { to, template: template.used, link: undefined, ...withNotice };
  }

  /** Adds the notice: after the letter on paper, as an attachment to an e-mail. */
  async #withNotice(
    letter: Letter,
    { channel }: Addressed,
    of: Parameters<typeof drawnNotice>[1],
  ): Promise<Pick<Drafted, 'letter' | 'encloses'>> {
    const notice = await drawnNotice(this.letters, of);
    if (!notice?.issued) return { letter, encloses: [] };
    const encloses = [notice.issued.documentId];
    if (channel === 'email') return { letter, encloses };
    const { title, blocks, proof } = notice.letter;
    return {
      letter: { ...letter, blocks: [...letter.blocks, { kind: 'heading', text: title }, ...blocks], proof },
      encloses,
    };
  }

  /** The command that records a letter, which is stored already. */
  async written(
    caseId: CaseId,
    letterId: string,
    asked: LetterAsked,
    { council, by, on, preview }: Written & Pick<WrittenFor, 'council'>,
  ) {
    const { to, template, letter, encloses, link } = await this.draft(caseId, asked, { council, today: on });
    const keptAs = keptUnder(caseId, letterId);
    const subject = fileSubject(keptAs);
    const { content, mediaType } =
      to.channel === 'post'
        ? { content: await pdf(letter), mediaType: 'application/pdf' }
        : { content: Buffer.from(`${letter.title}\n\n${plainText(letter)}`), mediaType: 'text/plain' };
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = { sha256, bytes: content.length, mediaType, subject };
    if (!preview) {
      const sealed = await this.#files.sealFile(file, content);
      await this.keeping.files.put(fileKey(subject, sha256), sealed);
    }
    return {
      ...{ letterId, letter: asked.letter, channel: to.channel, to: to.to, encloses, template, file, by, on },
      consulteeId: asked.consulteeId ?? null,
      ...(asked.requestId !== undefined && { requestId: asked.requestId }),
      ...(link && { link: this.#made({ caseId, letter: keptAs }, { council, until: link.until }, preview) }),
      recipient: this.#sealed(subject, to, preview),
    };
  }

  /**
   * The recorded part of a link, with the hash of its token. A preview creates no key, so it has no token.
   */
  #made(named: LetterNamed, asked: Omit<LetterLink, 'tokenSha256'>, preview: boolean): LetterLink {
    const { vault } = this.keeping;
    const isKept = vault.find(fileSubject(named.letter)) !== undefined;
    const token = preview && !isKept ? '' : answerTokens(vault, fileSubject).of(named);
    return { ...asked, tokenSha256: tokenSha256(token) };
  }

  #sealed(subject: string, { name, address, email }: Addressed, preview: boolean): Sealed {
    // A preview of an existing letter must equal it, and creates no key.
    return preview && !this.keeping.vault.find(subject)
      ? sealedInEarnest
      : this.keeping.people.seal(subject, { name, address: [...address], email });
  }
}

/** A letter or notice that asks for comments must state a last day. */
export const noLastDay = (): CannotWrite =>
  new CannotWrite(
    'malformed',
    'commentsUntil is required while the case has no last day for comments',
    'commentsUntil',
  );
