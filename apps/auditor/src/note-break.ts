import { randomUUID } from 'node:crypto';
import { categories, recordNotes, type StreamName } from '#domain';
import { chainBreaksOf, decideAndAppend, StreamCache } from '#event-store';
import { instant, londonDate } from '#legislation';
import { type Command, Misasked, NotFound } from './command.js';
import { asJson } from './output.js';

/** Where a chain was broken by our own fault and what stands there is whole: a fact of its own says so. */
export const noteBreak: Command = {
  takes: 'STREAM REVISION',
  does: 'records that a fact was chained to one which the store never kept, its contents being whole',
  run: async ({ args, json }, system, { say }) => {
    const { stream, revision } = placeNamed(args);
    const { store } = await system();
    const facts = await store.readStream(stream);
    const found = chainBreaksOf(facts).find((each) => each.revision === revision);
    if (!found)
      throw new NotFound(
        `${stream}, revision ${revision}: nothing to note. Only a fact whose contents are as they were recorded, and ` +
          'that names as the one before it a fact which is nowhere in the stream, can be noted.',
      );
    const now = instant(new Date().toISOString());
    const commandId = randomUUID();
    const decided = await decideAndAppend(
      { store, memory: new StreamCache() },
      recordNotes.recordNotes,
      `recordNotes-${stream}`,
      { type: 'NoteChainBreak', on: londonDate(now), ...found },
      {
        actor: { id: 'auditor', role: 'system' },
        council: null,
        commandId,
        correlationId: commandId,
        now,
      },
    );
    const isNoted = 'done' in decided;
    if (json) say(asJson({ noted: isNoted, ...found }));
    else if (isNoted) say(`Noted: ${stream}, revision ${revision}. verify says so from now on.`);
    else say('rejected' in decided ? decided.rejected.because : 'Somebody else noted at once: try again.');
    return isNoted ? 0 : 1;
  },
};

function placeNamed([name = '', at = '', ...rest]: readonly string[]): {
  stream: StreamName;
  revision: number;
} {
  const isStream = categories.some((category) => name.startsWith(`${category}-`));
  const revision = Number(at);
  if (!isStream || !/^\d+$/.test(at) || !Number.isSafeInteger(revision) || rest.length > 0)
    throw new Misasked('Which fact? Its stream and its revision, as verify names them.');
  return { stream: name as StreamName, revision };
}
