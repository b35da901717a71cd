import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ApiProblem, NoAnswer } from '../api/api-problem.js';
import type { CaseNamed } from '../cases/finding.js';
import { type OpenedCase, OpeningCases, pathOf } from '../cases/opening.js';
import { Page, SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { factsAfter } from '../timeline/record.js';
import { formFor } from './act-words.js';
import type { Act, Acts } from './acts-view.js';
import { addressOf } from './addresses.js';
import { changesIn } from './changes.js';
import { Described } from './described.js';
import type { Field, Option } from './fields.js';
import { formOf, suggestedIn } from './form.js';
import { firstControl, read, rowsSent } from './reading.js';
import { type Recorded, Sending } from './sending.js';
import { type FormFault, type Sent, textAt } from './sent.js';
import { Vocabulary } from './vocabulary.js';

type Opened = OpenedCase & { readonly acts: Acts };

/** An act on a case that somebody has begun. */
export interface Begun extends Opened {
  readonly act: Act;
  readonly fields: readonly Field[];
  readonly person: string;
}

/** Which of several things it is about, where its path names one. */
const whichControl = 'which';

/** The four steps of every act: form, check, record, done. */
export class Performing {
  constructor(
    private readonly opening: OpeningCases,
    private readonly described: Described,
    private readonly vocabulary: Vocabulary,
    private readonly sending: Sending,
  ) {}

  async begin(named: CaseNamed, address: string, request: FastifyRequest): Promise<Begun> {
    const opened = await this.opening.withActs(named, request);
    const act = opened.acts.acts.find(({ command }) => addressOf(command) === address);
    if (!act) throw notHere();
    const [schema, vocabulary] = await Promise.all([
      this.described.bodyOf(act.command),
      this.vocabulary.asToldTo(opened.api),
    ]);
    const officers = opened.called.officersOf(opened.found.council);
    const fields = formOf(act, { view: opened.view, schema, vocabulary, officers });
    return { ...opened, act, fields, person: request.session!.name };
  }

  form(begun: Begun, which?: string): Page {
    const { act, acts, fields } = begun;
    const made = Object.fromEntries(
      fields.flatMap(({ name, kind }) => (kind === 'made' ? [[`f.${name}`, randomUUID()]] : [])),
    );
    const sent = {
      ...{ _key: randomUUID(), _revision: acts.revision, [whichControl]: which ?? onlyOne(begun) },
      ...{ ...made, ...suggestedIn(act, fields) },
    };
    return this.#draw(begun, sent, []);
  }

  /** Back from the check page, or another row asked for: what was written stands. */
  again(begun: Begun, sent: Sent): Page {
    return this.#draw(begun, sent, [], textAt(sent, '_add'));
  }

  async check(begun: Begun, sent: Sent): Promise<Page> {
    const { faults, body } = this.#read(begun, sent);
    if (faults.length > 0) return this.#draw(begun, sent, faults);
    const asked = this.sending.preview(begun, {
      body,
      which: textAt(sent, whichControl),
      revision: textAt(sent, '_revision'),
    });
    const preview = await asked.catch((fault) => this.#refused(begun, sent, fault));
    if (preview instanceof Page) return preview;
    const { council, act, head, person } = begun;
    return new Page('acts/check', {
      ...this.#frame(begun),
      ...{ title: `Check: ${act.label}, ${head.reference}`, refused: preview.refused, person },
      ...{ facts: preview.facts, changes: changesIn(begun.view, preview), sent: carried(sent) },
      button: `${formFor(act.command)?.button ?? act.label}, for ${council.name}`,
      hasErrors: preview.refused !== null,
    });
  }

  async record(begun: Begun, sent: Sent): Promise<Page | SeeOther> {
    const { faults, body } = this.#read(begun, sent);
    if (faults.length > 0) return this.#draw(begun, sent, faults);
    const order = {
      ...{ body, which: textAt(sent, whichControl) },
      ...{ revision: textAt(sent, '_revision'), key: textAt(sent, '_key') },
    };
    const done = await this.sending.record(begun, order).catch((fault) => this.#refused(begun, sent, fault));
    return done instanceof Page ? done : this.#done(begun, done);
  }

  #done({ act, head, council }: Begun, { position, made }: Recorded): SeeOther {
    const title = `${formFor(act.command)?.done ?? act.label}, for ${council.name}`;
    return new SeeOther(head.href, { title, position, ...(made.length > 0 && { words: made.join(' ') }) });
  }

  #read({ act, fields }: Begun, sent: Sent) {
    const { faults, body } = read(fields, sent);
    const isOpen = needsWhich(act) && !textAt(sent, whichControl);
    return {
      body,
      faults: isOpen ? [{ at: whichControl, words: 'Choose which it is about' }, ...faults] : faults,
    };
  }

  /** A refusal is the form once more, with the API's own sentence; what nobody knows is asked again under the same key. */
  async #refused(begun: Begun, sent: Sent, fault: unknown): Promise<Page> {
    if (
      fault instanceof NoAnswer ||
      (fault instanceof ApiProblem && fault.status >= 500 && fault.code !== 'not-shown-yet')
    )
      return new Page(
        'acts/unknown',
        { ...this.#frame(begun), title: 'Recorded or not', sent: carried(sent), hasErrors: true },
        503,
      );
    if (!(fault instanceof ApiProblem) || [401, 403, 404].includes(fault.status)) throw fault;
    if (fault.status === 412) return await this.#changed(begun, sent);
    const faults =
      fault.errors.length > 0
        ? fault.errors.map((each) => faultAt(begun.fields, each))
        : [{ at: '', words: fault.detail }];
    return this.#draw(begun, sent, faults, '', fault.status);
  }

  /** Somebody was there in between: what they did, and what was written, kept. */
  async #changed(begun: Begun, sent: Sent): Promise<Page> {
    const { api, found, acts, act, head } = begun;
    const after = textAt(sent, '_revision');
    const facts = await factsAfter(api, pathOf(found), /^\d+$/.test(after) ? after : '0');
    return new Page(
      'acts/changed',
      {
        ...this.#frame(begun),
        ...{ title: `Changed: ${act.label}, ${head.reference}`, facts, hasErrors: true },
        sent: carried({ ...sent, _revision: acts.revision, _key: randomUUID() }),
      },
      412,
    );
  }

  #draw(begun: Begun, sent: Sent, faults: readonly FormFault[], adding = '', status = 400): Page {
    const { act, fields, head } = begun;
    return new Page(
      'acts/form',
      {
        ...this.#frame(begun),
        ...{ title: `${act.label}, ${head.reference}`, fields: withRows(fields, sent, adding), sent, faults },
        ...{ which: needsWhich(act) ? whichOf(act) : null, hasErrors: faults.length > 0 },
        // What is written there, or wrong there, is not hidden.
        rareIsOpen: fields.some(({ name, rare }) => rare && isWritten(sent, faults, `f.${name}`)),
        valueAt: (name: string) => textAt(sent, name),
        isTicked: (name: string, value: string) => [sent[name] ?? []].flat().includes(value),
        faultAt: (name: string) => faults.find(({ at }) => at === name)?.words,
      },
      faults.length > 0 ? status : 200,
    );
  }

  #frame({ head, council, act }: Begun) {
    const { button = act.label } = formFor(act.command) ?? {};
    return {
      head,
      council,
      act,
      button,
      part: 'do',
      at: '/cases',
      action: `${head.href}/do/${addressOf(act.command)}`,
    };
  }
}

