import { type Logger, pino } from 'pino';

/**
 * Structured lines, one for each event. Log what happened and to which case id; never names, addresses or
 * payloads.
 */
export const openLog = (process: string, level: string): Logger =>
  pino({ name: process, level, base: { process }, timestamp: pino.stdTimeFunctions.isoTime });

export type { Logger };
