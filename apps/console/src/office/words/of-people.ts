import type { FieldWords } from '../../acts/words/field-words.js';
import type { OfficeForm } from '../office-form.js';

const from: FieldWords = { label: 'From', hint: 'The first day.' };
const until: FieldWords = { label: 'Until', hint: 'The last day. Leave it empty if there is none.' };
const lastDay: FieldWords = { label: 'Last day' };
const ofCouncil = { council: { label: 'For which council', as: 'own council' } } as const;
const ofService = { service: { label: 'For which service', as: 'service' } } as const;
const issuer: FieldWords = {
  label: 'Issuer',
  hint: 'The address of the sign-on service, exactly as in its tokens.',
};
const subject: FieldWords = { label: 'Their id there', hint: "The sign-on's own id for the person." };

/** Forms for officers and their authorisations. */
export const personForms = {
  '/officers': {
    ...{ subject: 'people', address: 'join', label: 'Record that somebody joins the service' },
    ...{ button: 'Record the joining', done: 'Joined' },
    fields: {
      officer: {
        label: 'Their id',
        hint: 'Lower-case letters, digits, dots or dashes, like grace.okafor. It is never reused.',
      },
      name: { label: 'Name' },
      jobTitle: { label: 'Job' },
      employer: { label: 'Employed by', as: 'council' },
    },
  },
  '/councils/{council}/officers/{officer}/authorisation': {
    ...{ subject: 'person', address: 'authorisation', label: 'Authorise somebody for a council' },
    ...{ button: 'Let them act', done: 'Authorised' },
    names: ofCouncil,
    fields: { from, until },
  },
  '/councils/{council}/officers/{officer}/authorisation/end': {
    ...{ subject: 'person', address: 'authorisation/end', label: 'End an authorisation for a council' },
    ...{ button: 'End their authorisation', done: 'Authorisation ended' },
    names: ofCouncil,
    fields: { until: lastDay },
  },
  '/councils/{council}/officers/{officer}/authorisation/anew': {
    ...{
      subject: 'person',
      address: 'authorisation/anew',
      label: 'Authorise somebody for a council that has nobody',
    },
    ...{ button: 'Let them act', done: 'Authorised' },
    names: ofCouncil,
    fields: { from, until },
  },
  '/shared-services/{service}/officers/{officer}/authorisation': {
    ...{
      subject: 'person',
      address: 'service-authorisation',
      label: 'Authorise somebody for the whole service',
    },
    ...{ button: 'Let them act', done: 'Authorised for the service' },
    names: ofService,
    fields: { from, until },
  },
  '/shared-services/{service}/officers/{officer}/authorisation/end': {
    ...{
      subject: 'person',
      address: 'service-authorisation/end',
      label: 'End an authorisation for the whole service',
    },
    ...{ button: 'End their authorisation', done: 'Authorisation for the service ended' },
    names: ofService,
    fields: { until: lastDay },
  },
  '/officers/{officer}/post': {
    ...{ subject: 'person', address: 'post', label: 'Record a post' },
    ...{ button: 'Record their post', done: 'Post recorded' },
    fields: {
      employer: { label: 'Employed by', as: 'council' },
      grade: { label: 'Grade' },
      specialism: { label: 'Specialism' },
      team: { label: 'Team' },
      minutesByWeekday: {
        label: 'Minutes of work, Monday to Friday',
        hint: 'Five numbers, like 444 444 444 444 0: a full day of 7 hours 24 minutes is 444.',
      },
      from,
    },
  },
  '/officers/{officer}/leaving': {
    ...{ subject: 'person', address: 'leaving', label: 'Record that somebody leaves the service' },
    ...{ button: 'Record the leaving', done: 'Leaving recorded' },
    fields: {
      lastDay,
      handOverTo: {
        ...{ label: 'Who takes their cases', as: 'officer' },
        hint: 'If you leave it empty, each case goes to the officer suggested for it.',
      },
    },
  },
  '/officers/{officer}/leaving/reversal': {
    ...{ subject: 'person', address: 'leaving/reversal', label: 'Undo a leaving' },
    ...{ button: 'Record that they stay', done: 'They stay' },
  },
  '/officers/{officer}/sign-on': {
    ...{ subject: 'person', address: 'sign-on', label: 'Add a sign-on account' },
    ...{ button: 'Add the account', done: 'Account added' },
    fields: { issuer, subject, from, until },
  },
  '/officers/{officer}/sign-on/end': {
    ...{ subject: 'person', address: 'sign-on/end', label: 'End a sign-on account' },
    ...{ button: 'End the account', done: 'Account ended' },
    fields: { issuer, subject, until: lastDay },
  },
} as const satisfies Readonly<Record<string, OfficeForm>>;
