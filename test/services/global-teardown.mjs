export default async function tearDown() {
  const { endRun } = await import('./run.ts');
  await endRun();
}
