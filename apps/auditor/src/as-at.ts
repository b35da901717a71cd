import { caseAsAt, history } from '#read-models';
import { type Command, NotFound } from './command.js';
import { factsOfCase } from './finding-cases.js';
import { openedIf } from './opening.js';
import { asJson, asOutline } from './output.js';

export const asAt: Command = {
  takes: 'CASE [--effective DAY] [--known MOMENT]',
  does: 'the case as it stood on a day, as far as was known at a moment',
  run: async ({ args, effective, known, json, open }, system, { say }) => {
    const reach = await system();
    const { facts } = await factsOfCase(args, reach);
    const rows = facts.map((fact) => history.project(undefined, fact)!);
    const found = caseAsAt(rows, { effective, known });
    if (!found) throw new NotFound('As far as was known then, the case had not been received.');
    const { document, ...place } = found;
    const shown = openedIf(open, reach, { ...place, ...document }) as object;
    say(json ? asJson(shown) : asOutline(shown).join('\n'));
    return 0;
  },
};
