/** A question to the law over HTTP, and the answer worked out by hand: a sum in pounds, a day, a word or an object. */
export type Example = readonly [what: string, question: string, body: object, value: unknown];
