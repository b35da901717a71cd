import type { Certified } from './certificates.js';
import { runKillable } from './killable.js';

/** The local node in a process of its own, with nothing in it: that of a client's classes cannot be in one with another's. */
export interface NodeProcess {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** With a certificate it serves over TLS, to `admin` with the password that every store begins with. */
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
