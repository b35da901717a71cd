const pounds = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Money as "£1,461.58". Negative amounts have a true minus sign. */
export const amountInWords = (pence: number): string =>
  `${pence < 0 ? '−' : ''}£${pounds.format(Math.abs(pence) / 100)}`;

/** Money as "£548", without pence if there are none. */
export const amountInShort = (pence: number): string => amountInWords(pence).replace(/\.00$/, '');

/** "1 comment", "2 comments" */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
