import type { Described } from '../acts/described.js';
import { type Field, fieldsOf } from '../acts/fields.js';
import { calledBy, type Vocabulary } from '../acts/vocabulary.js';
import { type FieldWords, leftOut, why } from '../acts/words/field-words.js';
import { answeredUnless, type CasebookApi } from '../api/casebook-api.js';
import { openSubject, type SubjectOpened } from '../office/subjects.js';
import type { Surroundings } from '../office/surroundings.js';
import { notHere } from '../page/refused.js';
import {
  fieldsOfRule,
  lawOf,
  type Rule,
  type RuleNamed,
  type RuleTable,
  ruleNamed,
  rulesIn,
} from './rule.js';
import { whatIfShown } from './what-if.js';

/** The acts on a council's own rule. */
export const lawActs = {
  adopt: {
    ...{
      path: '/councils/{council}/law/adoptions',
      label: 'Adopt a rule',
      button: 'Adopt it',
      done: 'Adopted',
    },
  },
  withdraw: {
    ...{ path: '/councils/{council}/law/withdrawals', label: 'Withdraw a rule of its own' },
    ...{ button: 'Withdraw it', done: 'Withdrawn' },
  },
} as const;

export type LawAct = keyof typeof lawActs;

const confidences: Readonly<Record<string, string>> = {
  V: 'Seen in that source',
  D: 'Worked out from it',
  K: 'Not verified',
};

const words: Readonly<Record<string, FieldWords>> = {
  rules: leftOut,
  adoptionId: leftOut,
  withdrawalId: leftOut,
  source: { label: 'Its source', hint: 'The resolution, instrument or advice. Every answer names it.' },
  confidence: { label: 'Confidence' },
  power: {
    label: 'The power behind it',
    hint: 'The regulations that let a council set its own fees. Leave it empty for all other rules.',
  },
  from: { label: 'From', hint: 'The first day on which it applies.' },
  until: { label: 'Until', hint: 'The last day. Leave it empty if there is none.' },
  reason: why,
};

/** A rule that a user is adopting or withdrawing. */
export interface LawBegun {
  readonly api: CasebookApi;
  readonly act: LawAct;
  readonly subject: SubjectOpened;
  readonly rule: Rule;
  /** The values of the rule. Empty if it is withdrawn. */
  readonly says: readonly Field[];
  /** Its source, confidence and reason. */
  readonly about: readonly Field[];
  readonly person: string;
}

interface Given {
  readonly described: Described;
  readonly vocabulary: Vocabulary;
}

export async function lawTables(around: Surroundings, code: string) {
  const subject = openSubject('council', code, around);
  return { subject, tables: rulesIn(await lawOf(around.api, subject.council!.code)) };
}

export async function beginLaw(
  { described, vocabulary }: Given,
  around: Surroundings,
  asked: RuleNamed & { readonly act: LawAct; readonly council: string; readonly person: string },
): Promise<LawBegun> {
  const { act, person } = asked;
  const { subject, tables } = await lawTables(around, asked.council);
  const rule = ruleNamed(tables, asked);
  if (!rule || (act === 'withdraw' && !rule.isOwn)) throw notHere();
  const [{ schema }, vocabularyNow] = await Promise.all([
    described.command(lawActs[act].path),
    vocabulary.readFor(around.api),
  ]);
  const called = calledBy(vocabularyNow);
  const offers = {
    choices: {},
    called: (code: string, among: readonly string[]) => confidences[code] ?? called(code, among),
  };
  return {
    ...{ api: around.api, act, subject, rule, person },
    says: act === 'adopt' ? fieldsOfRule(tables, rule, offers) : [],
    about: fieldsOf(schema, words, offers),
  };
}

/** The body that adopts or withdraws one rule. */
export const lawBody = (
  { act, rule: { table, key } }: Pick<LawBegun, 'act' | 'rule'>,
  says: Readonly<Record<string, unknown>>,
  about: Readonly<Record<string, unknown>>,
) => ({ ...about, rules: [act === 'adopt' ? { table, key, says } : { table, key }] });

/** The effect on open cases. Null if it cannot be calculated; the act itself then gives the reason. */
export async function effectOf({ api, act, subject }: LawBegun, body: object) {
  const path = { council: subject.council!.code };
  const asked = api.POST('/councils/{council}/what-if', {
    params: { path },
    body: { [act]: body, size: 20 } as never,
  });
  const view = await answeredUnless([400, 403, 409, 422, 503], asked);
  return view && whatIfShown(view, path.council);
}

/** The tables that a council may see and add its own rules to. */
export const tablesShown = (tables: readonly RuleTable[]) =>
  tables.map((table) => ({ ...table, own: table.rules.filter(({ isOwn }) => isOwn).length }));
