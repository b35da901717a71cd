import type { Field } from './fields.js';
import { readProposal } from './proposal.js';
import { type FormFault, type Found, found, linesAt, none, type Sent, textAt, wrong } from './sent.js';

interface Read {
  readonly body: Readonly<Record<string, unknown>>;
  readonly faults: readonly FormFault[];
}

/**
 * The body of a request from a form's input. Empty fields are left out, and the API decides whether they are
 * required. A malformed day or number is an error here.
 */
export function read(fields: readonly Field[], sent: Sent, prefix = 'f'): Read {
  const body: Record<string, unknown> = {};
  const faults: FormFault[] = [];
  for (const field of fields) {
    const found = valueRead(field, sent, `${prefix}.${field.name}`);
    faults.push(...found.faults);
    if (found.value !== undefined) body[field.name] = found.value;
    else if (field.required && field.kind !== 'file' && found.faults.length === 0)
      faults.push({ at: firstControl(field, `${prefix}.${field.name}`), words: missing(field) });
  }
  return { body, faults };
}

function valueRead(field: Field, sent: Sent, at: string): Found {
  const text = textAt(sent, at);
  switch (field.kind) {
    case 'line':
    case 'long':
      return text ? written(text, at, field) : none;
    case 'made':
    case 'radios':
    case 'select':
      return text ? found(text) : none;
    case 'lines':
      return nonEmpty(linesAt(sent, at));
    case 'ticks':
      return nonEmpty([sent[at] ?? []].flat());
    case 'numbers':
      return numbers(linesAt(sent, at), at, field.label);
    case 'whole':
    case 'number':
      return number(text, at, field);
    case 'amount':
      return amount(text, at, field.label);
    case 'yes-no':
      return text === 'yes' || text === 'no' ? found(text === 'yes') : none;
    case 'day':
      return day(sent, at, field.label);
    case 'file':
      // A file is not part of the input: it is streamed to the API.
      return none;
    case 'proposal':
      return readProposal(sent, at);
    case 'library':
      return versionNamed(text);
    case 'group':
      return group(field, sent, at);
    case 'rows':
      return rows(field, sent, at);
  }
}

function written(text: string, at: string, { label, limits = {}, said = {} }: Field): Found {
  const { maxLength: most = Number.POSITIVE_INFINITY, pattern } = limits;
  if (text.length > most)
    return wrong(at, `${label} must be ${most.toLocaleString('en-GB')} characters or fewer`);
  if (said.malformed && pattern && !new RegExp(pattern, 'u').test(text)) return wrong(at, said.malformed);
  return found(text);
}

/** Reads `time-limit@2`: a library condition and its version. */
function versionNamed(text: string): Found {
  const [, conditionId, version] = /^(.+)@(\d+)$/.exec(text) ?? [];
  return conditionId ? found({ conditionId, version: Number(version) }) : none;
}

const nonEmpty = (list: readonly string[]): Found => (list.length > 0 ? found(list) : none);

function numbers(lines: readonly string[], at: string, label: string): Found {
  const all = lines.flatMap((each) => each.split(/[\s,]+/)).map(Number);
  if (all.length === 0) return none;
  return all.every(Number.isInteger) ? found(all) : wrong(at, `${label} must be numbers, like 3`);
}

function number(text: string, at: string, { kind, label }: Field): Found {
  if (!text) return none;
  const value = Number(text.replaceAll(',', ''));
  if (kind === 'whole' ? Number.isInteger(value) : Number.isFinite(value)) return found(value);
  return wrong(at, `${label} must be a number, like ${kind === 'whole' ? '3' : '0.25'}`);
}

function amount(text: string, at: string, label: string): Found {
  if (!text) return none;
  const [, pounds, pence = ''] = /^£?(\d+)(?:\.(\d{1,2}))?$/.exec(text.replaceAll(/[,\s]/g, '')) ?? [];
  if (pounds === undefined) return wrong(at, `${label} must be an amount of money, like 548 or 1,461.58`);
  return found(Number(pounds) * 100 + Number(pence.padEnd(2, '0')));
}

function day(sent: Sent, at: string, label: string): Found {
  const [date, month, year] = ['day', 'month', 'year'].map((part) => textAt(sent, `${at}-${part}`));
  if (!date && !month && !year) return none;
  const written = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  const parsed = new Date(`${written}T12:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== written)
    return wrong(`${at}-day`, `${label} must be a real day, like 23 10 2026`);
  return found(written);
}

function group({ fields, required }: Field, sent: Sent, at: string): Found {
  const inner = read(fields, sent, at);
  if (Object.keys(inner.body).length === 0)
    return required ? { value: undefined, faults: inner.faults } : none;
  return { value: inner.body, faults: inner.faults };
}

/** The largest number of rows in a form. */
const mostRows = 60;

export const rowsSent = (sent: Sent, at: string): number =>
  Array.from({ length: mostRows }, (_, row) => row).findLast((row) =>
    Object.keys(sent).some((name) => name.startsWith(`${at}.${row}.`)),
  ) ?? -1;

function rows({ fields, label }: Field, sent: Sent, at: string): Found {
  const found = Array.from({ length: rowsSent(sent, at) + 1 }, (_, row) => row)
    .map((row) => ({ row, ...read(fields, sent, `${at}.${row}`) }))
    .filter(({ body }) => Object.values(body).some((each) => each !== undefined && each !== false));
  const faults = found.flatMap(({ row, faults: own }) =>
    own.map((each) => ({ ...each, words: `${each.words} (${lower(label)} ${row + 1})` })),
  );
  if (found.length === 0) return none;
  return { value: found.map(({ body }) => body), faults };
}

function missing({ kind, label, said }: Field): string {
  if (said?.missing) return said.missing;
  if (/^(Why|What|Who)\b/.test(label) && !label.endsWith('?')) return `Say ${lower(label)}`;
  if (['radios', 'select', 'yes-no', 'ticks'].includes(kind)) return `Choose: ${lower(label)}`;
  return `Enter: ${lower(label)}`;
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

export function firstControl({ kind, fields }: Field, at: string): string {
  if (kind === 'day') return `${at}-day`;
  if (kind === 'rows') return fields[0] ? firstControl(fields[0], `${at}.0.${fields[0].name}`) : at;
  if (kind === 'group') return fields[0] ? firstControl(fields[0], `${at}.${fields[0].name}`) : at;
  if (kind === 'proposal') return `${at}.newHomes`;
  return at;
}
