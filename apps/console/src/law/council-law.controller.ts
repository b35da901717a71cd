import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { faultAt, withRows } from '../acts/act-pages.js';
import { answersInWords } from '../acts/answers-in-words.js';
import { carried } from '../acts/carried.js';
import { Described } from '../acts/described.js';
import { leavesOpen } from '../acts/performing.js';
import { read } from '../acts/reading.js';
import { rearranged } from '../acts/rows.js';
import { type FormFault, type Sent, textAt } from '../acts/sent.js';
import { Vocabulary } from '../acts/vocabulary.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered, type Schemas } from '../api/casebook-api.js';
import { isPermitted, orNotYoursToSend } from '../office/permitted.js';
import { openSubject } from '../office/subjects.js';
import { LookingAround } from '../office/surroundings.js';
import { Page, SeeOther } from '../page/page.js';
import { notHere } from '../page/refused.js';
import {
  beginLaw,
  effectOf,
  type LawAct,
  type LawBegun,
  lawActs,
  lawBody,
  lawTables,
  tablesShown,
} from './council-law.js';
import { heldByRule } from './rule.js';

interface Named {
  readonly council: string;
  readonly act: string;
  readonly table: string;
  readonly key: string;
}

/**
 * A council's law, table by table, with the origin of each rule, and the forms to adopt or withdraw a rule.
 */
@Controller('councils/:council/law')
export class CouncilLawController {
  constructor(
    @Inject(LookingAround) private readonly looking: LookingAround,
    @Inject(Described) private readonly described: Described,
    @Inject(Vocabulary) private readonly vocabulary: Vocabulary,
  ) {}

  @Get()
  async law(@Param('council') code: string, @Req() request: FastifyRequest): Promise<Page> {
    const around = await this.looking.around(request);
    const { subject, tables } = await lawTables(around, code);
    const adopting = await this.described.command(lawActs.adopt.path);
    return new Page('law/council', {
      ...{ title: 'Its law', at: '/councils', council: subject.council!, href: subject.href },
      ...{ tables: tablesShown(tables), on: around.me.on },
      mayAdopt: isPermitted(adopting, subject, around),
    });
  }

  @Get(':act/:table/:key')
  async form(@Param() named: Named, @Req() request: FastifyRequest): Promise<Page> {
    const begun = await this.#begun(named, request);
    return formPage(begun, { _key: randomUUID(), ...heldByRule(begun.says, begun.rule.says) });
  }

  @Post(':act/:table/:key/change')
  async change(@Param() named: Named, @Body() sent: Sent, @Req() request: FastifyRequest): Promise<Page> {
    return formPage(await this.#begun(named, request), rearranged(sent), { adding: textAt(sent, '_add') });
  }

  /** What would be recorded, and which open cases it affects. */
  @Post(':act/:table/:key/check')
  async check(@Param() named: Named, @Body() sent: Sent, @Req() request: FastifyRequest): Promise<Page> {
    const begun = await this.#begun(named, request);
    const written = readAll(begun, sent);
    if (written.faults.length > 0) return formPage(begun, sent, { faults: written.faults });
    const { says, about, rule, person } = begun;
    return new Page('law/check', {
      ...frame(begun),
      ...{ title: `Check: ${lawActs[begun.act].label}`, person, sent: carried(sent) },
      answers: [
        { label: 'Rule', words: [rule.words] },
        ...answersInWords(says, written.says),
        ...answersInWords(about, written.about),
      ],
      effect: await effectOf(begun, written.body),
    });
  }

  @Post(':act/:table/:key')
  async record(
    @Param() named: Named,
    @Body() sent: Sent,
    @Req() request: FastifyRequest,
  ): Promise<Page | SeeOther> {
    const begun = await this.#begun(named, request);
    const written = readAll(begun, sent);
    if (written.faults.length > 0) return formPage(begun, sent, { faults: written.faults });
    const { api, subject, act } = begun;
    const asked = {
      params: { path: subject.path },
      headers: { 'idempotency-key': textAt(sent, '_key') },
      body: written.body,
    };
    try {
      const post = api.POST(lawActs[act].path as never, asked as never);
      const { position } = (await answered(post)) as Schemas['CommandDone'];
      const title = `${lawActs[act].done}: ${subject.council!.name}`;
      return new SeeOther(`${subject.href}/law`, { title, position });
    } catch (fault) {
      if (leavesOpen(fault)) return formPage(begun, sent, { faults: [unknownYet], status: 503 });
      if (!(fault instanceof ApiProblem) || [401, 403].includes(fault.status)) throw fault;
      const faults = fault.errors.map((each) => faultAt(begun.about, each, 'n'));
      return formPage(begun, sent, {
        faults: faults.length > 0 ? faults : [{ at: '', words: fault.detail }],
        status: fault.status,
      });
    }
  }

  async #begun({ council, act, table, key }: Named, request: FastifyRequest): Promise<LawBegun> {
    if (!Object.hasOwn(lawActs, act)) throw notHere();
    const around = await this.looking.around(request);
    const { described, vocabulary } = this;
    const subject = openSubject('council', council, around);
    await orNotYoursToSend(described, lawActs[act as LawAct].path, { subject, around });
    return await beginLaw({ described, vocabulary }, around, {
      ...{ council, table, key, act: act as LawAct, person: request.session!.name },
    });
  }
}

const unknownYet: FormFault = {
  at: '',
  words: 'We do not know yet whether this was recorded. Press again: it will not be recorded twice.',
};

function readAll(begun: LawBegun, sent: Sent) {
  const [says, about] = [read(begun.says, sent, 'f'), read(begun.about, sent, 'n')];
  return {
    ...{ says: says.body, about: about.body, faults: [...says.faults, ...about.faults] },
    body: lawBody(begun, says.body, about.body),
  };
}

interface FormState {
  readonly faults?: readonly FormFault[];
  readonly adding?: string;
  readonly status?: number;
}

function formPage(
  begun: LawBegun,
  sent: Sent,
  { faults = [], adding = '', status = 400 }: FormState = {},
): Page {
  return new Page(
    'law/form',
    {
      ...frame(begun),
      ...{ title: lawActs[begun.act].label, says: withRows(begun.says, sent, adding), about: begun.about },
      ...{ sent, faults, hasErrors: faults.length > 0 },
      valueAt: (name: string) => textAt(sent, name),
      isTicked: (name: string, value: string) => [sent[name] ?? []].flat().includes(value),
      faultAt: (name: string) => faults.find(({ at }) => at === name)?.words,
    },
    faults.length > 0 ? status : 200,
  );
}

const frame = ({ act, subject, rule }: LawBegun) => ({
  ...{ subject, council: subject.council!, rule, whom: subject.council!.name, label: lawActs[act].label },
  ...{ at: '/councils', button: `${lawActs[act].button}, for ${subject.council!.name}` },
  action: `${subject.href}/law/${act}/${rule.table}/${encodeURIComponent(rule.key)}`,
});
