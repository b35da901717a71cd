import { registerOf } from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import type { ExistingCase } from '../state.js';
import { typeInWords } from '../vocabulary/in-words.js';

/**
 * Refuses to decide a case that the law requires to be on the register and that is not there, unless somebody
 * says why.
 */
export function unregistered(
  { applicationType, register }: ExistingCase,
  excuse: string | null,
): { readonly rejected: Rejection } | undefined {
  const source = registerOf(applicationType);
  if (source === undefined || register.publishedOn !== null || excuse !== null) return undefined;
  const because = `The law requires ${typeInWords(applicationType)} to be on the public register before it is decided (${source}).`;
  return reject('not-on-register', `${because} Publish it, or say why it is not published.`);
}
