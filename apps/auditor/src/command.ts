import type { CouncilCode, costRecovery } from '#domain';
import type { CalendarDate, Instant } from '#legislation';
import type { Output } from './output.js';
import type { Reach } from './reach.js';

/** 0: as it should be. 1: found otherwise. */
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

/** Reaches for the system: what can do without it never asks. */
export type System = () => Promise<Reach>;

/** One thing that an auditor can ask for. */
export interface Command {
  /** What follows its name. */
  readonly takes: string;
  readonly does: string;
  readonly run: (asked: Asked, system: System, output: Output) => Promise<Verdict>;
}

/** It was asked for in a way that cannot be understood. */
export class Misasked extends Error {
  override readonly name = 'Misasked';
}

/** What was asked for is not there. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}
