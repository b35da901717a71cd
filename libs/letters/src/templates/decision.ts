import { type ServiceTemplate, signedOff } from '../service-template.js';

/** The decision notice, and the letter that it comes with. */
export const decisionTemplates: Readonly<Record<'decisionNotice' | 'decision', readonly ServiceTemplate[]>> =
  {
    decisionNotice: [
      {
        version: '1',
        title: 'Decision on application {reference}: {decision}',
        body: `{council}, as local planning authority, has decided this application.

{caseDetails}

Applicant: {applicant}

Agent: {agent}

# The decision

{decision}, on {decidedOn}.

Decided by {decidedBy}.

The rules of the council for that: {decidedUnder}

Signed by {signedBy}.

The development must be begun by {lapsesAfter}.

The decision goes with a planning obligation dated {obligationDatedOn}.

{parts}

# Reasons for refusal

{refusalReasons}

# Conditions

{conditions}

# Plans and drawings to which the decision refers

{plans}

# Your rights, and what else you should know

{statements}

This decision is under planning law alone. Other consents, such as approval under the Building Regulations, may be needed as well.`,
      },
      {
        version: '2',
        title: 'Decision on application {reference}: {decision}',
        body: `{council}, as local planning authority, has decided this application.

{caseDetails}

Applicant: {applicant}

Agent: {agent}

# The decision

{decision}, on {decidedOn}.

Decided by {decidedBy} (section 101 of the Local Government Act 1972).

Signed by {signedBy}.

{timeLimit}

The decision goes with a planning obligation dated {obligationDatedOn}.

{certificate}

{parts}

# Reasons for refusal

{refusalReasons}

# Conditions

{conditions}

# Plans and drawings to which the decision refers

{plans}

# Your rights, and what else you should know

{statements}

This decision is under planning law alone. Other consents, such as approval under the Building Regulations, may be needed as well.`,
      },
      {
        version: '3',
        title: 'Decision on application {reference}: {decision}',
        body: `{council}, as local planning authority, has decided this application.

{caseDetails}

Applicant: {applicant}

Agent: {agent}

# The decision

{decision}, on {decidedOn}.

Decided by {decidedBy} (section 101 of the Local Government Act 1972).

Signed by {signedBy}.

{timeLimit}

Read this decision together with the planning obligation dated {obligationDatedOn}.

{certificate}

{parts}

# Reasons for refusal

{refusalReasons}

# Conditions

{conditions}

# Plans and drawings that the decision refers to

{plans}

# Your rights and other information

{statements}

This decision is made under planning law only. You may need other consents as well, such as approval under the Building Regulations.`,
      },
    ],
    decision: [
      {
        version: '1',
        title: 'Decision on your application {reference}',
        body: `{caseDetails}

We have decided your application: {decision}, on {decidedOn}.

The notice of the decision comes with this letter. It says what was decided and why, what conditions there are, and how and by when you can appeal. Please read it before anything is begun.

${signedOff}`,
      },
      {
        version: '2',
        title: 'Decision on your application {reference}',
        body: `{caseDetails}

We have decided your application: {decision}, on {decidedOn}.

The decision notice comes with this letter. It says what was decided and why, which conditions apply, and how and by when you can appeal. Please read it before you start any work.

${signedOff}`,
      },
    ],
  };
