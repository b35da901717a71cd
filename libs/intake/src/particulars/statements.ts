import { isObject, storable } from '../document.js';

/** A statement in the form, for the officer: its topic and label. */
export interface Statement {
  readonly about: string;
  readonly label: string;
  readonly says: string;
}

const most = 400;
const longest = 2_000;

/** Parts that have their own place on the case, or concern the form itself. */
const readElsewhere: ReadonlySet<string> = new Set(['boundary', 'projectType', 'fee', 'address', 'planning']);

/**
 * Every value in some part of a form, whatever its shape: a newer schema's trees or signs reach the officer
 * before anybody has written code for them.
 */
export function statementsIn(about: string, value: unknown): readonly Statement[] {
  if (!isObject(value)) return [];
  return Object.entries(value)
    .filter(([key]) => !readElsewhere.has(key))
    .flatMap(([key, each]) => leaves([key], each, 0))
    .map(({ path, says }) => ({ about, label: path.map(words).join(', '), says }));
}

interface Leaf {
  readonly path: readonly string[];
  readonly says: string;
}

const deepest = 8;

function leaves(path: readonly string[], value: unknown, depth: number): readonly Leaf[] {
  if (depth > deepest || value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) {
    if (value.every((each) => !isObject(each) && !Array.isArray(each)))
      return value.length === 0 ? [] : [{ path, says: value.map(saysOf).join(', ').slice(0, longest) }];
    return value.flatMap((each, at) => leaves([...path, String(at + 1)], each, depth + 1));
  }
  if (!isObject(value)) {
    const says = saysOf(value).slice(0, longest);
    return says === '' ? [] : [{ path, says }];
  }
  // An option of the older schemas: its code with its words.
  if (typeof value.value === 'string' && typeof value.description === 'string')
    return [{ path, says: saysOf(value.description).slice(0, longest) }];
  if (value.type === 'Feature' || value.type === 'FeatureCollection') return [];
  return Object.entries(value).flatMap(([key, each]) => leaves([...path, key], each, depth + 1));
}

const saysOf = (value: unknown): string =>
  value === true ? 'Yes' : value === false ? 'No' : storable(String(value)).trim();

/** A key such as `hedgerowLength` as words. */
const words = (key: string): string =>
  storable(key)
    .slice(0, 100)
    .replace(/[_.]/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);

/** Answers that a person gave, without those that the form filled in. */
export function answersIn(responses: readonly unknown[]): readonly Statement[] {
  return responses.filter(isObject).flatMap((each) => {
    const { question, responses: given, metadata } = each;
    const about =
      isObject(metadata) && typeof metadata.sectionName === 'string'
        ? storable(metadata.sectionName).slice(0, 200)
        : 'Form';
    if (typeof question !== 'string' || (isObject(metadata) && metadata.autoAnswered === true)) return [];
    const answers = Array.isArray(given) ? given : [given];
    const says = answers
      .map((answer) => (isObject(answer) ? answer.value : answer))
      .filter((answer) => ['string', 'number', 'boolean'].includes(typeof answer))
      .map(saysOf)
      .join('; ');
    return says === ''
      ? []
      : [{ about, label: storable(question).slice(0, 500), says: says.slice(0, longest) }];
  });
}

/** As many statements as a case can hold, and the number left out. */
export function withinBounds(statements: readonly Statement[]): {
  readonly kept: readonly Statement[];
  readonly remarks: readonly string[];
} {
  const left = statements.length - most;
  if (left <= 0) return { kept: statements, remarks: [] };
  return {
    kept: statements.slice(0, most),
    remarks: [`${left} more answers are in the submission as it came.`],
  };
}
