import { parseArgs } from 'node:util';
import { checks } from './checks.js';
import type { Tally } from './running.js';

const { values } = parseArgs({ options: { 'forbid-skips': { type: 'boolean', default: false } } });
// Also end the child processes after a signal.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const sum: Tally = { passed: 0, failed: 0, skipped: 0 };
const say = (line: string) => process.stdout.write(`${line}\n`);

for (const { name, run } of checks) {
  say(`\n=== ${name} ===`);
  const from = performance.now();
  const tally = await run().catch((error): Tally => {
    say(String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  });
  const seconds = ((performance.now() - from) / 1_000).toFixed(1);
  say(`=== ${name}: ${tally ? inWords(tally) : 'does not apply here'} (${seconds} s) ===`);
  sum.passed += tally?.passed ?? 0;
  sum.failed += tally?.failed ?? 0;
  sum.skipped += tally?.skipped ?? 0;
}

say(`\n${inWords(sum)}`);
if (sum.failed > 0 || (values['forbid-skips'] && sum.skipped > 0)) process.exitCode = 1;

function inWords({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
