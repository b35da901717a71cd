import { amina, dylan, later } from '../case-commands.js';
import { examplesOf, id, makersOf } from './of-commands.js';
import { requestsOf } from './requests.js';
import { decided, valid } from './stands.js';

/** Erasures of personal data. */
export const makers = makersOf({
  ErasePersonalData: (on, pick) => ({
    type: 'ErasePersonalData',
    entryId: id('erased', pick),
    parts: [{ part: 'applicant', partId: null, subjects: ['applicant-1'], keptForRegister: null }],
    ground: pick % 2 === 0 ? 'no-longer-necessary' : 'legal-obligation',
    reason: 'They asked',
    by: dylan,
    approvedBy: amina,
    on,
  }),
});

export const examples = examplesOf({
  ErasePersonalData: {
    after: decided,
    when: makers.ErasePersonalData(later, 0),
    leadsTo: ['PersonalDataErased'],
    but: { refused: 'data-still-needed', after: valid },
  },
});

export const requests = requestsOf({
  ErasePersonalData: [
    {
      body: () => ({ parts: [{ part: 'applicant' }], ground: 'no-longer-necessary', reason: 'They asked' }),
    },
  ],
});
