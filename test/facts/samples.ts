import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventVersions } from '#domain';

/** A fact as stored, first in its stream. */
interface Sample {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export const repository = process.cwd();
const folder = join(repository, 'test/facts/samples');

/** Every type of fact in every version. */
export const wanted: readonly { type: string; version: number }[] = Object.entries(eventVersions).flatMap(
  ([type, newest]) => Array.from({ length: newest }, (_, index) => ({ type, version: index + 1 })),
);

export const fileOf = (type: string, version: number): string => join(folder, `${type}.v${version}.json`);

export const hasSample = (type: string, version: number): boolean => existsSync(fileOf(type, version));

export const sampleOf = (type: string, version: number): Sample =>
  JSON.parse(readFileSync(fileOf(type, version), 'utf8')) as Sample;
