import { run } from './run.js';
import { configOfSystem } from './running-system.js';

const isTerminal = process.stderr.isTTY;

process.exitCode = await run(process.argv.slice(2), configOfSystem, {
  say: (line) => process.stdout.write(`${line}\n`),
  refuse: (line) => process.stderr.write(`${line}\n`),
  progress: (line) => {
    if (isTerminal) process.stderr.write(`\r\u001b[K${line}\r`);
  },
});
