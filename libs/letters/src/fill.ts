import { councils } from '#domain';
import type { Block } from './blocks.js';

/** The values of the fields; null without one. */
export type Filled = Readonly<Record<councils.LetterWord, string | null>> &
  Readonly<Record<councils.LetterPart, readonly Block[]>>;

const partOf = (paragraph: string): councils.LetterPart | undefined =>
  councils.letterParts.find((part) => paragraph === `{${part}}`);

const fieldIn = /\{([^{}]*)\}/g;

/** A text with its fields filled in; undefined if one has no value. */
export function filledLine(words: string, fields: Filled): string | undefined {
  const named = [...words.matchAll(fieldIn)].map(([, name]) => fields[name as councils.LetterWord]);
  if (named.some((value) => value === null)) return undefined;
  let at = 0;
  return words.replace(fieldIn, () => String(named[at++]));
}

/**
 * A letter's paragraphs with the fields filled in. A sentence with an empty field is left out, and so is a
 * heading with nothing under it.
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

/** The sentences of a line that can be filled in. */
function sentences(line: string, fields: Filled): readonly string[] {
  const whole = filledLine(line, fields);
  if (whole !== undefined) return [whole];
  const parts = line.split(/(?<=[.!?]) /).flatMap((sentence) => filledLine(sentence, fields) ?? []);
  return parts.length > 0 ? [parts.join(' ')] : [];
}
