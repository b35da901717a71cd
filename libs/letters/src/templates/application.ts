import { type ServiceTemplate, signedOff } from '../service-template.js';

/** Letters to the applicant while the application is being checked. */
export const applicationTemplates: Readonly<
  Record<'acknowledgement' | 'invalidity' | 'informationRequest' | 'validity', readonly ServiceTemplate[]>
> = {
  acknowledgement: [
    {
      version: '1',
      title: 'We have your application {reference}',
      body: `{caseDetails}

Thank you for your application, which we received on {receivedOn}. Its reference is {reference}: please give it whenever you write to us.

We now check that everything is there that the law asks for. If something is missing we will tell you what it is. If nothing is, we will write to say by when we must decide it.

${signedOff}`,
    },
    {
      version: '2',
      title: 'We have your application {reference}',
      body: `{caseDetails}

Thank you for your application. We received it on {receivedOn}. Its reference is {reference}. Please give this reference whenever you write to us.

We will now check that the application is complete. If something is missing, we will tell you what it is. If nothing is missing, we will tell you the day by which we must decide.

${signedOff}`,
    },
  ],
  invalidity: [
    {
      version: '1',
      title: 'Your application {reference} is not valid yet',
      body: `{caseDetails}

We have checked your application, and cannot begin to decide it yet. We need this from you:

{missing}

Please send it by {answerBy}.

If you think that we ask for something that is not needed, you can send us a notice that says why (article 12 of the Town and Country Planning (Development Management Procedure) (England) Order 2015).

${signedOff}`,
    },
    {
      version: '2',
      title: 'Your application {reference} is not valid yet',
      body: `{caseDetails}

We have checked your application. We cannot start to consider it yet, because we still need this from you:

{missing}

Please send it by {answerBy}.

If you think that we do not need something on this list, you can send us a notice that explains why (article 12 of the Town and Country Planning (Development Management Procedure) (England) Order 2015).

${signedOff}`,
    },
  ],
  informationRequest: [
    {
      version: '1',
      title: 'We need more from you on your application {reference}',
      body: `{caseDetails}

To go on with your application we need this from you:

{missing}

Please send it by {answerBy}.

You can send it, with files, without an account: {answerLink}

The link is yours alone and answers this request only. Do not pass it on.

${signedOff}`,
    },
    {
      version: '2',
      title: 'We need more information on your application {reference}',
      body: `{caseDetails}

To continue with your application, we need this from you:

{missing}

Please send it by {answerBy}.

You can send it, with files, without an account: {answerLink}

This link is only for you and only for this request. Do not pass it on.

${signedOff}`,
    },
  ],
  validity: [
    {
      version: '1',
      title: 'Your application {reference} is valid',
      body: `{caseDetails}

Your application is complete, and valid from {validFrom}. We must decide it by {decideBy}, unless you and we agree on a later day in writing.

If we have not decided it by then, you can appeal to the Secretary of State, who then decides it in our place, as long as the law gives a right of appeal for this kind of application.

Your application is looked after by {officer}.

${signedOff}`,
    },
    {
      version: '2',
      title: 'Your application {reference} is valid',
      body: `{caseDetails}

Your application is complete. It is valid from {validFrom}. We must decide it by {decideBy}, unless we agree on a later day with you in writing.

If we have not decided it by then, and the law gives a right of appeal for this kind of application, you can appeal to the Secretary of State. The Secretary of State then decides the application instead of us.

Your case officer is {officer}.

${signedOff}`,
    },
  ],
};
