import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bringIn } from '../../import/bring-in.js';
import { tokenFor } from '../../submit/sending.js';
import { formerExport } from '../former-export.js';
import { type Line, whole } from '../report.js';
import type { BenchSystem } from '../system.js';

/** The time to import a council's history with the read models kept up to date, and to import it again. */
export async function movingIn(system: BenchSystem, { cases }: { cases: number }): Promise<readonly Line[]> {
  await system.start('API');
  await system.start('projector');
  const { apiUrl: url, places } = system;
  const east = { council: 'EAS', name: 'East Fen', referenceFormat: '{yy}/{number}/{suffix}' };
  const rosa = { officer: 'rosa.linden', name: 'Rosa Linden', jobTitle: 'Service manager', employer: 'EAS' };
  await post(`${url}/officers`, await tokenFor(url, rosa.name), rosa);
  await post(`${url}/councils`, await tokenFor(url, rosa.name), east);
  const { csv, mapping } = formerExport(cases);
  const [file, mappingFile] = [
    join(places.dataFolder, 'export.csv'),
    join(places.dataFolder, 'mapping.json'),
  ];
  await writeFile(file, csv);
  await writeFile(mappingFile, JSON.stringify(mapping));
  const sender = { url, council: 'EAS', token: () => tokenFor(url, 'Case importer') };
  const run = async (resume: boolean) => {
    const startedMs = Date.now();
    const asked = {
      file,
      mappingFile,
      lists: {},
      source: undefined,
      dryRun: false,
      secondPass: false,
      resume,
    };
    const { report } = await bringIn(sender, { ...asked, say: () => undefined });
    const last = report.split('\n').find((line) => line.includes(' rows: ')) ?? report;
    return { seconds: (Date.now() - startedMs) / 1_000, last };
  };
  const before = await system.processorSeconds();
  const first = await run(false);
  const shownMs = Date.now();
  await shown(system, cases);
  const behindSeconds = (Date.now() - shownMs) / 1_000;
  const after = await system.processorSeconds();
  const again = await run(false);
  return [
    {
      what: `${whole(cases)} historic cases brought in`,
      found: `${Math.round(first.seconds)} s, ${whole(cases / first.seconds)} a second`,
      against: first.last,
      want: '50,000 in < 600 s',
    },
    {
      what: 'all of them in the read models after that',
      found: `${behindSeconds.toFixed(1)} s`,
    },
    ...Object.entries(after).map(([name, seconds]) => {
      const taken = seconds - (before[name] ?? 0);
      return {
        what: `of a processor, by the ${name}`,
        found: `${Math.round(taken)} s, ${((1_000 * taken) / cases).toFixed(1)} ms a case`,
      };
    }),
    {
      what: 'the same file again',
      found: `${Math.round(again.seconds)} s, ${whole(cases / again.seconds)} a second`,
      against: again.last,
    },
  ];
}

async function post(url: string, token: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
}

async function shown({ database }: BenchSystem, cases: number): Promise<void> {
  for (;;) {
    const { rows } = await database.query('select count(*)::integer as found from council_caseload');
    if ((rows[0] as { found: number }).found >= cases) return;
    await pause(200);
  }
}
