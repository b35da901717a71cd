import { runKillable } from './killable.js';

/** The local node in a process of its own, with nothing in it: that of a client's classes cannot be in one with another's. */
export interface NodeProcess {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export async function startNodeProcess(): Promise<NodeProcess> {
  const { said, kill9 } = await runKillable(`
    import { startDevNode } from './apps/dev-node/src/index.ts';
    console.log((await startDevNode()).port)`);
  return { port: Number(said), stop: kill9 };
}
