import { randomUUID } from 'node:crypto';
import { categories, recordNotes, type StreamName } from '#domain';
import { chainBreaksOf, decideAndAppend, type EventStore, linkStored, StreamCache } from '#event-store';
import { instant, londonDate } from '#legislation';
import { type Command, Misasked, NotFound } from './command.js';
import { asJson } from './output.js';
import { brokenStreams } from './verify.js';

/** Records a note where a chain was broken by our own fault and the fact there is intact. */
export const noteBreak: Command = {
  takes: 'STREAM [REVISION] | --all',
  does: 'records that facts are chained to a fact that the store never kept, and that their contents are unchanged',
  run: async ({ args, all, json }, system, output) => {
    if (all && args.length > 0) throw new Misasked('Give either a stream or --all.');
    const named = all ? undefined : placeNamed(args);
    const { store } = await system();
    const streams = named ? [named.stream] : await brokenStreams(store, output);
    const found = (
      await Promise.all(streams.map((stream) => breaksOf(store, stream, named?.revision)))
    ).flat();
    if (found.length === 0) {
      if (all) output.say(json ? asJson([]) : 'No stream has a break that could be noted.');
      if (all) return 0;
      throw new NotFound(
        `${args.join(', revision ')}: nothing to note. A break can be noted only if the fact's contents are unchanged ` +
          'and it names a predecessor that is nowhere in the stream.',
      );
    }
    const noted = [];
    for (const each of found) noted.push({ ...each, noted: await note(store, each) });
    if (json) output.say(asJson(noted.map(inJson)));
    else
      for (const { stream, revision, noted: why } of noted)
        output.say(
          why === true ? `Noted: ${stream}, revision ${revision}. verify mentions it from now on.` : why,
        );
    return noted.every(({ noted: why }) => why === true) ? 0 : 1;
  },
};

type Break = recordNotes.ChainBreak;

const inJson = ({ noted, ...each }: Break & { readonly noted: true | string }) =>
  noted === true ? { noted, ...each } : { noted: false, ...each, because: noted };

async function breaksOf(
  store: Pick<EventStore, 'readStored'>,
  stream: string,
  revision: number | undefined,
): Promise<readonly Break[]> {
  const breaks = chainBreaksOf((await store.readStored(stream)).map(linkStored));
  return revision === undefined ? breaks : breaks.filter((each) => each.revision === revision);
}

/** Notes a break. Returns true, or the reason why not. */
async function note(store: EventStore, found: Break): Promise<true | string> {
  const now = instant(new Date().toISOString());
  const commandId = randomUUID();
  const decided = await decideAndAppend(
    { store, memory: new StreamCache() },
    recordNotes.recordNotes,
    `recordNotes-${found.stream}`,
    { type: 'NoteChainBreak', on: londonDate(now), ...found },
    { actor: { id: 'auditor', role: 'system' }, council: null, commandId, correlationId: commandId, now },
  );
  if ('done' in decided) return true;
  return 'rejected' in decided
    ? decided.rejected.because
    : 'Somebody else noted a break at the same time: try again.';
}

function placeNamed([name = '', at, ...rest]: readonly string[]): {
  stream: StreamName;
  revision: number | undefined;
} {
  const isStream = categories.some((category) => name.startsWith(`${category}-`));
  const revision = at === undefined ? undefined : Number(at);
  const isRevision = at === undefined || (/^\d+$/.test(at) && Number.isSafeInteger(revision));
  if (!isStream || !isRevision || rest.length > 0)
    throw new Misasked(
      'Name the facts: their stream and the revision of one, as verify names them; or --all.',
    );
  return { stream: name as StreamName, revision };
}
