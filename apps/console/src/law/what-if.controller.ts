import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { withRows } from '../acts/act-pages.js';
import { read } from '../acts/reading.js';
import { rearranged } from '../acts/rows.js';
import { type FormFault, type Sent, textAt } from '../acts/sent.js';
import { calledBy, Vocabulary } from '../acts/vocabulary.js';
import { ApiProblem } from '../api/api-problem.js';
import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { LookingAround } from '../office/surroundings.js';
import { addressWith, pageAsked, pagesOf } from '../page/asked.js';
import { Page } from '../page/page.js';
import { fieldsOfRule, heldByRule, lawOf, type Rule, ruleNamed, rulesIn } from './rule.js';
import { whatIfShown } from './what-if.js';

const size = 50;

/** What would change for a council's open cases under another rule, fee or valid day. Nothing is recorded. */
@Controller('service/what-if')
export class WhatIfController {
  constructor(
    @Inject(LookingAround) private readonly looking: LookingAround,
    @Inject(Vocabulary) private readonly vocabulary: Vocabulary,
  ) {}

  @Get()
  async whatIf(@Query() asked: Sent, @Req() request: FastifyRequest): Promise<Page> {
    return await this.#page(asked, asked.show !== undefined, request);
  }

  /** Adds or removes a row of the rule. The input is kept, and nothing is calculated yet. */
  @Get('change')
  async change(@Query() asked: Sent, @Req() request: FastifyRequest): Promise<Page> {
    return await this.#page(rearranged(asked), false, request);
  }

  async #page(asked: Sent, isTried: boolean, request: FastifyRequest): Promise<Page> {
    const { api, called, me } = await this.looking.around(request);
    const councils = me.councils.filter(({ today }) => today).map((each) => called.council(each.council));
    const code = textAt(asked, 'council').toUpperCase();
    const council = councils.find((each) => each.code === code) ?? councils[0];
    if (!council) return new Page('law/what-if', { ...shared, councils: [] });
    const [law, vocabulary] = await Promise.all([lawOf(api, council.code), this.vocabulary.readFor(api)]);
    const tables = rulesIn(law);
    const rule = ruleNamed(tables, { table: textAt(asked, 'table'), key: textAt(asked, 'key') });
    const fields = rule ? fieldsOfRule(tables, rule, { choices: {}, called: calledBy(vocabulary) }) : [];
    const sent: Sent =
      rule && asked.show === undefined ? { ...asked, ...heldByRule(fields, rule.says) } : asked;
    const says = rule && isTried ? read(fields, sent) : { body: {}, faults: [] };
    const proposed = isTried ? proposalOf(sent, rule, says.body, me.on) : nothingYet;
    const faults = [...says.faults, ...proposed.faults];
    const page = pageAsked(textAt(asked, 'page'));
    const answer =
      faults.length === 0 && proposed.body ? await ask(api, council.code, proposed.body, page) : null;
    const refused = answer && 'refused' in answer ? [{ at: '', words: answer.refused ?? '' }] : [];
    const link = (to: string): string => addressWith('/service/what-if', { ...asked, page: to });
    const shown = answer?.view ? whatIfShown(answer.view, council.code) : null;
    return new Page(
      'law/what-if',
      {
        ...{ ...shared, councils, council, tables, rule, on: me.on, shown },
        ...{ faults: [...faults, ...refused], hasErrors: faults.length + refused.length > 0 },
        fields: withRows(fields, sent, textAt(asked, '_add')),
        pages: shown && pagesOf(shown.listed, link),
        valueAt: (name: string) => textAt(sent, name),
        isTicked: (name: string, value: string) => [sent[name] ?? []].flat().includes(value),
        faultAt: (name: string) => faults.find(({ at }) => at === name)?.words,
      },
      faults.length + refused.length > 0 ? 400 : 200,
    );
  }
}

const shared = { title: 'What if', at: '/service' };

type Body = Schemas['WhatIfBody'];

const nothingYet = { body: null, faults: [] };

/** The proposal in the address; undefined if there is none yet. */
function proposalOf(
  sent: Sent,
  rule: Rule | undefined,
  says: Readonly<Record<string, unknown>>,
  today: string,
): { readonly body: Body | null; readonly faults: readonly FormFault[] } {
  const days = textAt(sent, 'days');
  if (days && !/^-?\d{1,4}$/.test(days))
    return { body: null, faults: [{ at: 'days', words: 'Enter a number of days, like 7 or -7' }] };
  if (!days && !rule) return nothingYet;
  const tried = 'Tried out, not adopted';
  const adopt = rule && {
    ...{ rules: [{ table: rule.table, key: rule.key, says: says as Record<string, never> }] },
    ...({ source: tried, reason: tried, confidence: 'V', power: tried, from: today } as const),
  };
  return {
    body: {
      ...(adopt && { adopt, asIfAlways: textAt(sent, 'always') === 'yes' }),
      ...(days && { validDay: { byDays: Number(days) } }),
    },
    faults: [],
  };
}

async function ask(api: CasebookApi, council: string, body: Body, page: number) {
  const params = { path: { council } };
  try {
    const asked = api.POST('/councils/{council}/what-if', { params, body: { ...body, page, size } });
    return { view: await answered(asked) };
  } catch (fault) {
    if (!(fault instanceof ApiProblem) || [401, 403].includes(fault.status) || fault.status >= 500)
      throw fault;
    const words = fault.errors.map(({ field, because }) => `${field} ${because}`);
    return { refused: words.join(' ') || fault.detail };
  }
}
