import { once } from 'node:events';
import { rm } from 'node:fs/promises';

export default async function stopSystem() {
  const running = globalThis.browserSystem;
  if (!running) return;
  const { system, folder } = running;
  if (system.exitCode === null) {
    const ended = once(system, 'exit');
    system.kill('SIGTERM');
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}
