import { createHash, randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Described } from '../acts/described.js';
import { fieldsOf } from '../acts/fields.js';
import { read } from '../acts/reading.js';
import { type Sent, textAt } from '../acts/sent.js';
import { calledBy, type Vocabulary } from '../acts/vocabulary.js';
import { wordsOfActs } from '../acts/words/of-acts.js';
import { answered, type Schemas } from '../api/casebook-api.js';
import { Page } from '../page/page.js';
import type { Names } from '../people/names.js';
import type { AskingFor } from '../session/asking.js';
import { type Item, recordEach } from './batch.js';
import { chosenIn } from './chosen.js';
import {
  type Asked,
  type Begun,
  checkPage,
  formPage,
  namesOf,
  nothingChosen,
  type Offered,
  offered,
  shared,
  withCases,
} from './several-pages.js';

type Command = Schemas['ActOnCasesBody']['command'];

/** One act on several cases: choose it, fill in the form, check each case, record council by council. */
export class Several {
  constructor(
    private readonly asking: AskingFor,
    private readonly names: Names,
    private readonly described: Described,
    private readonly vocabulary: Vocabulary,
  ) {}

  async begin(sent: Sent, request: FastifyRequest): Promise<Page> {
    const asked = await this.#asked(sent, request);
    const command = offered.find((each) => each === textAt(sent, 'act'));
    if (command) return formPage(await this.#begun(asked, command), { ...sent, _key: randomUUID() }, []);
    const answers = await Promise.all(offered.map((each) => mayDo(asked, each)));
    return new Page('several/choose', {
      ...shared(asked, 'Choose what to do with them'),
      choices: answers.map(({ command: each, label, cases }) => ({
        ...{ label, may: cases.filter(({ may }) => may).length },
        because: cases.find(({ may }) => !may)?.because?.words ?? null,
        href: `/several?${new URLSearchParams([...namesOf(asked.chosen), ['act', each]])}`,
      })),
    });
  }

  async change(sent: Sent, request: FastifyRequest): Promise<Page> {
    return formPage(await this.#begunIn(sent, request), sent, []);
  }

  async check(sent: Sent, request: FastifyRequest): Promise<Page> {
    const begun = await this.#begunIn(sent, request);
    const { faults } = read(begun.fields, sent);
    return faults.length > 0 ? formPage(begun, sent, faults) : await checkPage(begun, null);
  }

  /** Records the ticked cases of one council, and shows those of other councils again. */
  async record(sent: Sent, request: FastifyRequest): Promise<{ page: Page; position: string | null }> {
    const begun = await this.#begunIn(sent, request);
    const { faults, body } = read(begun.fields, sent);
    if (faults.length > 0) return { page: formPage(begun, sent, faults), position: null };
    const council = textAt(sent, 'council');
    const ticked = begun.chosen.filter(
      (each) => each.council === council && textAt(sent, `do.${each.caseId}`),
    );
    if (ticked.length === 0) return { page: await checkPage(begun, null, council), position: null };
    const items = ticked.map(({ caseId }): Item => ({ caseId, command: begun.command, body }));
    const { lines, position } = await recordEach(begun.api, council, items, keyOf(sent, items));
    const done = { council: begun.called.council(council), lines: withCases(lines, ticked) };
    const left = begun.chosen.filter((each) => each.council !== council);
    return { page: await checkPage({ ...begun, chosen: left }, done), position };
  }

  async #asked(sent: Sent, request: FastifyRequest): Promise<Asked> {
    const api = this.asking.api(request);
    const chosen = chosenIn(sent);
    if (chosen.length === 0) throw nothingChosen;
    const called = await this.names.readFor(api);
    return { api, called, chosen, sent, person: request.session!.name };
  }

  async #begunIn(sent: Sent, request: FastifyRequest): Promise<Begun> {
    const asked = await this.#asked(sent, request);
    const command = offered.find((each) => each === textAt(sent, 'act'));
    if (!command) throw nothingChosen;
    return await this.#begun(asked, command);
  }

  async #begun(asked: Asked, command: Offered): Promise<Begun> {
    const [answer, schema, vocabulary] = await Promise.all([
      mayDo(asked, command),
      this.described.bodyOf(command),
      this.vocabulary.readFor(asked.api),
    ]);
    const offers = { choices: { officer: officersOfAll(asked) }, called: calledBy(vocabulary) };
    const fields = fieldsOf(schema, wordsOfActs[command], offers);
    return { ...asked, command, answer, fields };
  }
}

/** The officers whom all of the councils have authorised. */
function officersOfAll({ chosen, called }: Asked) {
  const lists = [...new Set(chosen.map(({ council }) => council))].map((council) =>
    called.caseOfficersOf(council),
  );
  const [first = [], ...others] = lists;
  return first.filter(({ value }) => others.every((list) => list.some((each) => each.value === value)));
}

async function mayDo({ api, chosen }: Asked, command: Command) {
  const body = { command, caseIds: chosen.map(({ caseId }) => caseId) };
  return await answered(api.POST('/acts', { body }));
}

/** The same form with the same cases has the same key; with other cases, another. */
const keyOf = (sent: Sent, items: readonly Item[]): string =>
  createHash('sha256')
    .update(JSON.stringify([textAt(sent, '_key'), items]))
    .digest('base64url');
