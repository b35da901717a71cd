import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { caseId, type StreamName } from '#domain';
import { type Decided, decideAndAppend, type Writing } from '../src/decide-and-append.js';
import type { CommandContext } from '../src/encoding.js';
import type { EventStore } from '../src/event-store.js';
import { firstFault } from '../src/verifying.js';
import { context, today } from './facts.js';
import { type Enter, ledger } from './ledger.js';

export const entry = (): Enter => ({ type: 'Enter', caseId: caseId(randomUUID()), on: today });

export const enter = (
  by: Writing,
  stream: StreamName,
  command: Enter = entry(),
  as: CommandContext = context(),
): Promise<Decided> => decideAndAppend(by, ledger, stream, command, as);

/** The contents of a ledger, with a verified chain. */
export async function entries(store: EventStore, stream: StreamName): Promise<readonly string[]> {
  const recorded = await store.readStream(stream);
  expect(firstFault(recorded)).toBeUndefined();
  return recorded.map(({ event }) => String('caseId' in event && event.caseId));
}
