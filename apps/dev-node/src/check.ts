import { checkedStorage } from './storage/checking.js';

/**
 * Reads what a node is about to serve, in a process of its own: damage to the file can end whoever reads it with a
 * signal, before anything could be said. Says `opened` once there is something to serve, and goes on to read it all.
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
