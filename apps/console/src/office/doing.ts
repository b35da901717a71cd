import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { faultAt } from '../acts/act-pages.js';
import type { Described } from '../acts/described.js';
import { type Field, fieldsOf } from '../acts/fields.js';
import { leavesOpen } from '../acts/performing.js';
import { read } from '../acts/reading.js';
import { type Sent, textAt } from '../acts/sent.js';
import { calledBy, type Vocabulary } from '../acts/vocabulary.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered, type Schemas } from '../api/casebook-api.js';
import { type Page, SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import { typeOptions } from '../words/application-types.js';
import { heldBefore, recordedBefore } from './before.js';
import { conditionChoices, libraryToChooseFrom } from './conditions.js';
import { directoryChoices, directoryToChooseFrom } from './consultees.js';
import { openMoney } from './money-opened.js';
import type { Subject } from './office-form.js';
import { officeForm, officePathAt } from './office-forms.js';
import { type Begun, checkPage, formPage, unknownPage } from './office-pages.js';
import { orNotYours } from './permitted.js';
import { openSubject } from './subjects.js';
import { choicesIn, type LookingAround } from './surroundings.js';
import { unreadChoices } from './unread.js';
import { calledOnForms } from './words/codes.js';

export interface ActNamed {
  readonly subject: Subject;
  readonly id: string;
  readonly address: string;
}

/** The four steps of every act on people and councils: form, check, record, done. */
export class OfficeActs {
  constructor(
    private readonly given: {
      readonly looking: LookingAround;
      readonly described: Described;
      readonly vocabulary: Vocabulary;
    },
  ) {}

  async begin({ subject: kind, id, address }: ActNamed, request: FastifyRequest): Promise<Begun> {
    const path = officePathAt(kind, address);
    if (!path) throw notHere();
    const around = await this.given.looking.around(request);
    const opened = openSubject(kind, id, around);
    const form = officeForm(path);
    const command = await this.given.described.command(path);
    orNotYours(command, opened, around);
    const money = await openMoney(around.api, opened);
    const subject = { ...opened, words: money?.words ?? opened.words };
    const vocabulary = await this.given.vocabulary.readFor(around.api);
    const called = calledOnForms(calledBy(vocabulary));
    const names = form.names ?? {};
    const choices = choicesIn(around, subject);
    const unread = 'submission' in names ? await unreadChoices(around.api, subject.council!.code) : [];
    const kept =
      names.conditionId?.as === 'condition'
        ? conditionChoices(await libraryToChooseFrom(around.api, subject.council!.code))
        : [];
    const consultee =
      names.consulteeId?.as === 'consultee'
        ? directoryChoices(await directoryToChooseFrom(around.api, subject.council!.code))
        : [];
    const offers = {
      choices: {
        ...choices,
        ...money?.choices,
        unread,
        condition: kept,
        consultee,
        types: typeOptions(vocabulary),
      },
      called,
    };
    const paths = {
      properties: Object.fromEntries(Object.keys(names).map((name) => [name, { type: 'string' }])),
      required: Object.keys(names),
    };
    return {
      ...{ path, form, subject, around, money, person: request.session!.name },
      named: fieldsOf(paths, names, offers),
      fields: fieldsOf(command.schema, form.fields, offers),
    };
  }

  /** The form at first: with current values, and those of the link. */
  async form(begun: Begun, asked: Readonly<Record<string, string>>): Promise<Page> {
    const { fields, named } = begun;
    const made = [...madeIn(fields, 'f'), ...madeIn(named, 'n')];
    const only = named.flatMap((each) => {
      const value = asked[each.name] ?? (each.options.length === 1 ? each.options[0]!.value : undefined);
      return value === undefined ? [] : [[`n.${each.name}`, value]];
    });
    return formPage(begun, {
      ...{ _key: randomUUID(), ...Object.fromEntries([...made, ...only]) },
      ...(await heldBefore(begun, asked)),
    });
  }

  /** The form with the user's input, after returning from the check page or adding a row. */
  again(begun: Begun, sent: Sent): Page {
    return formPage(begun, sent, { adding: textAt(sent, '_add') });
  }

  async check(begun: Begun, sent: Sent): Promise<Page> {
    const written = readAll(begun, sent);
    return written.faults.length > 0
      ? formPage(begun, sent, { faults: written.faults })
      : checkPage(begun, sent, {
          ...written,
          before: await recordedBefore(begun, written.named, written.body),
        });
  }

  async record(begun: Begun, sent: Sent): Promise<Page | SeeOther> {
    const written = readAll(begun, sent);
    if (written.faults.length > 0) return formPage(begun, sent, { faults: written.faults });
    const { subject, around, path, fields } = begun;
    const asked = {
      params: { path: { ...subject.path, ...written.named } },
      headers: { 'idempotency-key': textAt(sent, '_key') },
      ...(fields.length > 0 && { body: written.body }),
    };
    try {
      // One of some thirty commands, each with a body of its own: the form was drawn from the schema of
      // just that one.
      const done = (await answered(around.api.POST(path as never, asked as never))) as Done;
      return doneWith(begun, written, done);
    } catch (fault) {
      return refused(begun, sent, fault);
    }
  }
}

/** New ids for the controls that carry one. */
const madeIn = (fields: readonly Field[], prefix: string) =>
  fields.flatMap(({ name, kind }) => (kind === 'made' ? [[`${prefix}.${name}`, randomUUID()]] : []));

type Done = Partial<Pick<Schemas['CommandDone'], 'position' | 'made'>> | undefined;

interface Written {
  readonly named: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

function readAll({ named, fields }: Pick<Begun, 'named' | 'fields'>, sent: Sent) {
  const [names, body] = [read(named, sent, 'n'), read(fields, sent, 'f')];
  return { named: names.body, body: body.body, faults: [...names.faults, ...body.faults] };
}

function doneWith({ form, subject }: Begun, { named, body }: Written, done: Done): SeeOther {
  const made = done?.made?.map(({ label }) => label).join(' ');
  // A new person, council or charge has a page from now on.
  const next: Partial<Record<Subject, string>> = {
    people: `/people/${body.officer}`,
    councils: `/councils/${String(body.council ?? '').toLowerCase()}`,
    charges: `${subject.href}/${named.chargeId}`,
  };
  const href = next[subject.subject] ?? subject.href;
  return new SeeOther(href, {
    title: `${form.done}: ${subject.council?.name ?? subject.officer?.name ?? body.name ?? named.service}`,
    ...(made && { words: made }),
    ...(done?.position && { position: done.position }),
  });
}

/**
 * Shows the form again with the API's reason. If the outcome is unknown, the user can send it again under the
 * same key.
 */
function refused(begun: Begun, sent: Sent, fault: unknown): Page {
  if (leavesOpen(fault)) return unknownPage(begun, sent);
  if (!(fault instanceof ApiProblem) || [401, 403].includes(fault.status)) throw fault;
  const faults =
    fault.errors.length > 0
      ? fault.errors.map((each) => faultAt(begun.fields, each))
      : [{ at: '', words: fault.detail }];
  return formPage(begun, sent, { faults, status: fault.status });
}
