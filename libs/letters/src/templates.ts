import type { councils } from '#domain';
import { endedTemplates } from './ended-templates.js';
import { type ServiceTemplate, signedOff } from './service-template.js';

type Kind = councils.LetterKind;

const toSee =
  'You can see the application, its plans and the comments on it on the council’s planning register, under {reference}.';
const comments =
  'You can tell us what you think of it by {commentsUntil}: on the planning register, under {reference}, or in writing. What you write is shown to the public with your name as the council’s policy says, so leave out anything of yours or of others that should stay private.';

/**
 * The newest last. Letters name their version forever, so a version is never changed or removed; add a new
 * one.
 */
export const serviceTemplates: Readonly<Record<Kind, readonly ServiceTemplate[]>> = {
  ...endedTemplates,
  acknowledgement: [
    {
      version: '1',
      title: 'We have your application {reference}',
      body: `{caseDetails}

Thank you for your application, which we received on {receivedOn}. Its reference is {reference}: please give it whenever you write to us.

We now check that everything is there that the law asks for. If something is missing we will tell you what it is. If nothing is, we will write to say by when we must decide it.

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
  ],
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
  ],
  siteNotice: [
    {
      version: '1',
      title: 'Notice of a planning application',
      body: `Town and Country Planning (Development Management Procedure) (England) Order 2015, article 15

{caseDetails}

The council has received this application, made by {applicant}.

${toSee}

Anybody may comment on it by {commentsUntil}: on the planning register, or in writing to Planning, {council}.

Dated {today}`,
    },
    {
      version: '2',
      title: 'Notice of a planning application',
      body: `Town and Country Planning (Development Management Procedure) (England) Order 2015, article 15

{caseDetails}

The council has received this application, made by {applicant}.

${toSee}

Anybody may comment on it by {commentsUntil}: on the planning register, or in writing to Planning, {council}.

# Where it is

{plan}

Dated {today}`,
    },
  ],
  pressNotice: [
    {
      version: '1',
      title: 'Planning application {reference}',
      body: `Town and Country Planning (Development Management Procedure) (England) Order 2015, article 15

{council} gives notice of this application, made by {applicant}:

{description}, at {siteAddress} ({reference}).

It can be seen on the council’s planning register. Anybody may comment on it in writing by {commentsUntil}.

Dated {today}`,
    },
  ],
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
  ],
};
