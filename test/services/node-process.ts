import type { Certified } from './certificates.js';
import { runKillable } from './killable.js';

/**
 * An empty local node in its own process, because the classes of the two clients cannot be in one process.
 */
export interface NodeProcess {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** With a certificate it uses TLS, for `admin` with the default password. */
export async function startNodeProcess(certified?: Certified): Promise<NodeProcess> {
  const buffer = (text: string) => `Buffer.from(${JSON.stringify(text)})`;
  const { certificate, key } = certified ?? {};
  const tls =
    certificate && key ? `{ certificate: ${buffer(certificate)}, key: ${buffer(key)} }` : 'undefined';
  const { said, kill9 } = await runKillable(`
    import { startDevNode } from './apps/dev-node/src/index.ts';
    console.log((await startDevNode({ tls: ${tls} })).port)`);
  return { port: Number(said), stop: kill9 };
}
