import type { MultipartFile } from '@fastify/multipart';
import type { OpenedCase } from '../cases/opening.js';
import type { libraryOf } from '../office/conditions.js';
import type { Act, Acts } from './acts-view.js';
import type { Field } from './fields.js';

/** An act on a case that somebody has begun. */
export interface Begun extends OpenedCase {
  readonly acts: Acts;
  readonly act: Act;
  readonly fields: readonly Field[];
  readonly person: string;
  /** Conditions to choose from, where it takes any. */
  readonly library: Awaited<ReturnType<typeof libraryOf>>;
  /** The file that came with the form, not read yet. */
  readonly file: MultipartFile | null;
}
