import { createHmac, hkdfSync, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { EncryptJWT, errors, type JWTPayload, jwtDecrypt } from 'jose';

/** The purpose of sealed data. Data sealed for one purpose cannot be opened for another. */
type Purpose = 'session' | 'sign-in' | 'done' | 'form';

/**
 * Encrypts data that the browser keeps for us, so that nobody else can read or make it. The server keeps
 * nothing.
 */
export class Seal {
  readonly #key: Uint8Array;
  readonly #formKey: Uint8Array;

  /** Without a configured secret, sealed data can be opened only until the process ends. */
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

  /** Null for data that is not ours, was changed, has another purpose or has expired. */
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

  /**
   * The token of a form, which proves that this console gave it to this browser and this person; anonymous
   * users have no person.
   */
  formToken(browser: string, person: string): string {
    const who = Buffer.from(person).toString('base64url');
    return `${this.#formMark(browser, who)}.${who}`;
  }

  /**
   * The person for whom this browser got the form's token. Null if the token is not valid for this browser.
   */
  personOfForm(token: unknown, browser: string): string | null {
    const [given = '', who = ''] = typeof token === 'string' ? token.split('.') : [];
    return same(this.#formMark(browser, who), given) ? Buffer.from(who, 'base64url').toString() : null;
  }

  /** The token of an anonymous form: an id made for this form on this page. */
  openFormToken(page: string): string {
    const id = randomUUID();
    return `${id}.${this.#formMark(page, `anybody.${id}`)}`;
  }

  /** The id in an anonymous form's token. Null if it was not made for this page. */
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
