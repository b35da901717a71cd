/**
 * `node --conditions=casebook-source --import ./scripts/from-source/register.mjs FILE.ts`
 *
 * Runs TypeScript without a build, decorators and their metadata included: Node 20 cannot read TypeScript at
 * all, and newer ones (and tsx) leave out the metadata by which Nest finds what to inject.
 */
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
process.setSourceMapsEnabled(true);
