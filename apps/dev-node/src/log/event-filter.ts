import { streamOf, typeOf } from '../protocol/recorded-event.js';

/** Which events of `$all` a subscriber wants, and how often it receives checkpoints. */
export interface EventFilter {
  accepts: (record: Buffer) => boolean;
  /** The number of events searched at a time. */
  window: number;
  /** A checkpoint is sent after each such number of events. */
  checkpointInterval: number;
}

export interface FilterExpression {
  on: 'stream-name' | 'event-type';
  regex: string;
  prefixes: readonly string[];
}

/** Throws a SyntaxError when the expression is not a regular expression. */
export function acceptance({ on, regex, prefixes }: FilterExpression): (record: Buffer) => boolean {
  const subject = on === 'stream-name' ? streamOf : typeOf;
  if (regex === '') return (record) => prefixes.some((prefix) => subject(record).startsWith(prefix));
  const pattern = new RegExp(regex, 'u');
  return (record) => pattern.test(subject(record));
}
