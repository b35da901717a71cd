import { parseArgs } from 'node:util';
import { runs } from '../check/running.js';

/**
 * `npm run chaos -- --minutes 60 --seed 7`
 *
 * Runs two of every process under commands, with one failure after another. The same drill runs for a minute
 * and a half among the others. It prints each failure and the seed, which determines the failures but not the
 * timing.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string' } },
});

const drill = ['run', 'drills', '--', 'test/chaos/two-of-everything.drill.ts', '--runInBand'];
const environment = {
  CASEBOOK_CHAOS_BUILT: '1',
  CASEBOOK_CHAOS_MINUTES: values.minutes,
  ...(values.seed && { CASEBOOK_CHAOS_SEED: values.seed }),
};
const endsWithinMinutes = Number(values.minutes) + 40;
if (!(await runs('npm', drill, { environment, endsWithinMinutes }))) process.exitCode = 1;
