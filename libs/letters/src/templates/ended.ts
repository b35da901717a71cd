import { type ServiceTemplate, signedOff } from '../service-template.js';

/** Letters about an application that ended without a decision. */
export const endedTemplates = {
  return: [
    {
      version: '1',
      title: 'We have returned your application {reference}',
      body: `{caseDetails}

We received your application on {receivedOn}. It was not valid, because we needed more from you than came with it. What we asked for did not come in time, so we returned the application on {endedOn}. We will not decide it.

# What we still needed

{missing}

# What happens now

{refund} of the fee is due back. We will pay it to whoever paid the fee.

You can apply again at any time, with everything that is listed above.

${signedOff}`,
    },
    {
      version: '2',
      title: 'We have returned your application {reference}',
      body: `{caseDetails}

We received your application on {receivedOn}. It was not valid, because something that we need was missing. We asked you for it, but it did not come in time. We returned the application on {endedOn}. We will not decide it.

# What we still needed

{missing}

# What happens now

{refund} of the fee will be refunded to the person who paid it.

You can apply again at any time. Please include everything that is listed above.

${signedOff}`,
    },
  ],
  withdrawal: [
    {
      version: '1',
      title: 'Your application {reference} is withdrawn',
      body: `{caseDetails}

You asked us to withdraw your application. It is withdrawn from {endedOn}, and we will not decide it.

{refund} of the fee is due back. We will pay it to whoever paid the fee.

If you still want to carry out the development, you can apply again.

${signedOff}`,
    },
    {
      version: '2',
      title: 'Your application {reference} is withdrawn',
      body: `{caseDetails}

You asked us to withdraw your application. It was withdrawn on {endedOn}, and we will not decide it.

{refund} of the fee will be refunded to the person who paid it.

If you still want to carry out the development, you can apply again.

${signedOff}`,
    },
  ],
} as const satisfies Readonly<Record<'return' | 'withdrawal', readonly ServiceTemplate[]>>;
