import type { FieldWords } from '../../acts/words/field-words.js';
import type { OfficeForm } from '../office-form.js';

const from: FieldWords = { label: 'From', hint: 'The first day.' };
const until: FieldWords = { label: 'Until', hint: 'The last day. Leave it empty while it lasts.' };
const lastDay: FieldWords = { label: 'Last day' };
const ofCouncil = { council: { label: 'For which council', as: 'own council' } } as const;
const ofService = { service: { label: 'For which service', as: 'service' } } as const;
const issuer: FieldWords = {
  label: 'Issuer',
  hint: 'The address of the sign-on service, exactly as it names itself.',
};
const subject: FieldWords = { label: 'Their id there', hint: 'What the sign-on service calls them.' };

/** Who works in the service, and what lets them act. */
export const personForms = {
  '/officers': {
    ...{ subject: 'people', address: 'join', label: 'Somebody joins the service' },
    ...{ button: 'Record that they join', done: 'Joined' },
    fields: {
      officer: {
        label: 'Their id',
        hint: 'Small letters, digits, dots or dashes, like grace.okafor. It is never given to another.',
      },
      name: { label: 'Name' },
      jobTitle: { label: 'Job' },
      employer: { label: 'Employed by', as: 'council' },
    },
  },
  '/councils/{council}/officers/{officer}/authorisation': {
    ...{ subject: 'person', address: 'authorisation', label: 'Let them act for a council' },
    ...{ button: 'Let them act', done: 'Authorised' },
    names: ofCouncil,
    fields: { from, until },
  },
  '/councils/{council}/officers/{officer}/authorisation/end': {
    ...{ subject: 'person', address: 'authorisation/end', label: 'End what lets them act for a council' },
    ...{ button: 'End their authorisation', done: 'Authorisation ended' },
    names: ofCouncil,
    fields: { until: lastDay },
  },
  '/councils/{council}/officers/{officer}/authorisation/anew': {
    ...{
      subject: 'person',
      address: 'authorisation/anew',
      label: 'Let them act for a council that has nobody',
    },
    ...{ button: 'Let them act', done: 'Authorised' },
    names: ofCouncil,
    fields: { from, until },
  },
  '/shared-services/{service}/officers/{officer}/authorisation': {
    ...{ subject: 'person', address: 'service-authorisation', label: 'Let them act for the whole service' },
    ...{ button: 'Let them act', done: 'Authorised for the service' },
    names: ofService,
    fields: { from, until },
  },
  '/shared-services/{service}/officers/{officer}/authorisation/end': {
    ...{
      subject: 'person',
      address: 'service-authorisation/end',
      label: 'End what lets them act for the whole service',
    },
    ...{ button: 'End their authorisation', done: 'Authorisation for the service ended' },
    names: ofService,
    fields: { until: lastDay },
  },
  '/officers/{officer}/post': {
    ...{ subject: 'person', address: 'post', label: 'Say what their post is' },
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
    ...{ subject: 'person', address: 'leaving', label: 'They leave the service' },
    ...{ button: 'Record that they leave', done: 'Leaving recorded' },
    fields: {
      lastDay,
      handOverTo: {
        ...{ label: 'Who takes their cases', as: 'officer' },
        hint: 'Each case goes to whoever is suggested for it if you leave it empty.',
      },
    },
  },
  '/officers/{officer}/leaving/reversal': {
    ...{ subject: 'person', address: 'leaving/reversal', label: 'They stay after all' },
    ...{ button: 'Record that they stay', done: 'They stay' },
  },
  '/officers/{officer}/sign-on': {
    ...{ subject: 'person', address: 'sign-on', label: 'Add an account they sign in with' },
    ...{ button: 'Add the account', done: 'Account added' },
    fields: { issuer, subject, from, until },
  },
  '/officers/{officer}/sign-on/end': {
    ...{ subject: 'person', address: 'sign-on/end', label: 'End an account they sign in with' },
    ...{ button: 'End the account', done: 'Account ended' },
    fields: { issuer, subject, until: lastDay },
  },
} as const satisfies Readonly<Record<string, OfficeForm>>;
