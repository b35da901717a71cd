import { carried } from '../acts/carried.js';
import { type Field } from '../acts/fields.js';
import { read } from '../acts/reading.js';
import { type FormFault, type Sent, textAt } from '../acts/sent.js';
import { type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import type { CouncilShown } from '../councils/councils.js';
import { Page } from '../page/page.js';
import { Refused } from '../page/refused.js';
import type { Called } from '../people/names.js';
import { type Item, type Line, previewEach } from './batch.js';
import { type Chosen, nameOfChosen } from './chosen.js';

/** The acts that can be done to several cases at once with the same input. */
export const offered = ['allocation', 'return', 'publication', 'committee-referral', 'notes'] as const;
export type Offered = (typeof offered)[number];

export interface Asked {
  readonly api: CasebookApi;
  readonly called: Called;
  readonly chosen: readonly Chosen[];
  readonly sent: Sent;
  readonly person: string;
}

export interface Begun extends Asked {
  readonly command: Offered;
  readonly answer: Schemas['ActOnCasesView'];
  readonly fields: readonly Field[];
}

export const namesOf = (chosen: readonly Chosen[]): [string, string][] =>
  chosen.map((each) => [nameOfChosen(each), each.reference]);

export const shared = ({ chosen, called }: Asked, title: string) => ({
  ...{ title, at: '/work', number: chosen.length },
  chosen: chosen.map((each) => ({
    ...{ reference: each.reference, href: caseAddress(each.council, each.reference) },
    council: called.council(each.council),
  })),
});

export function formPage(begun: Begun, sent: Sent, faults: readonly FormFault[]): Page {
  const { fields, answer, chosen } = begun;
  const not = answer.cases.filter(({ may }) => !may);
  return new Page(
    'several/form',
    {
      ...shared(begun, answer.label),
      ...{ fields, faults, hasErrors: faults.length > 0, label: answer.label },
      hidden: [...namesOf(chosen), ['act', begun.command], ['_key', textAt(sent, '_key')]],
      refusedOf: not.map(({ caseId, because }) => ({
        ...{ reference: chosen.find((each) => each.caseId === caseId)?.reference, because: because?.words },
      })),
      valueAt: (name: string) => textAt(sent, name),
      isTicked: (name: string, value: string) => [sent[name] ?? []].flat().includes(value),
      faultAt: (name: string) => faults.find(({ at }) => at === name)?.words,
    },
    faults.length > 0 ? 400 : 200,
  );
}

interface Done {
  readonly council: CouncilShown;
  readonly lines: readonly ReturnType<typeof withCases>[number][];
}

export async function checkPage(begun: Begun, done: Done | null, untickedOf?: string): Promise<Page> {
  const { api, called, chosen, sent, command, fields, answer, person } = begun;
  const { body } = read(fields, sent);
  const codes = [...new Set(chosen.map(({ council }) => council))];
  const sections = await Promise.all(
    codes.map(async (code) => {
      const own = chosen.filter(({ council }) => council === code);
      const items = own.map(({ caseId }): Item => ({ caseId, command, body }));
      const lines = withCases(await previewEach(api, code, items), own);
      const council = called.council(code);
      return { council, lines, toRecord: lines.filter(({ refused }) => refused === null).length };
    }),
  );
  return new Page('several/check', {
    ...shared(begun, `Check: ${answer.label}`),
    ...{
      sections,
      recorded: done,
      button: answer.button,
      label: answer.label,
      person,
      untickedOf: untickedOf ?? null,
    },
    hidden: [...namesOf(chosen), ...written(sent)],
    hasErrors: untickedOf !== undefined,
  });
}

/** The input without the ticks, which are in each council's own form. */
const written = (sent: Sent): [string, string][] =>
  carried(sent)
    .filter(({ name }) => /^(f\.|act$|_key$)/.test(name))
    .map(({ name, value }) => [name, String(value)]);

export const withCases = (lines: readonly Line[], chosen: readonly Chosen[]) =>
  lines.map((line) => {
    const of = chosen.find(({ caseId }) => caseId === line.caseId)!;
    const reference = line.reference ?? of.reference;
    return { ...line, reference, href: caseAddress(of.council, reference) };
  });

export const nothingChosen = new Refused(400, {
  title: 'No case is selected',
  words: 'Nothing was recorded. Tick the cases on your list first.',
  link: { href: '/work', words: 'My work' },
});
