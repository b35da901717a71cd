import { type Json, KeyVault, sealing } from '#privacy';
import { asJson } from './output.js';
import type { Reach } from './reach.js';

/** What is said of people, readable where that was asked for and their keys are here; as it is kept otherwise. */
export function openedIf(asked: boolean, { keysFolder }: Reach, document: unknown): unknown {
  if (!asked) return document;
  return sealing(KeyVault.open({ folder: keysFolder })).openAll(JSON.parse(asJson(document)) as Json);
}
