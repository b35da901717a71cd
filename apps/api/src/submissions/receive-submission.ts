import { type CouncilCode } from '#domain';
import type { Instant } from '#legislation';
import type { CommandRequest } from '../access/decorators.js';

export class ReceiveSubmission {
  constructor(
    readonly bytes: Buffer,
    /** Null: the council that the submission names. */
    readonly council: CouncilCode | null,
    readonly request: CommandRequest,
    /** The time of its arrival, if it could not be read then; now if left out. */
    readonly arrivedAt: Instant | null = null,
  ) {}
}
