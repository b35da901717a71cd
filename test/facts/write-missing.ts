/**
 * `npm run facts`
 *
 * Writes a sample of every type of fact that has none in its current version, generated from its type. Review
 * it, change its values if you like, and commit it. After that it must not change.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { councilCode, eventVersions, type StreamName } from '#domain';
import { encode } from '#event-store';
import { instant } from '#legislation';
import { aggregates } from './aggregates.js';
import { eventTypes } from './event-types.js';
import { example } from './example.js';
import { fileOf, hasSample, repository } from './samples.js';

const context = {
  actor: { id: 'a.officer', role: 'officer' },
  council: councilCode('CAM'),
  commandId: '5b0f2f6e-54c1-4f0e-9c57-6b1a54f1a001',
  commandDigest: 'd7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592',
  correlationId: '5b0f2f6e-54c1-4f0e-9c57-6b1a54f1a002',
  now: instant('2026-11-20T09:30:00Z'),
};

/** The stream of facts that can be in any stream. */
const onAny = (type: string) => (type === 'FactSetAside' ? 'planningApplication' : undefined);

const missing = Object.entries(eventVersions).filter(([type, version]) => !hasSample(type, version));
const contract = eventTypes(repository);
for (const [type, version] of missing) {
  const [shape] = contract.byName.get(type) ?? [];
  const category =
    Object.entries(aggregates).find(([, { types }]) => types.includes(type))?.[0] ?? onAny(type);
  if (!shape || !category) throw new Error(`${type} belongs to no aggregate in test/facts/aggregates.ts`);
  const stream = `${category}-sample` as StreamName;
  const place = { stream, revision: -1n, previousHash: null };
  const { encoded } = encode([example(contract, shape) as never], place, context);
  mkdirSync(dirname(fileOf(type, version)), { recursive: true });
  writeFileSync(fileOf(type, version), `${JSON.stringify({ stream, ...encoded[0] }, null, 2)}\n`);
  console.log(`Wrote ${fileOf(type, version)}`);
}
if (missing.length === 0) console.log('Every type of fact has its sample.');
