import type { OfficeForm } from '../office-form.js';
import { from, referenceFormat } from './council-fields.js';

/** Forms for a council's settings, each from a day. */
export const councilSettingForms = {
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
      website: { label: 'Website', hint: 'It begins with https://' },
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
        label: 'Its codes in other systems',
        hint: 'One on each line. For example its code at the Office for National Statistics, like E07000008, and at the Planning Portal, like Q0505. A submission that names one of them is for this council.',
      },
      region: { label: 'Its region of England' },
      from,
    },
  },
  '/councils/{council}/settings/letters-by-rule': {
    ...{
      subject: 'council',
      address: 'settings/letters-by-rule',
      label: 'Change which letters are sent by rule',
    },
    ...{ button: 'Set which letters are sent by rule', done: 'Letters by rule set' },
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
    ...{ subject: 'council', address: 'letter-words', label: 'Change the text of a letter' },
    ...{ button: 'Set the text', done: 'Text of the letter set' },
    names: { letter: { label: 'Which letter', as: 'letter' } },
    fields: {
      title: { label: 'Title', hint: 'The heading of the letter, and the subject of a message.' },
      body: {
        ...{ label: 'Text', as: 'long' },
        hint: 'Paragraphs separated by an empty line. “# ” begins a heading, “* ” an item of a list. Fields are in braces.',
      },
      from,
    },
  },
  '/councils/{council}/letter-templates/{letter}/withdrawal': {
    ...{ subject: 'council', address: 'letter-words-withdrawal', label: 'Go back to the service’s text' },
    ...{ button: 'Use the service’s text', done: 'The service’s text is used again' },
    names: { letter: { label: 'Which letter', as: 'letter' } },
    fields: { from },
  },
  '/councils/{council}/settings/areas': {
    ...{ subject: 'council', address: 'settings/areas', label: 'Change the wards of each team' },
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
} as const satisfies Readonly<Record<string, OfficeForm>>;