const needsWhich = ({ command }: Act): boolean => command.includes('{');
const whichOf = ({ targets }: Act): readonly Option[] =>
  (targets ?? []).map(({ id: value, words }) => ({ value, words }));
const onlyOne = ({ act }: Begun): string =>
  act.targets?.length === 1 && needsWhich(act) ? act.targets[0]!.id : '';

/** What rides along from one page to the next, unseen. */
const carried = (sent: Sent) =>
  Object.entries(sent).flatMap(([name, value]) =>
    name === '_form' || name === '_add' ? [] : [value ?? []].flat().map((each) => ({ name, value: each })),
  );

const isWritten = (sent: Sent, faults: readonly FormFault[], at: string): boolean =>
  faults.some((each) => each.at.startsWith(at)) ||
  Object.keys(sent).some((name) => name.startsWith(at) && textAt(sent, name) !== '');

/** A list is drawn with as many rows as were written, and one more where it was asked for; at least one. */
const withRows = (fields: readonly Field[], sent: Sent, adding: string) =>
  fields.map((field) => {
    const written = rowsSent(sent, `f.${field.name}`) + 1;
    return { ...field, rows: Math.max(1, written + (adding === field.name ? 1 : 0)) };
  });

/** The API's word on a field, at its control; on top where the form has none of that name. */
function faultAt(
  fields: readonly Field[],
  { field: path, because }: { field: string; because: string },
): FormFault {
  const [name = ''] = path.split(/[.[]/);
  const field = fields.find((each) => each.name === name);
  if (!field) return { at: '', words: `${path} ${because}` };
  return { at: firstControl(field, `f.${name}`), words: `${field.label}: ${because}` };
}
