import { addressInWords } from '#addresses';
import { type DecisionNotice, isFavourable } from '#domain';
import { day } from '#wording';
import type { Block } from './blocks.js';

/** What a certificate covers, and the Act's words for it. */
interface LawfulBy {
  readonly section: '191' | '192';
  readonly what: string;
  readonly was: string;
}

const lawfulBy: Readonly<Record<string, LawfulBy>> = {
  'ldc.existing': { section: '191', what: 'use, operations or matter', was: 'was' },
  'ldc.breachOfCondition': { section: '191', what: 'matter', was: 'was' },
  'ldc.proposed': { section: '192', what: 'use or operations', was: 'would have been' },
};

const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

type Certified = Pick<
  DecisionNotice,
  'applicationType' | 'decision' | 'receivedOn' | 'description' | 'siteAddress'
>;

/**
 * A certificate of lawfulness, to the effect of the form in DMPO 2015 Sch. 8 (art. 39(8)); nothing if the decision is
 * not such a certificate. It speaks of the day of the application (TCPA 1990 ss. 191(4), 192(2)).
 */
export function certificateOf(notice: Certified, council: string): readonly Block[] {
  const by = lawfulBy[notice.applicationType];
  if (!by || !isFavourable(notice.decision)) return [];
  const { section, what, was } = by;
  const applied = day(notice.receivedOn);
  const notes = [
    `This certificate is issued solely for the purpose of section ${section} of the Town and Country Planning Act 1990.`,
    `It certifies that the ${what} described in the First Schedule, on the land described in the Second Schedule, ${was} lawful on ${applied}, and so ${was === 'was' ? 'was not' : 'would not have been'} liable to enforcement action under section 172 of the Act on that day.`,
    `It applies only to what the First Schedule describes and to the land that the Second Schedule describes. Anything materially different, or on other land, may make the owner or occupier liable to enforcement action.`,
    ...(section === '192'
      ? [
          'Its effect is also limited by section 192(4) of the Act: the lawfulness of what is described is conclusively presumed only where, before the use is instituted or the operations begun, there is no material change in any of the matters relevant to determining it.',
        ]
      : []),
  ];
  return [
    heading('Certificate of lawful use or development'),
    paragraph(
      `Town and Country Planning Act 1990, section ${section}; Town and Country Planning (Development Management Procedure) (England) Order 2015, article 39`,
    ),
    paragraph(
      `${council} certifies that on ${applied} the ${what} described in the First Schedule, on the land described in the Second Schedule, ${was} lawful within the meaning of section ${section} of the Act. The reasons are in the officer’s report on the application.`,
    ),
    heading('First Schedule'),
    paragraph(notice.description),
    heading('Second Schedule'),
    paragraph(addressInWords(notice.siteAddress)),
    heading('Notes'),
    { kind: 'numbered', items: notes.map((text, at) => ({ number: at + 1, text, reason: null })) },
  ];
}
