import { type Json, KeyVault, sealing } from '#privacy';
import { asJson } from './output.js';
import type { Reach } from './reach.js';

/** Opens personal data if requested and the keys are available; otherwise leaves it sealed. */
export function openedIf(asked: boolean, { keysFolder }: Reach, document: unknown): unknown {
  if (!asked) return document;
  return sealing(KeyVault.open({ folder: keysFolder })).openAll(JSON.parse(asJson(document)) as Json);
}
