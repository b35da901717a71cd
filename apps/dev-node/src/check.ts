import { checkedStorage } from './storage/checking.js';

/**
 * Reads a node's events in a separate process, because damage to the file can end the reading process with a
 * signal. Prints `opened` once the node can serve, and continues to read everything.
 */
const [folder = ''] = process.argv.slice(2);
try {
  const storage = checkedStorage(folder);
  process.stdout.write('opened\n');
  await storage.readAll();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
