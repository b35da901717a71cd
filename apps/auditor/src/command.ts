import type { CouncilCode, costRecovery } from '#domain';
import type { CalendarDate, Instant } from '#legislation';
import type { Output } from './output.js';
import type { Reach } from './reach.js';

/** 0: correct. 1: a fault was found. */
export type Verdict = 0 | 1;

export interface Options {
  readonly json: boolean;
  readonly all: boolean;
  readonly open: boolean;
  readonly wait: boolean;
  readonly effective?: CalendarDate | undefined;
  readonly known?: Instant | undefined;
  readonly council?: CouncilCode | undefined;
  readonly month?: costRecovery.Month | undefined;
  readonly to?: string | undefined;
  readonly seal?: string | undefined;
}

export interface Asked extends Options {
  readonly args: readonly string[];
}

/** Connects to the system; a command that does not need it never calls this. */
export type System = () => Promise<Reach>;

/** A command of the auditor. */
export interface Command {
  /** What follows its name. */
  readonly takes: string;
  readonly does: string;
  readonly run: (asked: Asked, system: System, output: Output) => Promise<Verdict>;
}

/** The command line cannot be understood. */
export class Misasked extends Error {
  override readonly name = 'Misasked';
}

/** The requested thing does not exist. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}
