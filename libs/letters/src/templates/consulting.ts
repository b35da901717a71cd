import { type ServiceTemplate, signedOff } from '../service-template.js';

const toSee =
  'You can see the application, its plans and the comments on it on the council’s planning register, under {reference}.';
const comments =
  'You can tell us what you think of it by {commentsUntil}: on the planning register, under {reference}, or in writing. What you write is shown to the public with your name as the council’s policy says, so leave out anything of yours or of others that should stay private.';
const seeTheApplication =
  'You can see the application, its plans and the comments on it on the council’s planning register, under the reference {reference}.';
const howToComment =
  'You can comment by {commentsUntil}, on the planning register under {reference} or in writing. We publish your comment, and your name too if the policy of the council says so. Do not write anything private about yourself or other people.';

/** Letters that ask neighbours and consultees for their comments. */
export const consultingTemplates: Readonly<
  Record<'neighbour' | 'consultation' | 'consultationReminder', readonly ServiceTemplate[]>
> = {
  neighbour: [
    {
      version: '1',
      title: 'A planning application near you: {reference}',
      body: `{caseDetails}

We have received this application, and write to you because you live or work near the site.

${toSee}

${comments}

We can take into account only what matters in planning, such as loss of light or privacy, traffic, noise, and how it would look: not what it does to the price of a property, or private rights over land.

${signedOff}`,
    },
    {
      version: '2',
      title: 'A planning application near you: {reference}',
      body: `{caseDetails}

We have received this application. We are writing to you because you live or work near the site.

${seeTheApplication}

${howToComment}

We can only take planning matters into account, such as loss of light or privacy, traffic, noise and appearance. We cannot take into account the effect on property prices, or private rights over land.

${signedOff}`,
    },
  ],
  consultation: [
    {
      version: '1',
      title: 'Consultation on application {reference}',
      body: `{caseDetails}

We would like your views on this application by {commentsUntil}.

${toSee}

If we have not heard from you by then, the application may be decided without them.

${signedOff}`,
    },
    {
      version: '2',
      title: 'Consultation on application {reference}',
      body: `{caseDetails}

We would like your views on this application by {commentsUntil}.

${toSee}

You can answer, with files, without an account: {answerLink}

If we have not heard from you by then, the application may be decided without them.

${signedOff}`,
    },
    {
      version: '3',
      title: 'Consultation on application {reference}',
      body: `{caseDetails}

Please send us your comments on this application by {commentsUntil}.

${seeTheApplication}

You can answer, with files, without an account: {answerLink}

If we do not receive your answer by then, we may decide the application without it.

${signedOff}`,
    },
  ],
  consultationReminder: [
    {
      version: '1',
      title: 'Reminder: consultation on application {reference}',
      body: `{caseDetails}

We asked for your views on this application, and have not had them yet. Please send them by {commentsUntil}, or tell us that you have none.

${toSee}

You can answer, with files, without an account: {answerLink}

If we have not heard from you by then, the application may be decided without them.

${signedOff}`,
    },
    {
      version: '2',
      title: 'Reminder: consultation on application {reference}',
      body: `{caseDetails}

We asked for your comments on this application, and have not received them yet. Please send them by {commentsUntil}. If you have no comments, please tell us so.

${seeTheApplication}

You can answer, with files, without an account: {answerLink}

If we do not receive your answer by then, we may decide the application without it.

${signedOff}`,
    },
  ],
};
