import { councils } from '#domain';
import type { Block } from './blocks.js';

/** What a case says for each field: nothing where there is nothing to say. */
export type Filled = Readonly<Record<councils.LetterWord, string | null>> &
  Readonly<Record<councils.LetterPart, readonly Block[]>>;

const partOf = (paragraph: string): councils.LetterPart | undefined =>
  councils.letterParts.find((part) => paragraph === `{${part}}`);

const fieldIn = /\{([^{}]*)\}/g;

/** The words with their fields filled; nothing where one of the fields has nothing to say. */
export function filledLine(words: string, fields: Filled): string | undefined {
  const named = [...words.matchAll(fieldIn)].map(([, name]) => fields[name as councils.LetterWord]);
  if (named.some((value) => value === null)) return undefined;
  let at = 0;
  return words.replace(fieldIn, () => String(named[at++]));
}

/**
 * A letter's paragraphs, with what the case says in place of the fields. A sentence line with a field of which the case
 * says nothing is left out; so is a heading under which nothing is left.
 */
export function filled({ body }: Pick<councils.LetterTemplate, 'body'>, fields: Filled): readonly Block[] {
  const blocks = body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => {
      const part = partOf(paragraph);
      return part ? fields[part] : written(paragraph, fields);
    });
  return blocks.filter(
    (block, at) =>
      block.kind !== 'heading' || (blocks[at + 1] !== undefined && blocks[at + 1]!.kind !== 'heading'),
  );
}

function written(paragraph: string, fields: Filled): readonly Block[] {
  const lines = paragraph.split('\n').map((line) => line.trim());
  if (paragraph.startsWith('# ')) {
    const text = filledLine(paragraph.slice(2), fields);
    return text === undefined ? [] : [{ kind: 'heading', text }];
  }
  if (lines.every((line) => line.startsWith('* '))) {
    const items = lines.flatMap((line) => filledLine(line.slice(2), fields) ?? []);
    return items.length > 0 ? [{ kind: 'list', items }] : [];
  }
  const kept = lines.flatMap((line) => sentences(line, fields));
  return kept.length > 0 ? [{ kind: 'paragraph', text: kept.join('\n') }] : [];
}

/** A line is kept as far as each of its sentences can be said. */
function sentences(line: string, fields: Filled): readonly string[] {
  const whole = filledLine(line, fields);
  if (whole !== undefined) return [whole];
  const parts = line.split(/(?<=[.!?]) /).flatMap((sentence) => filledLine(sentence, fields) ?? []);
  return parts.length > 0 ? [parts.join(' ')] : [];
}
