import type { MultipartFile } from '@fastify/multipart';
import { ApiProblem } from '../api/api-problem.js';
import { answered, type Schemas } from '../api/casebook-api.js';
import { type OpenedCase, pathOf } from '../cases/opening.js';
import { askedPatiently, formWithFile } from '../documents/form-with-file.js';
import { factsAfter, type WholeFact } from '../timeline/record.js';
import type { Act } from './acts-view.js';

export interface Order {
  readonly body: Readonly<Record<string, unknown>>;
  /** The value for the parameter in the path. */
  readonly which: string;
  readonly revision: string;
}

export interface Recorded {
  readonly position: string;
  /** The case's revision since. */
  readonly revision: string;
  /** Descriptions of what was created. */
  readonly made: readonly string[];
  readonly ids: readonly string[];
}

export type Preview = Schemas['CommandPreviewView'];

const casePath = '/councils/{council}/planning-applications/{caseId}/';

/** Sends commands to the API: first as a preview, then to be recorded once, even if sent several times. */
export class Sending {
  async preview(begun: OpenedCase & { readonly act: Act }, order: Order): Promise<Preview> {
    return (await this.#post(begun, order, '/preview', {})) as Preview;
  }

  async record(
    begun: OpenedCase & { readonly act: Act },
    order: Order & { readonly key: string; readonly file?: MultipartFile | null },
  ): Promise<Recorded> {
    const headers = { 'idempotency-key': order.key };
    const sent = order.file
      ? this.#postWithFile(begun, order, order.file, headers)
      : this.#post(begun, order, '', headers);
    const { position, revision, made } = (await sent) as Schemas['CommandDone'];
    return { position, revision, made: made.map(({ label }) => label), ids: made.map(({ id }) => id) };
  }

  /** Streams the file from the browser to the API without buffering it. */
  async #postWithFile(
    { api, found, act }: OpenedCase & { readonly act: Act },
    { body, revision: seen }: Order,
    file: MultipartFile,
    headers: Readonly<Record<string, string>>,
  ): Promise<unknown> {
    // The file can be sent only once: what happened since the form was opened is looked at first.
    const revision = (await revisionAfterLetters({ api, found }, seen)) ?? seen;
    const form = formWithFile(body, file);
    const asked = {
      params: { path: pathOf(found) },
      headers: { ...headers, 'if-match': `"${revision}"`, 'content-type': form.contentType },
      ...{ body: form.content, bodySerializer: (content: unknown) => content, duplex: 'half' },
      fetch: askedPatiently,
    };
    return await answered(api.POST(`${casePath}${act.command}` as never, asked as never));
  }

  /** Sends again if only letters were recorded on the case since the form was opened. */
  async #post(
    begun: OpenedCase & { readonly act: Act },
    order: Order,
    suffix: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<unknown> {
    try {
      return await this.#sent(begun, order, suffix, headers);
    } catch (fault) {
      if (!(fault instanceof ApiProblem) || fault.status !== 412) throw fault;
      const revision = await revisionAfterLetters(begun, order.revision);
      if (revision === undefined) throw fault;
      return await this.#post(begun, { ...order, revision }, suffix, headers);
    }
  }

  async #sent(
    { api, found, act }: OpenedCase & { readonly act: Act },
    { body, which, revision }: Order,
    suffix: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<unknown> {
    const [, name] = /\{(\w+)\}/.exec(act.command) ?? [];
    const path = { ...pathOf(found), ...(name && { [name]: which }) };
    const asked = {
      params: { path },
      headers: { ...headers, 'if-match': `"${revision}"` },
      ...(act.schema !== null && { body }),
    };
    // One of eighty commands, each with a body of its own: the form was drawn from the schema of just that
    // one.
    return await answered(api.POST(`${casePath}${act.command}${suffix}` as never, asked as never));
  }
}

/** The case's revision, if only letters were recorded on it since this one; undefined if nothing or anything else was. */
async function revisionAfterLetters(
  { api, found }: Pick<OpenedCase, 'api' | 'found'>,
  revision: string,
): Promise<string | undefined> {
  if (!/^\d+$/.test(revision)) return undefined;
  const since = await factsAfter(api, pathOf(found), revision);
  return since.every(isOfALetterGoing) ? since.at(-1)?.revision : undefined;
}

/** Whether a fact is about sending a letter. The clerk records these while an officer works on the case. */
const isOfALetterGoing = ({ type, data }: WholeFact): boolean =>
  type === 'LetterWritten'
    ? (data as { readonly by: string | null }).by === null
    : ['LetterHandedOver', 'LetterDelivered', 'LetterNotDelivered'].includes(type);
