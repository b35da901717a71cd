import { day, documentInWords, groundInWords, procedureInWords } from '#wording';
import type { Block, Letter } from '../blocks.js';
import type { CaseToWriteOf } from '../decided-fields.js';
import { answersOf, commentsOf, heading, list, numbered, paragraph, particulars } from './blocks-of.js';
import { caseDetails, reportBlocks } from './committee-report.js';
import { isPaper, type NoPaper, type Paper, paper } from './paper.js';
import { whatWasSaid } from './what-was-said.js';

interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * What the council sends the inspector: an index and each part in order. It contains what the council had
 * when it decided, because that is what most appeals are judged on; for an appeal against silence, what there
 * is now.
 */
export function appealBundle(the: CaseToWriteOf, notice: Letter | null): Paper | NoPaper {
  const { state, events, council, today } = the;
  const appeal = events.findLast((event) => event.type === 'AppealLodged');
  if (!appeal)
    return {
      refused: { code: 'no-appeal', because: `There is no appeal on ${state.caseReference}.` },
    };
  const started = events.findLast((event) => event.type === 'AppealStarted');
  const decidedAt = events.findLastIndex((event) => event.type === 'DecisionIssued');
  const before = { ...the, events: decidedAt < 0 ? events : events.slice(0, decidedAt + 1) };
  const parts = partsOf(before, notice).map((each, at) => ({ ...each, title: `${at + 1}. ${each.title}` }));
  return paper({
    title: `Appeal bundle: application ${state.caseReference}`,
    ...{ council, on: today },
    blocks: [
      particulars({
        'Reference of the Planning Inspectorate': appeal.inspectorateReference,
        Against: groundInWords[appeal.against],
        Lodged: day(appeal.lodgedOn),
        Procedure: started ? procedureInWords[started.procedure] : null,
      }),
      caseDetails(the),
      heading('Index'),
      ...list(parts.map(({ title }) => title)),
      ...parts.flatMap(({ title, blocks }) => [heading(title), ...blocks]),
    ],
  });
}

function partsOf(the: CaseToWriteOf, notice: Letter | null): readonly Part[] {
  const said = whatWasSaid(the.events);
  const none = (words: string): readonly Block[] => [paragraph(words)];
  const under = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind !== 'heading');
  return [
    {
      title: 'Notice of the decision',
      blocks: notice ? notice.blocks : none('None: the council had not decided.'),
    },
    { title: 'Plans and documents that were before the council', blocks: documentsOf(the, () => true) },
    { title: 'Statements', blocks: documentsOf(the, (kind) => kind === 'statement') },
    {
      title: 'Report of the officer',
      blocks: reportBlocks(the) ?? none('There is no report.'),
    },
    {
      title: 'Answers of consultees, as they may be published',
      blocks: orNone(answersOf(said), 'Nobody was consulted.'),
    },
    { title: 'What the public said, as it may be published', blocks: under(commentsOf(said)) },
  ];
}

const orNone = (blocks: readonly Block[], words: string): readonly Block[] =>
  blocks.length > 0 ? blocks : [paragraph(words)];

/** Each document with its day of receipt and the hash that identifies its file. */
function documentsOf({ events }: CaseToWriteOf, isMeant: (kind: string) => boolean): readonly Block[] {
  const superseded = new Set(
    events.flatMap((event) => (event.type === 'DocumentSuperseded' ? [event.documentId] : [])),
  );
  const found = events.flatMap((event) =>
    (event.type === 'DocumentAdded' || event.type === 'DocumentSubmitted') &&
    isMeant(event.kind) &&
    !isPaper(event.documentId)
      ? [event]
      : [],
  );
  return orNone(
    numbered(
      found.map(({ documentId, title, kind, receivedOn, sha256 }) => ({
        text: `${title} (${documentInWords[kind]}), received ${day(receivedOn)}${superseded.has(documentId) ? ', replaced since' : ''}.${sha256 === null ? '' : ` SHA-256 ${sha256}`}`,
        reason: null,
      })),
    ),
    'None.',
  );
}
