import type { SubmissionProblem } from './refusal.js';

/** The largest submission in our examples is 55 kB; drawings come as links, not inside. */
export const largestSubmissionBytes = 5 * 1024 * 1024;
const deepest = 64;

/**
 * The JSON in some bytes. A key that occurs twice is refused, because two readers of the same bytes could
 * then disagree; so is nesting that no form has.
 */
export function readJson(
  bytes: Uint8Array,
): { readonly json: unknown } | { readonly refused: SubmissionProblem } {
  if (bytes.byteLength > largestSubmissionBytes)
    return refuse('too-large', `A submission may have at most ${largestSubmissionBytes} bytes.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('not-utf-8', 'A submission must be JSON in UTF-8.');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('not-json', 'A submission must be one JSON document.');
  }
  const fault = structureFault(text);
  return fault ? { refused: fault } : { json };
}

const refuse = (code: SubmissionProblem['code'], because: string) => ({
  refused: { field: '', code, because },
});

/** Walks JSON text without recursion, so that deep nesting cannot exhaust the stack. */
function structureFault(text: string): SubmissionProblem | undefined {
  const open: (Set<string> | 'list')[] = [];
  let key = '';
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '"') {
      const end = endOfString(text, at);
      key = text.slice(at, end);
      at = end - 1;
    } else if (mark === '{') open.push(new Set());
    else if (mark === '[') open.push('list');
    else if (mark === '}' || mark === ']') open.pop();
    else if (mark === ':') {
      const keys = open.at(-1) as Set<string>;
      // Parsed, because "id" may also be written "\u0069d".
      const name = JSON.parse(key) as string;
      if (keys.has(name)) return repeated(name);
      keys.add(name);
    }
    if (open.length > deepest)
      return { field: '', code: 'too-deep', because: `A submission may be nested at most ${deepest} deep.` };
  }
  return undefined;
}

function endOfString(text: string, quote: number): number {
  let at = quote + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

const repeated = (name: string): SubmissionProblem => ({
  field: '',
  code: 'duplicate-key',
  because: `The key "${name.slice(0, 60)}" occurs twice in one object, so its value is unclear.`,
});
