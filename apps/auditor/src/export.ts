import { readFile, writeFile } from 'node:fs/promises';
import { type Command, Misasked } from './command.js';
import { examine, exportOf } from './export-file.js';
import { asJson } from './output.js';
import { inWords, leftOutInWords, notesOn, streamsOf } from './verify.js';

export const exportCase: Command = {
  takes: 'CASE --to FILE',
  does: 'writes a case to a file that proves itself; personal data stays sealed',
  run: async ({ args, to, json }, system, { say }) => {
    if (!to) throw new Misasked('Name the file: --to FILE');
    const reach = await system();
    const streams = await streamsOf(args, reach);
    const caseId = streams[0]![0]!.stream.slice('planningApplication-'.length);
    const notes = await Promise.all(streams.map((stream) => notesOn(stream, reach.store)));
    const exported = exportOf(caseId, [...streams, ...notes], new Date().toISOString());
    await writeFile(to, `${asJson(exported)}\n`);
    const { seal } = exported;
    if (json) say(asJson({ caseId, file: to, seal }));
    else say(`${to} holds case ${caseId}.\nIts seal, to be kept elsewhere: ${seal}`);
    return 0;
  },
};

export const verifyExport: Command = {
  takes: 'FILE [--seal SEAL]',
  does: 'checks an exported file against its own proof; needs no running system',
  run: async ({ args: [file, ...rest], seal, json }, _, { say }) => {
    if (!file || rest.length > 0) throw new Misasked('Which file?');
    const finding = examine(await readFile(file, 'utf8'), seal);
    if (json) say(asJson(finding));
    else if (!finding.holds) say(`THE EXPORT DOES NOT HOLD: ${finding.because}.`);
    else {
      say(`The export holds: ${finding.facts} facts of case ${finding.caseId} are as they were recorded.`);
      for (const each of finding.noted ?? []) say(inWords(each));
      for (const each of finding.setAside ?? []) say(leftOutInWords(each));
      if (!seal)
        say(`Its seal: ${finding.seal}. Compare it with the seal kept at the export, or give --seal.`);
    }
    return finding.holds ? 0 : 1;
  },
};
