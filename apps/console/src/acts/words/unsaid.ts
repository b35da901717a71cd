import type { Schema } from '../described.js';
import type { FieldWords } from './field-words.js';

/** The fields of a body without labels, including those of nested objects. */
export function unsaid(
  schema: Schema | null,
  words: Readonly<Record<string, Partial<FieldWords>>> = {},
  within = '',
): string[] {
  return Object.entries(schema?.properties ?? {}).flatMap(([name, of]) => {
    const said: Partial<FieldWords> | undefined = words[name] ?? (of['x-casebook-label'] ? {} : undefined);
    if (!said) return [within + name];
    const inner = of.items?.properties ? of.items : of.properties ? of : null;
    const isDrawnByHand = ['proposal', 'library', 'left out'].includes(said.as ?? '');
    return inner && !isDrawnByHand ? unsaid(inner, said.of, `${within}${name}.`) : [];
  });
}
