import { createInterface } from 'node:readline';
import { KeyVault, type Sealed, sealing } from '#privacy';

/** Another process that uses the vault: carries out each line of its input and answers with a line. */
const vault = KeyVault.open({ folder: process.argv[2]! });
const seals = sealing(vault);

const orders: Record<string, (...words: string[]) => unknown | Promise<unknown>> = {
  keys: (...subjects) => subjects.map((subject) => vault.keyFor(subject).export().toString('base64url')),
  prepare: (...subjects) => vault.prepare(subjects),
  open: (text) => seals.open(text as Sealed),
  seal: (subject, value) => seals.seal(subject!, value!),
  destroy: (subject) => vault.destroy(subject!),
};

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const [order, ...words] = line.split(' ');
  process.stdout.write(`${JSON.stringify((await orders[order!]!(...words)) ?? null)}\n`);
}
await vault.close();
