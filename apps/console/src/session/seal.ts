import { createHmac, hkdfSync, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { EncryptJWT, errors, type JWTPayload, jwtDecrypt } from 'jose';

/** What is sealed is for one purpose: a session is never taken for a message, nor the other way round. */
export type Purpose = 'session' | 'sign-in' | 'done' | 'form';

/** Seals what a browser keeps for us: nobody else can read it or make one. Nothing is kept on this side. */
export class Seal {
  readonly #key: Uint8Array;
  readonly #formKey: Uint8Array;

  /** Without a secret, what was sealed opens until the process ends. */
  constructor(secret: string | null) {
    const from = secret ?? randomBytes(32).toString('base64');
    this.#key = new Uint8Array(hkdfSync('sha256', from, '', 'casebook console: sealed', 32));
    this.#formKey = new Uint8Array(hkdfSync('sha256', from, '', 'casebook console: forms', 32));
  }

  async close(purpose: Purpose, content: JWTPayload, seconds: number): Promise<string> {
    return await new EncryptJWT(content)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(purpose)
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .encrypt(this.#key);
  }

  /** Null for what is not ours, was changed, is for another purpose or has run out. */
  async open<Content>(purpose: Purpose, sealed: string | undefined): Promise<Content | null> {
    if (!sealed) return null;
    try {
      const { payload } = await jwtDecrypt(sealed, this.#key, { audience: purpose });
      return payload as Content;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  /** What a form carries to show that this console gave it to this browser, and to whom: nobody where nobody was known. */
  formToken(browser: string, person: string): string {
    const who = Buffer.from(person).toString('base64url');
    return `${this.#formMark(browser, who)}.${who}`;
  }

  /** To whom this browser was given the form that carries this; null where it was not given it. */
  personOfForm(token: unknown, browser: string): string | null {
    const [given = '', who = ''] = typeof token === 'string' ? token.split('.') : [];
    return same(this.#formMark(browser, who), given) ? Buffer.from(who, 'base64url').toString() : null;
  }

  /** What a form for anybody carries: an id that was made here, for this form of this page. */
  openFormToken(page: string): string {
    const id = randomUUID();
    return `${id}.${this.#formMark(page, `anybody.${id}`)}`;
  }

  /** The id that a form for anybody carries; null where none was made here for this page. */
  idOfOpenForm(token: unknown, page: string): string | null {
    const [id = '', given = ''] = typeof token === 'string' ? token.split('.') : [];
    return same(this.#formMark(page, `anybody.${id}`), given) ? id : null;
  }

  #formMark(browser: string, who: string): string {
    return createHmac('sha256', this.#formKey).update(`${browser}.${who}`).digest('base64url');
  }
}

function same(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
