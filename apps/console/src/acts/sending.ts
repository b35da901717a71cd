import type { MultipartFile } from '@fastify/multipart';
import { ApiProblem } from '../api/api-problem.js';
import { answered, type Schemas } from '../api/casebook-api.js';
import { type OpenedCase, pathOf } from '../cases/opening.js';
import { askedPatiently, formWithFile } from '../documents/form-with-file.js';
import { factsAfter, type WholeFact } from '../timeline/record.js';
import type { Act } from './acts-view.js';

export interface Order {
  readonly body: Readonly<Record<string, unknown>>;
  /** What a path in braces names. */
  readonly which: string;
  readonly revision: string;
}

export interface Recorded {
  readonly position: string;
  /** What came of it, in words. */
  readonly made: readonly string[];
  readonly ids: readonly string[];
}

export type Preview = Schemas['CommandPreviewView'];

const casePath = '/councils/{council}/planning-applications/{caseId}/';

/** Commands to the API: looked at first, then recorded once, however often they are sent. */
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
    const { position, made } = (await sent) as Schemas['CommandDone'];
    return { position, made: made.map(({ label }) => label), ids: made.map(({ id }) => id) };
  }

  /** The file goes on as it comes from the browser: none of it is held here. */
  async #postWithFile(
    { api, found, act }: OpenedCase & { readonly act: Act },
    { body, revision }: Order,
    file: MultipartFile,
    headers: Readonly<Record<string, string>>,
  ): Promise<unknown> {
    const form = formWithFile(body, file);
    const asked = {
      params: { path: pathOf(found) },
      headers: { ...headers, 'if-match': `"${revision}"`, 'content-type': form.contentType },
      ...{ body: form.content, bodySerializer: (content: unknown) => content, duplex: 'half' },
      fetch: askedPatiently,
    };
    return await answered(api.POST(`${casePath}${act.command}` as never, asked as never));
  }

  /** Sent again where all that has happened to the case since the form was opened is that letters went. */
  async #post(
    begun: OpenedCase & { readonly act: Act },
    order: Order,
    suffix: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<unknown> {
    try {
      return await this.#sent(begun, order, suffix, headers);
    } catch (fault) {
      if (!(fault instanceof ApiProblem) || fault.status !== 412 || !/^\d+$/.test(order.revision))
        throw fault;
      const since = await factsAfter(begun.api, pathOf(begun.found), order.revision);
      if (since.length === 0 || !since.every(isOfALetterGoing)) throw fault;
      return await this.#post(begun, { ...order, revision: since.at(-1)!.revision }, suffix, headers);
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
    // One of eighty commands, each with a body of its own: the form was drawn from the schema of just that one.
    return await answered(api.POST(`${casePath}${act.command}${suffix}` as never, asked as never));
  }
}

/** A letter by rule, and how any letter fares: the clerk records them beside whatever an officer is doing. */
const isOfALetterGoing = ({ type, data }: WholeFact): boolean =>
  type === 'LetterWritten'
    ? (data as { readonly by: string | null }).by === null
    : ['LetterHandedOver', 'LetterDelivered', 'LetterNotDelivered'].includes(type);
