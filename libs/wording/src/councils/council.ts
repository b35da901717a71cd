import type { councils } from '#domain';
import { letterInWords } from '../codes.js';
import { count, listed, written } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const councilWordings: Wordings<councils.CouncilEvent> = {
  CouncilJoined: ({ name, referenceFormat, begins }) =>
    `${name} joined the service${begins === 'setUp' ? ', and is being set up' : ''}. Its references look like ${referenceFormat}`,
  ReferenceFormatSet: ({ referenceFormat }) => `References look like ${referenceFormat}`,
  AppearanceSet: ({ name, colour, address, email, phone, website }) =>
    `Pages and letters show it as ${written(name)}, in the colour ${colour}, with these contact details: ${listed([...address, email, phone, website].flatMap((each) => each ?? []).map(written), 'none')}`,
  CommitteeSet: ({ name, seats, quorum }) =>
    `${name} has ${count(seats, 'seat')} and needs ${quorum} members present`,
  PublicationPolicySet: ({ commenterNames, commenterAddresses }) =>
    `The register shows ${shown[commenterNames]} names and ${shown[commenterAddresses]} addresses of people who comment`,
  PublicCommentsSet: ({ taken }) => comments[taken],
  LettersByRuleSet: ({ letters }) =>
    letters.length === 0
      ? 'No letters are sent by rule'
      : `These letters are sent by rule, without an officer: ${listed(letters.map((letter) => letterInWords[letter]))}`,
  OfficialCodesSet: ({ codes, region }) =>
    `Other systems use these codes for it: ${listed(codes, 'none')}${region === null ? '' : `. Its region is ${region}`}`,
  AreasSet: ({ areas }) =>
    `Wards by team: ${listed(areas.map(({ team, wards }) => `${team} has ${listed(wards, 'no ward')}`)) || 'none'}`,
  LibraryConditionSet: ({ conditionId, version, condition }) =>
    condition === null
      ? `The library of conditions no longer has "${written(conditionId)}"`
      : `The library of conditions has "${written(condition.title)}" in version ${version}`,
  DirectoryConsulteeSet: ({ consulteeId, version, consultee, reason }) =>
    consultee === null
      ? `The directory of consultees no longer has "${written(consulteeId)}": "${written(reason)}"`
      : `The directory of consultees has "${written(consultee.name)}" in version ${version}: "${written(reason)}"`,
  LetterTemplateSet: ({ letter, template }) =>
    template === null
      ? `The ${letterInWords[letter]} uses the service's own words again`
      : `The ${letterInWords[letter]} uses the council's own words: "${written(template.title)}"`,
  RetentionSet: ({ periods }) =>
    `How long records are kept: ${
      listed(
        periods.map(
          ({ records, years }) => `${classes[records]} ${years === null ? 'for ever' : count(years, 'year')}`,
        ),
      ) || 'nothing was set'
    }`,
};

const shown = { publish: 'the', withhold: 'no' } as const;

const comments: Readonly<Record<councils.PublicComments['taken'], string>> = {
  not: 'Nobody may comment on the register’s page',
  untilLastDay: 'Anybody may comment on the register’s page until the last day for comments',
  untilDecision: 'Anybody may comment on the register’s page until the decision',
};

const classes: Readonly<Record<councils.RetentionPeriod['records'], string>> = {
  decidedCases: 'decided cases',
  closedCases: 'cases closed without a decision',
  enquiries: 'enquiries',
  comments: 'comments',
  payments: 'payments',
};
