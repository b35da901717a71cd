import { CannotWrite, CaseLetters, LetterWriting } from '#correspondence';
import { type FileStore, FileStoreUnavailable } from '#documents';
import {
  type CaseId,
  type CouncilCode,
  clerk,
  councils,
  type LetterDue,
  lettersDue,
  type PlanningApplicationEvent,
  parseCaseId,
  planningApplication,
} from '#domain';
import {
  councilOf,
  type Delivered,
  decideAndAppend,
  type Recorded,
  StreamCache,
  stateAfter,
  UnreadableFact,
} from '#event-store';
import { londonDate } from '#legislation';
import { type KeyVault, type Sealing, SubjectErased } from '#privacy';
import { DirectoryReader } from './directory-reader.js';
import { lawOf } from './laws.js';
import { LogFollower, type LogFollowerOptions } from './log-follower.js';

interface LettersByRuleOptions extends LogFollowerOptions {
  readonly files: FileStore;
  readonly people: Sealing;
  readonly vault: KeyVault;
}

const casePrefix = 'planningApplication-';
const occasions: ReadonlySet<string> = new Set(Object.values(councils.letterOccasions));

/**
 * Writes letters by a council's rules when the facts that cause them are recorded. The case's own record says
 * what is due, under an id that depends only on the occasion, so that nothing is written twice by another
 * clerk, after a crash, or when the log is read again.
 */
export function lettersByRule(options: LettersByRuleOptions): LogFollower {
  const directory = new DirectoryReader(options.store);
  return new LogFollower(options, {
    name: 'clerk_letters_by_rule',
    streamPrefixes: [casePrefix],
    take: async (delivered) => {
      const the = caseIn(delivered);
      if (the) await writeDue(the, { ...options, directory });
    },
    isTriedAgain: (error) => error instanceof FileStoreUnavailable,
  });
}

/** The case of a fact that may cause a letter. */
function caseIn(delivered: Delivered): CaseId | undefined {
  if (!('recorded' in delivered) || !occasions.has(delivered.recorded.event.type)) return undefined;
  return parseCaseId(delivered.recorded.stream.slice(casePrefix.length));
}

type Tools = LettersByRuleOptions & { readonly directory: DirectoryReader };

async function writeDue(caseId: CaseId, tools: Tools): Promise<void> {
  const { store, log } = tools;
  const facts = await store.readStream(`${casePrefix}${caseId}`);
  const council = councilOf(facts);
  const own = council && (await tools.directory.now()).council(council);
  if (!council || !own) return;
  const state = stateAfter(planningApplication, facts);
  if (state.stage === 'unknown') return;
  const ruleOn = (day: Parameters<typeof councils.settingOn>[2]) =>
    councils.settingOn(own, 'LettersByRuleSet', day);
  for (const due of lettersDue(facts.map(onRecord(council)), state, ruleOn))
    try {
      await write({ caseId, council }, due, tools);
    } catch (err) {
      if (!isForAPerson(err)) throw err;
      log.warn(
        { err, caseId, letter: due.letter },
        'a letter could not be sent by rule: a person must write it',
      );
    }
}

const isForAPerson = (error: unknown): boolean =>
  error instanceof CannotWrite || error instanceof SubjectErased || error instanceof UnreadableFact;

const onRecord =
  (council: CouncilCode) =>
  ({ event, metadata }: Recorded) => ({
    event: event as PlanningApplicationEvent,
    recordedOn: londonDate(metadata.recordedAt),
    isOwn: metadata.council === council && metadata.importedFrom === undefined,
  });

async function write(
  { caseId, council }: { readonly caseId: CaseId; readonly council: CouncilCode },
  { letter, letterId, rule }: LetterDue,
  { store, people, files, vault, now, directory }: Tools,
): Promise<void> {
  const at = now();
  const known = await directory.now();
  const letters = new CaseLetters({
    ...{ store, people, council: (code) => known.council(code), lawOf: (code) => lawOf(store, code) },
    nameOf: (id) => {
      const officer = known.officer(id);
      return officer.joined ? officer.name : undefined;
    },
  });
  // Letters by rule contain no link for an answer.
  const writing = new LetterWriting(letters, { files, people, vault, answersAt: null });
  const as = { council, by: null, on: londonDate(at), preview: false };
  const written = await writing.written(caseId, letterId, { letter }, as);
  await decideAndAppend(
    { store, memory: new StreamCache(1) },
    planningApplication,
    `${casePrefix}${caseId}`,
    { type: 'WriteLetter', ...written, rule },
    {
      ...{ actor: clerk, council, now: at, commandId: `clerk/WriteLetter/${caseId}/${letterId}` },
      correlationId: `clerk/letters-by-rule/${letterId}`,
    },
  );
}
