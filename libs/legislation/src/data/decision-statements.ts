import { type DatedRow, datedTable } from '../law/dated-table.js';

/**
 * The statements that a decision notice must contain besides the decision. Keys are `<statement>.<set of rules>`.
 */
export interface DecisionStatementRow extends DatedRow {
  readonly heading: string;
  /** `{appealBy}` stands for the last day to appeal. */
  readonly text: string;
}

const article35 = { from: '2015-04-15', source: 'DMPO 2015 art. 35', confidence: 'K' } as const;
const schedule6 = { ...article35, source: 'DMPO 2015 art. 35(3) and Sch. 6' } as const;
const appealing = 'Appeals to the Secretary of State';
const inspectorate =
  'An appeal is made to the Planning Inspectorate, at www.gov.uk/appeal-planning-decision, or on a form from Temple Quay House, 2 The Square, Temple Quay, Bristol, BS1 6PN (telephone 0303 444 5000).';
const later =
  'The Secretary of State can allow a longer period, but will not normally do so unless there are special circumstances which excuse the delay.';
const aggrieved = 'If you are aggrieved by the decision of the local planning authority';

export const decisionStatements = datedTable<DecisionStatementRow>('decision-statements', [
  {
    ...schedule6,
    key: 'appeal.planning',
    heading: appealing,
    text: `${aggrieved} to refuse permission or approval, or to give it subject to conditions, you can appeal to the Secretary of State under section 78 of the Town and Country Planning Act 1990. You must do so by {appealBy}. ${inspectorate} ${later}`,
  },
  {
    ...schedule6,
    key: 'appeal.householder',
    heading: appealing,
    text: `${aggrieved} on this householder application, you can appeal to the Secretary of State under section 78 of the Town and Country Planning Act 1990. You must do so by {appealBy}. ${inspectorate} ${later}`,
  },
  {
    ...schedule6,
    key: 'appeal.minor-commercial',
    heading: appealing,
    text: `${aggrieved} on this minor commercial application, you can appeal to the Secretary of State under section 78 of the Town and Country Planning Act 1990. You must do so by {appealBy}. ${inspectorate} ${later}`,
  },
  {
    key: 'appeal.listed-building',
    from: '1990-08-24',
    source: 'LBCA Act 1990 ss. 20 and 21; LBCA Regs 1990 Sch. 1',
    confidence: 'K',
    heading: appealing,
    text: `${aggrieved} to refuse listed building consent, or to give it subject to conditions, you can appeal to the Secretary of State under section 20 of the Planning (Listed Buildings and Conservation Areas) Act 1990. You must do so within six months of receiving this notice: by {appealBy} if you receive it on the day of its date. ${inspectorate} ${later}`,
  },
  {
    key: 'appeal.listed-building-certificate',
    from: '2014-04-06',
    source: 'LBCA Act 1990 s. 26K',
    confidence: 'K',
    heading: appealing,
    text: `${aggrieved} on this certificate, you can appeal to the Secretary of State under section 26K of the Planning (Listed Buildings and Conservation Areas) Act 1990. You must do so by {appealBy}. ${inspectorate}`,
  },
  {
    key: 'appeal.advertisement',
    from: '2007-04-06',
    source: 'Control of Advertisements Regs 2007 regs 14 and 17',
    confidence: 'K',
    heading: appealing,
    text: `${aggrieved} to refuse consent to display an advertisement, or to give it subject to conditions, you can appeal to the Secretary of State under regulation 17 of the Town and Country Planning (Control of Advertisements) (England) Regulations 2007. You must do so within eight weeks of receiving this notice: by {appealBy} if you receive it on the day of its date. ${inspectorate} ${later}`,
  },
  {
    key: 'appeal.protected-tree',
    from: '2012-04-06',
    source: 'Tree Preservation Regs 2012 regs 17 and 19',
    confidence: 'K',
    heading: appealing,
    text: `${aggrieved} on works to a protected tree, you can appeal to the Secretary of State under regulation 19 of the Town and Country Planning (Tree Preservation) (England) Regulations 2012. You must do so within 28 days of receiving this notice: by {appealBy} if you receive it on the day of its date. ${inspectorate}`,
  },
  {
    key: 'appeal.lawful-development',
    from: '2015-04-15',
    source: 'TCPA 1990 s. 195; DMPO 2015 art. 39',
    confidence: 'K',
    heading: appealing,
    text: `${aggrieved} to refuse a certificate, in whole or in part, you can appeal to the Secretary of State under section 195 of the Town and Country Planning Act 1990. There is no last day for it. ${inspectorate}`,
  },
  {
    key: 'appeal.hedgerow',
    from: '1997-06-01',
    source: 'Hedgerows Regs 1997 reg. 9',
    confidence: 'K',
    heading: appealing,
    text: `If you are aggrieved by this hedgerow retention notice, you can appeal to the Secretary of State under regulation 9 of the Hedgerows Regulations 1997, within 28 days of receiving it. ${inspectorate}`,
  },
  {
    ...schedule6,
    key: 'purchase-notice.planning',
    heading: 'Purchase notices',
    text: 'If permission is refused, or given subject to conditions, by the local planning authority or by the Secretary of State, and the owner of the land claims that it can neither be put to a reasonably beneficial use in its existing state nor be made capable of one by any development which has been or would be permitted, the owner may serve a purchase notice on the council in whose area the land lies. It requires the council to buy the owner’s interest under Part 6 of the Town and Country Planning Act 1990.',
  },
  {
    key: 'purchase-notice.listed-building',
    from: '1990-08-24',
    source: 'LBCA Act 1990 s. 32; LBCA Regs 1990 Sch. 1',
    confidence: 'K',
    heading: 'Purchase notices',
    text: 'If listed building consent is refused, or given subject to conditions, and the owner of the land claims that it can neither be put to a reasonably beneficial use in its existing state nor be made capable of one by any works which have been or would be permitted, the owner may serve a listed building purchase notice on the council under section 32 of the Planning (Listed Buildings and Conservation Areas) Act 1990.',
  },
  {
    ...article35,
    key: 'positive-and-proactive.planning',
    source: 'DMPO 2015 art. 35(2)',
    heading: 'How the council worked with the applicant',
    text: 'In dealing with this application the local planning authority has worked with the applicant in a positive and proactive manner, looking for solutions to problems that arose, as the National Planning Policy Framework asks. What was said and agreed is in the officer’s report.',
  },
  {
    key: 'biodiversity-gain.planning',
    from: '2024-02-12',
    source: 'TCPA 1990 Sch. 7A para. 13; DMPO 2015 art. 35',
    confidence: 'K',
    heading: 'Biodiversity net gain',
    text: 'Paragraph 13 of Schedule 7A to the Town and Country Planning Act 1990 has the effect that planning permission in England is deemed to have been granted subject to the condition that development may not begin unless a biodiversity gain plan has been submitted to the local planning authority, and the authority has approved it. Statutory exemptions and transitional arrangements mean that the condition does not always apply: they are in paragraph 17 of Schedule 7A and in the Biodiversity Gain Requirements (Exemptions) Regulations 2024.',
  },
]);
