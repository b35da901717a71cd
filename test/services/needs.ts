import { describe, it } from '@jest/globals';
import { notice } from './run.js';

/**
 * A `describe` for specs with requirements on the machine. If one is missing, it is skipped and the run says
 * so at its end, or fails where skipping is forbidden (`CASEBOOK_FORBID_SKIPS=1`).
 */
export function describeNeeding(name: string, lacking: string | undefined, specs: () => void): void {
  if (!lacking) {
    describe(name, specs);
    return;
  }
  const line = `SPECS OF ${name.toUpperCase()} DID NOT RUN: they need ${lacking}.`;
  if (process.env.CASEBOOK_FORBID_SKIPS === '1') {
    describe(name, () => {
      it('its requirements are met', () => {
        throw new Error(line);
      });
    });
    return;
  }
  describe.skip(name, () => {
    it(`needs ${lacking}`, () => undefined);
  });
  notice(line);
}
