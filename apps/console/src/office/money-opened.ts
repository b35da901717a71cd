import type { Option } from '../acts/fields.js';
import type { Sent } from '../acts/sent.js';
import type { Choice } from '../acts/words/field-words.js';
import type { CasebookApi } from '../api/casebook-api.js';
import { chargeAt, chargeHeld, priceChoices, pricesAt } from './charges.js';
import type { Subject } from './office-form.js';
import { statementAt, statementChoices, statementHeld } from './statements.js';

/** What forms about money need of the statement or the charge that they are about. */
export interface MoneyOpened {
  readonly choices: Readonly<Partial<Record<Choice, readonly Option[]>>>;
  /** What the form at an address begins with. */
  readonly held: (address: string, asked: Readonly<Record<string, string>>) => Sent;
  /** What the subject is called, where its address does not say. */
  readonly words?: string;
}

/** Reads it; null for a form that is not about money. */
export async function openMoney(
  api: CasebookApi,
  { subject, path }: { readonly subject: Subject; readonly path: Readonly<Record<string, string>> },
): Promise<MoneyOpened | null> {
  if (subject === 'statement') {
    const statement = await statementAt(api, path);
    return {
      choices: statementChoices(statement),
      held: (address, asked) => statementHeld(address, statement, asked),
    };
  }
  if (subject === 'charge') {
    const charge = await chargeAt(api, path);
    const held = (address: string) => chargeHeld(address, charge);
    return { choices: {}, held, words: `Invoice ${charge.invoiceNumber}` };
  }
  if (subject === 'charges') return { choices: priceChoices(await pricesAt(api, path)), held: () => ({}) };
  return null;
}
