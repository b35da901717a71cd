import type { Option } from '../acts/fields.js';
import type { Sent } from '../acts/sent.js';
import type { Choice } from '../acts/words/field-words.js';
import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';

type Prices = Pick<Schemas['PricesView'], 'prices'>;
type Charge = Pick<Schemas['OpenedChargeView'], 'owedPence'>;
type Path = Readonly<Record<string, string>>;

export const pricesAt = (api: CasebookApi, { council = '' }: Path) =>
  answered(api.GET('/councils/{council}/prices', { params: { path: { council } } }));

export const chargeAt = (api: CasebookApi, { council = '', chargeId = '' }: Path) =>
  answered(api.GET('/councils/{council}/charges/{chargeId}', { params: { path: { council, chargeId } } }));

/** The levels and scales in a council's price list, to choose from. */
export const priceChoices = ({ prices }: Prices): Readonly<Partial<Record<Choice, readonly Option[]>>> => ({
  'price level': eachOnce(prices.map(({ level }) => level)),
  'price scale': eachOnce(prices.map(({ scale }) => scale)),
});

/** What a form about a charge begins with: what the customer owes, or is owed. */
export function chargeHeld(address: string, { owedPence }: Charge): Sent {
  const proposed: Readonly<Record<string, number>> = { payments: owedPence, refunds: -owedPence };
  const pence = proposed[address] ?? 0;
  return pence > 0 ? { 'f.amountPence': (pence / 100).toFixed(2) } : {};
}

const eachOnce = (texts: readonly string[]): readonly Option[] =>
  [...new Set(texts)].map((value) => ({ value, words: value }));
