/** A fraction, exactly. The spreadsheet's sums are added up here by nothing of the product's. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const whole = (text: string): Fraction => ({ over: BigInt(text), under: 1n });
const plus = (one: Fraction, other: Fraction, sign: bigint): Fraction => ({
  over: one.over * other.under + sign * other.over * one.under,
  under: one.under * other.under,
});
const times = (one: Fraction, other: Fraction): Fraction => ({
  over: one.over * other.over,
  under: one.under * other.under,
});
const by = (one: Fraction, { over, under }: Fraction): Fraction =>
  over < 0n ? times(one, { over: -under, under: -over }) : times(one, { over: under, under: over });

/** What a sum of whole numbers, `+ - * /` and brackets comes to. */
export function comesTo(sum: string): Fraction {
  const words = sum.match(/\d+|[-+*/()]/g) ?? [];
  let at = 0;
  const next = () => words[at];
  const take = () => words[at++] ?? '';
  const factor = (): Fraction => {
    const word = take();
    if (word === '-') return plus(whole('0'), factor(), -1n);
    if (word !== '(') return whole(word);
    const inside = terms();
    if (take() !== ')') throw new Error(`a bracket is open in ${sum}`);
    return inside;
  };
  const product = (): Fraction => {
    let result = factor();
    while (next() === '*' || next() === '/')
      result = take() === '*' ? times(result, factor()) : by(result, factor());
    return result;
  };
  const terms = (): Fraction => {
    let result = product();
    while (next() === '+' || next() === '-') {
      const sign = take() === '+' ? 1n : -1n;
      result = plus(result, product(), sign);
    }
    return result;
  };
  const result = terms();
  if (at !== words.length) throw new Error(`"${next()}" is too much in ${sum}`);
  return result;
}

/** By how much an amount in pence is off, in millionths of a penny. */
export function offBy(pence: number, { over, under }: Fraction): number {
  const difference = BigInt(pence) * under - over;
  return Number((difference * 1_000_000n) / under);
}
