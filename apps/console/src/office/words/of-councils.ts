import { type FieldWords, made, why } from '../../acts/words/field-words.js';
import type { OfficeForm } from '../office-form.js';

const from: FieldWords = { label: 'From', hint: 'The first day on which it applies.' };
const ofService = { service: { label: 'Of which service', as: 'service' } } as const;
const ofProposal = { proposalId: { label: 'Which proposal', as: 'waiting' } } as const;
const consentsFor: FieldWords = {
  label: 'The council whose consent you give with it',
  hint: 'A council for which you also speak. Leave it empty if its own people will agree.',
  as: 'own council',
};
const referenceFormat: FieldWords = {
  label: 'Format of case references',
  hint: 'Made of {yy} or {yyyy}, {number} and {suffix}, like {yy}/{number}/{suffix}.',
};

/** Forms for a council's settings, and for changes that councils agree on. */
export const councilForms = {
  '/councils': {
    ...{ subject: 'councils', address: 'take-on', label: 'Take a council on' },
    ...{ button: 'Take it on', done: 'Council taken on' },
    fields: {
      council: {
        label: 'Its code',
        hint: 'Two to eight capitals or digits, like CAM. It is never reused.',
      },
      name: { label: 'Name' },
      referenceFormat,
      begins: {
        label: 'How it begins',
        hint: 'Set up first where it joins in stages. It is live at once if you choose neither.',
      },
    },
  },
  '/shared-services/{service}': {
    ...{ subject: 'councils', address: 'service', label: 'Found a shared service' },
    ...{ button: 'Begin the service', done: 'Service begun' },
    names: {
      service: { label: 'Its id', hint: 'Lower-case letters, digits or dashes, like greater-cambridge.' },
    },
    fields: {
      name: { label: 'Name' },
      host: { label: 'The council that hosts it', as: 'own council' },
      firstMonth: { label: 'First month of its accounts', hint: 'Year and month, like 2026-04.' },
    },
  },
  '/councils/{council}/settings/appearance': {
    ...{
      subject: 'council',
      address: 'settings/appearance',
      label: 'Change how the council appears and can be reached',
    },
    ...{ button: 'Set how it is shown', done: 'Set how it is shown' },
    fields: {
      name: { label: 'Its name for the public' },
      shortName: { label: 'Its short name', hint: 'For small spaces: at most twelve letters.' },
      colour: {
        label: 'Its colour',
        hint: 'Like #0f4c8a. White text is shown on it: a colour that makes it hard to read is refused.',
      },
      address: { label: 'Its postal address, without the name', hint: 'One line of the address per line.' },
      email: { label: 'E-mail address' },
      phone: { label: 'Telephone' },
      website: { label: 'Website', hint: 'Beginning with https://' },
      from,
    },
  },
  '/councils/{council}/settings/committee': {
    ...{ subject: 'council', address: 'settings/committee', label: 'Change the committee' },
    ...{ button: 'Set the committee', done: 'Committee set' },
    fields: { name: { label: 'Name' }, seats: { label: 'Seats' }, quorum: { label: 'Quorum' }, from },
  },
  '/councils/{council}/settings/publication-policy': {
    ...{
      subject: 'council',
      address: 'settings/publication-policy',
      label: 'Change what is published about people who comment',
    },
    ...{ button: 'Set what is published', done: 'Publication policy set' },
    fields: {
      commenterNames: { label: 'Their names' },
      commenterAddresses: { label: 'Their addresses' },
      from,
    },
  },
  '/councils/{council}/settings/public-comments': {
    ...{ subject: 'council', address: 'settings/public-comments', label: 'Change who may comment' },
    ...{ button: 'Set who may comment', done: 'Set who may comment' },
    fields: {
      taken: {
        label: "Comments on the register's page, without an account",
        hint: 'Nobody may comment there until the council allows it.',
      },
      from,
    },
  },
  '/councils/{council}/settings/official-codes': {
    ...{ subject: 'council', address: 'settings/official-codes', label: 'Change its official codes' },
    ...{ button: 'Set its codes', done: 'Official codes set' },
    fields: {
      codes: {
        label: 'Codes by which others name it',
        hint: 'One on each line. The code of the Office for National Statistics, like E07000008, and that of the Planning Portal, like Q0505. A submission that names one of them is for this council.',
      },
      region: { label: 'The region of England in which it lies' },
      from,
    },
  },
  '/councils/{council}/settings/letters-by-rule': {
    ...{
      subject: 'council',
      address: 'settings/letters-by-rule',
      label: 'Change which letters go by rule',
    },
    ...{ button: 'Set which letters go by rule', done: 'Letters by rule set' },
    fields: {
      letters: {
        label: 'Letters that are sent automatically',
        hint: 'Each is sent once per event, to the agent, or to the applicant if there is no agent. Earlier events cause no letter.',
      },
      from: {
        label: 'From',
        hint: 'Tomorrow at the earliest for a letter that was not sent by rule before.',
      },
    },
  },
  '/councils/{council}/letter-templates/{letter}': {
    ...{ subject: 'council', address: 'letter-words', label: 'Change the words of a letter' },
    ...{ button: 'Set the words', done: 'Words of the letter set' },
    names: { letter: { label: 'Which letter', as: 'letter' } },
    fields: {
      title: { label: 'Title', hint: 'The heading of the letter, and the subject of a message.' },
      body: {
        ...{ label: 'Words', as: 'long' },
        hint: 'Paragraphs separated by an empty line. “# ” begins a heading, “* ” an item of a list. Fields are in braces.',
      },
      from,
    },
  },
  '/councils/{council}/letter-templates/{letter}/withdrawal': {
    ...{ subject: 'council', address: 'letter-words-withdrawal', label: 'Go back to the service’s words' },
    ...{ button: 'Use the service’s words', done: 'The service’s words are used again' },
    names: { letter: { label: 'Which letter', as: 'letter' } },
    fields: { from },
  },
  '/councils/{council}/settings/areas': {
    ...{ subject: 'council', address: 'settings/areas', label: 'Change which team has which wards' },
    ...{ button: 'Set the areas', done: 'Areas set' },
    fields: {
      areas: {
        label: 'Team',
        hint: 'All teams with their wards. A ward that is left out has no team.',
        of: { team: { label: 'Team' }, wards: { label: 'Wards' } },
      },
      from,
    },
  },
  '/councils/{council}/settings/retention': {
    ...{ subject: 'council', address: 'settings/retention', label: 'Change how long records are kept' },
    ...{ button: 'Set how long', done: 'Retention set' },
    fields: {
      periods: {
        label: 'Kind of record',
        of: {
          records: { label: 'Which records' },
          years: {
            label: 'Years from the last day of the case',
            hint: 'Leave it empty to keep them for good.',
          },
        },
      },
      from,
    },
  },
  '/councils/{council}/settings/reference-format': {
    ...{
      subject: 'council',
      address: 'settings/reference-format',
      label: 'Change how new cases are numbered',
    },
    ...{ button: 'Set the numbering', done: 'Numbering set' },
    fields: { referenceFormat, from },
  },
  '/shared-services/{service}/councils/{member}/stage/proposal': {
    ...{ subject: 'council', address: 'stage', label: 'Propose the next stage' },
    ...{ button: 'Propose the stage', done: 'Stage proposed' },
    names: ofService,
    fields: { proposalId: made, consentsFor, stage: { label: 'Stage' }, from },
  },
  '/shared-services/{service}/councils/{member}/succession/proposal': {
    ...{ subject: 'council', address: 'succession', label: 'Propose its successors' },
    ...{ button: 'Propose the succession', done: 'Succession proposed' },
    names: ofService,
    fields: {
      proposalId: made,
      consentsFor,
      successors: {
        label: 'Successor',
        hint: 'One council is a merger; several councils split it, by weight.',
        of: { council: { label: 'Council', as: 'council' }, weight: { label: 'Weight' } },
      },
      from,
    },
  },
  '/shared-services/{service}/councils/{member}/division/proposal': {
    ...{ subject: 'council', address: 'division', label: 'Propose which successor takes which case' },
    ...{ button: 'Propose the division', done: 'Division proposed' },
    names: ofService,
    fields: {
      proposalId: made,
      consentsFor,
      wards: {
        label: 'Ward',
        of: { ward: { label: 'Ward' }, council: { label: 'Goes to', as: 'council' } },
      },
      cases: {
        ...{ label: 'Case', rare: true },
        of: { caseId: { label: 'Id of the case' }, council: { label: 'Goes to', as: 'council' } },
      },
      otherwise: { label: 'Takes all others', as: 'council' },
    },
  },
  '/shared-services/{service}/councils/{member}/take-over': {
    ...{ subject: 'council', address: 'take-over', label: 'Let its successors take over the rest' },
    ...{ button: 'Begin the take-over', done: 'Taken over' },
    names: ofService,
  },
  '/shared-services/{service}/proposals/{proposalId}/withdrawal': {
    ...{ subject: 'council', address: 'proposal-withdrawal', label: 'Withdraw a proposal' },
    ...{ button: 'Take it back', done: 'Proposal taken back' },
    names: { ...ofService, ...ofProposal },
    fields: { reason: why },
  },
  '/councils/{council}/consents/{proposalId}': {
    ...{ subject: 'council', address: 'consent', label: 'Agree to a proposal' },
    ...{ button: 'Give the council’s consent', done: 'Consent given' },
    names: ofProposal,
  },
  '/councils/{council}/succession/calling-off': {
    ...{ subject: 'council', address: 'calling-off', label: 'Cancel a succession' },
    ...{ button: 'Call it off', done: 'Succession called off' },
    fields: { of: { label: 'The council to be succeeded', as: 'council' }, reason: why },
  },
} as const satisfies Readonly<Record<string, OfficeForm>>;
