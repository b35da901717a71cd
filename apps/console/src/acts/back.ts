import type { Begun } from './begun.js';
import type { Field } from './fields.js';
import { type Sent, textAt } from './sent.js';

/** The form from which somebody went to put a document on the file, and the field that names it there. */
export const backControl = '_back';

/** Where they go on, with the document that they put on the file. */
export type Back = (documentId: string) => string;

const written = /^([a-z-]+(?:\/[a-z-]+)*) (\w+)$/;

export function backFrom({ head }: Pick<Begun, 'head'>, sent: Sent): Back | null {
  const [, address, field] = written.exec(textAt(sent, backControl)) ?? [];
  if (!address || !field) return null;
  return (documentId) => `${head.href}/do/${address}?${new URLSearchParams({ [field]: documentId })}`;
}

/** The way to put a document on the file and come back, for a field that names one. */
export function putOnFileAt(
  { said, name }: Pick<Field, 'said' | 'name'>,
  { href, address }: { readonly href: string; readonly address: string },
): string | null {
  if (said?.as !== 'document') return null;
  return `${href}/do/documents?${new URLSearchParams({ back: `${address} ${name}` })}`;
}
