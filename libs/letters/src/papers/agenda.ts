import { addressInWords } from '#addresses';
import type { CalendarDate } from '#legislation';
import { capitalised, day, recommendedInWords, typeName } from '#wording';
import type { Block } from '../blocks.js';
import type { CaseToWriteOf } from '../decided-fields.js';
import { heading, paragraph, particulars } from './blocks-of.js';
import { type Paper, paper } from './paper.js';

interface AgendaOf {
  readonly council: string;
  readonly committee: string;
  readonly meetsOn: CalendarDate;
  /** How many members must be there; null if the council has not said. */
  readonly quorum: number | null;
  readonly seats: number | null;
  /** In the order of the agenda. */
  readonly items: readonly { readonly number: string; readonly the: CaseToWriteOf }[];
  readonly today: CalendarDate;
}

/** The agenda of a committee meeting, for members and the public. */
export function agenda({ council, committee, meetsOn, quorum, seats, items, today }: AgendaOf): Paper {
  return paper({
    title: `Agenda: ${committee}, ${day(meetsOn)}`,
    ...{ council, on: today },
    blocks: [
      particulars({
        Committee: committee,
        Meets: day(meetsOn),
        Quorum: quorum === null || seats === null ? null : `${quorum} of ${seats} members`,
        Items: String(items.length),
      }),
      heading('Declarations of interest'),
      paragraph(
        'Members are asked to declare any interest in an item before it is discussed, and to leave the meeting where the law has them leave.',
      ),
      ...items.flatMap(item),
    ],
  });
}

function item({ number, the }: AgendaOf['items'][number]): readonly Block[] {
  const { state, events, nameOf } = the;
  const recommended = events.findLast((event) => event.type === 'RecommendationSubmitted');
  return [
    heading(`Item ${number}: ${state.caseReference}`),
    particulars({
      Site: addressInWords(state.site.address),
      Ward: state.site.ward,
      Proposal: state.description,
      'Kind of application': typeName(state.applicationType),
      Officer: state.officer && nameOf(state.officer),
      Recommendation: recommended
        ? capitalised(recommendedInWords(recommended.recommendation))
        : 'Not yet available: the report will follow',
    }),
  ];
}
