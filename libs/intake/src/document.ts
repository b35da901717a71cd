import type { SubmissionProblem, SubmissionProblemCode } from './refusal.js';

/** A longer text is not an answer on a form. */
const longestText = 20_000;
/** Sealed personal data begins like this (see ADR 12): text from outside must not be taken for it. */
const reserved = /^\s*sealed\.v/i;

/**
 * A document of unknown shape, read by pointer. A missing or wrong value is undefined; only own properties
 * count, so that `__proto__` and `constructor` are ordinary keys.
 */
export class SubmittedDocument {
  readonly problems: SubmissionProblem[] = [];

  constructor(private readonly root: unknown) {}

  at(pointer: string): unknown {
    return pointer
      .split('/')
      .slice(1)
      .reduce<unknown>(
        (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
        this.root,
      );
  }

  has(pointer: string): boolean {
    return isObject(this.at(pointer));
  }

  list(pointer: string): readonly unknown[] {
    const value = this.at(pointer);
    return Array.isArray(value) ? value : [];
  }

  /** The first of these that is a non-empty text. */
  text(...pointers: string[]): string | null {
    for (const pointer of pointers) {
      const text = this.textOf(this.at(pointer), pointer);
      if (text !== null) return text;
    }
    return null;
  }

  textOf(value: unknown, pointer: string): string | null {
    if (typeof value !== 'string') return null;
    if (reserved.test(value))
      this.refuse(pointer, 'reserved-text', 'Text that begins with "sealed.v" is reserved.');
    const text = storable(value).trim();
    if (text.length <= longestText) return text === '' ? null : text;
    this.refuse(pointer, 'not-acceptable', `A text may have at most ${longestText} characters.`);
    return null;
  }

  /** The code of an option: newer schemas have only the code, older ones also its description. */
  code(pointer: string): string | null {
    return this.text(pointer, `${pointer}/value`);
  }

  codes(pointer: string): readonly string[] {
    return this.list(pointer)
      .map((option) => this.textOf(isObject(option) ? option.value : option, pointer))
      .filter((code) => code !== null);
  }

  /** The first of these that is a number of zero or more. */
  amount(...pointers: string[]): number | null {
    const found = pointers.map((pointer) => this.at(pointer)).find(isAmount);
    return found ?? null;
  }

  count(...pointers: string[]): number | null {
    const found = pointers
      .map((pointer) => this.at(pointer))
      .find((value) => isAmount(value) && Number.isSafeInteger(value));
    return (found as number | undefined) ?? null;
  }

  isTrue(pointer: string): boolean {
    return this.at(pointer) === true;
  }

  refuse(field: string, code: SubmissionProblemCode, because: string): void {
    const isReported = this.problems.some((problem) => problem.field === field && problem.code === code);
    if (!isReported) this.problems.push({ field, code, because });
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** PostgreSQL cannot store NUL, UTF-8 no half surrogate pair, and a log line no control characters. */
export const storable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\n\t]/gu, ' ');
