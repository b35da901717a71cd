import { createHash } from 'node:crypto';
import { type RunningClamd, startClamd } from '../services/clamd.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type Form, OfficeCases } from '../system/office-cases.js';

export const on = { 'casebook-now': '2026-03-03T10:00:00Z' };
export const pdf = (words: string) => Buffer.from(`%PDF-1.7\n${words}`);
export const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
export const plan = { kind: 'plan', title: 'Proposed elevations' };

export interface Sent {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a spec says what it expects, field by field.
  readonly body: any;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

interface OneCase {
  readonly path: string;
  readonly caseId: string;
  readonly register: string;
}

/** An office with one case on the register, through whose people documents are added and requested. */
export class Filing {
  one: OneCase = { path: '', caseId: '', register: '' };
  /** The position of the last change. Every read waits for it. */
  position = '';
  #cases = 0;
  readonly #tokens = new Map<string, string>();

  private constructor(
    readonly office: RunningOffice,
    private readonly scanner?: RunningClamd,
  ) {}

  static async start(...settings: Parameters<typeof startOffice>): Promise<Filing> {
    return new Filing(await startOffice(...settings)).#withCase();
  }

  /** With a virus scanner of its own, which ends with it. */
  static async withScanner(): Promise<Filing> {
    const scanner = await startClamd();
    return new Filing(await startOffice({ CASEBOOK_CLAMD: scanner.address }), scanner).#withCase();
  }

  async stop(): Promise<void> {
    await this.office.stop();
    await this.scanner?.stop();
  }

  async #withCase(): Promise<this> {
    this.one = await this.newCase();
    return this;
  }

  documents = (): string => `${this.one.path}/documents`;
  content = (id: string): string => `${this.documents()}/${id}/content`;
  publicContent = (id: string): string => `${this.one.register}/documents/${id}/content`;

  ask = async (who: string | null, path: string, init: RequestInit = {}): Promise<Sent> => {
    let answer = await this.#once(who, path, init);
    for (let again = 0; again < 10 && answer.body?.code === 'not-shown-yet'; again += 1)
      answer = await this.#once(who, path, init);
    return answer;
  };

  put = (who: string, path: string, bytes: Buffer, headers: Record<string, string> = {}): Promise<Sent> =>
    this.ask(who, path, { method: 'PUT', body: new Uint8Array(bytes), headers });

  post = (who: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Sent> =>
    this.ask(who, path, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', ...headers },
    });

  form = (
    who: string,
    path: string,
    fields: Record<string, string>,
    file?: readonly [Buffer, string],
  ): Promise<Sent> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    if (file) form.append('file', new Blob([new Uint8Array(file[0])]), file[1]);
    return this.ask(who, path, { method: 'POST', body: form });
  };

  publish = (id: string, publishStatus = 'publish'): Promise<Sent> =>
    this.post('nadia.rahman', `${this.documents()}/${id}/publish-status`, {
      ...{ publishStatus, reason: 'Looked at' },
    });

  /** A document as the case shows it. */
  shown = async (id: string) => {
    const { body } = await this.ask('dylan.price', this.one.path);
    return body.documents.find(({ documentId }: { documentId: string }) => documentId === id);
  };

  async newCase(put: (form: Form) => void = () => undefined): Promise<OneCase> {
    this.#cases += 1;
    const cases = new OfficeCases(() => this.office, 700 + this.#cases);
    const { path, caseId, reference, form } = await cases.received({}, put);
    const act = async (who: string, command: string, body: object = {}) => {
      const { status, body: done } = await this.office.as(who).post(`${path}/${command}`, body, on);
      if (status !== 200) throw new Error(`${command}: ${done.detail}`);
      this.position = done.position;
    };
    await act('nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    for (const at of form.files.keys())
      await act('nadia.rahman', `documents/submitted-${at + 1}/publish-status`, {
        ...{ publishStatus: 'withhold', reason: 'Not asked for here' },
      });
    await act('dylan.price', 'publication');
    return { path, caseId, register: `/councils/CAM/register/${encodeURIComponent(reference)}` };
  }

  async #once(who: string | null, path: string, init: RequestInit): Promise<Sent> {
    const authorization = who === null ? {} : { authorization: `Bearer ${await this.#tokenOf(who)}` };
    const waits = this.position === '' ? {} : { 'casebook-wait-for': this.position };
    const headers = { ...on, ...authorization, ...waits, ...(init.headers as object) };
    const answer = await fetch(`${this.office.url}${path}`, { ...init, headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    const body = isJson ? JSON.parse(`${bytes}`) : null;
    if (typeof body?.position === 'string') this.position = body.position;
    return { status: answer.status, headers: answer.headers, bytes, body };
  }

  async #tokenOf(name: string): Promise<string> {
    const known = this.#tokens.get(name);
    if (known !== undefined) return known;
    const { body } = await this.office.as(null).post('/dev/token', { name });
    this.#tokens.set(name, body.access_token);
    return body.access_token;
  }
}
