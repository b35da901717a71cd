import { listParked, requestReplay } from '#projections';
import { readModels } from '#read-models';
import { type Command, Misasked } from './command.js';
import { asJson, asTable } from './output.js';

export const parked: Command = {
  takes: '',
  does: 'the parked facts, and why they are parked',
  run: async ({ json }, system, { say }) => {
    const { database } = await system();
    const found = await listParked(database);
    const rows = found.map(({ table, stream, revision, type, because }) => {
      return [table, stream, revision, type, because];
    });
    if (json) say(asJson(found));
    else if (rows.length === 0) say('Nothing is parked.');
    else say(asTable(['build', 'stream', 'revision', 'fact', 'because'], rows));
    return 0;
  },
};

export const replay: Command = {
  takes: '[READMODEL]',
  does: 'asks the projector to try the parked facts again',
  run: async ({ args: [name], json }, system, { say }) => {
    const { database } = await system();
    if (name !== undefined && !readModels.some((each) => each.name === name))
      throw new Misasked(`Name a read model: ${readModels.map((each) => each.name).join(', ')}`);
    const asked = await requestReplay(database, name);
    say(json ? asJson({ asked }) : `${asked} facts will be tried again.`);
    return 0;
  },
};
