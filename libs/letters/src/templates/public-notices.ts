import type { ServiceTemplate } from '../service-template.js';

const toSee =
  'You can see the application, its plans and the comments on it on the council’s planning register, under {reference}.';
const seeTheApplication =
  'You can see the application, its plans and the comments on it on the council’s planning register, under the reference {reference}.';

/** Notices to everybody: on the site and in a newspaper. */
export const publicNoticeTemplates: Readonly<
  Record<'siteNotice' | 'pressNotice', readonly ServiceTemplate[]>
> = {
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
    {
      version: '3',
      title: 'Notice of a planning application',
      body: `Town and Country Planning (Development Management Procedure) (England) Order 2015, article 15

{caseDetails}

The council has received this application from {applicant}.

${seeTheApplication}

Anybody may comment on it by {commentsUntil}, on the planning register or in writing to Planning, {council}.

# The site

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
    {
      version: '2',
      title: 'Planning application {reference}',
      body: `Town and Country Planning (Development Management Procedure) (England) Order 2015, article 15

{council} has received this application from {applicant}:

{description}, at {siteAddress} ({reference}).

You can see the application on the council’s planning register. Anybody may comment on it in writing by {commentsUntil}.

Dated {today}`,
    },
  ],
};
