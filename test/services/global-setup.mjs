// jest does not compile its global setup as ES modules, so it is compiled on the way in.
import '../../scripts/from-source/register.mjs';

export default async function setUp() {
  const { beginRun } = await import('./run.ts');
  await beginRun();
}
