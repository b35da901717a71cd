import type { MultipartFile } from '@fastify/multipart';
import type { OpenedCase } from '../cases/opening.js';
import type { libraryOf } from '../office/conditions.js';
import type { Act, Acts } from './acts-view.js';
import type { Field } from './fields.js';

/** An act that a user has started on a case. */
export interface Begun extends OpenedCase {
  readonly acts: Acts;
  readonly act: Act;
  readonly fields: readonly Field[];
  readonly person: string;
  /** The conditions to choose from, if the act takes conditions. */
  readonly library: Awaited<ReturnType<typeof libraryOf>>;
  /** The uploaded file, not read yet. */
  readonly file: MultipartFile | null;
}
