import type { Parts } from '#observability';

/** What the API is given, by name. */
export const config = Symbol('config');
export const eventStore = Symbol('eventStore');
export const tokens = Symbol('tokens');
export const sealing = Symbol('sealing');
export const fileStore = Symbol('fileStore');
export const scanner = Symbol('scanner');
export const pool = Symbol('pool');
export const database = Symbol('database');
export const healthParts = Symbol('healthParts');

export type HealthParts = Parts;
