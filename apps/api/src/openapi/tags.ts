/** The headings of the document, in the order of work on a case. */
export const tags: Readonly<Record<string, string>> = {
  Submissions: 'Applications as portals send them, and the result of each.',
  Caseload: 'The cases of all your councils, found and sorted.',
  Worklist: 'What needs somebody today, by which day, and what follows if nobody acts.',
  'Planning applications': 'One case: its contents, its history, and its state on any day.',
  Batches: 'One command on many cases.',
  Receiving: 'What a case depends on, and how it ends without a decision.',
  Validation:
    'Whether an application is complete: what is asked for until it is, and the day it became valid.',
  Fees: 'What an application costs, and what was paid.',
  Allocation:
    'Who works on a case, who could take it, how much each officer has, and who takes over from somebody who leaves.',
  'File and register':
    'The documents of a case, its constraints and amendments, and what the public may see.',
  'What came with the application':
    'What the submission or a map proposes. An officer confirms, corrects or rejects each line.',
  Publicity: 'How the public is notified: site notices, letters, the newspaper.',
  Letters: 'Letters about a case: who receives them, whose words they use, and whether they arrived.',
  Papers: 'Printed papers about a case or a meeting: the report to members, the agenda, the appeal bundle.',
  'Answers by link': 'Requests in letters to people without an account, who answer by the link.',
  Consultation: 'Consultations, and what consultees and the public say.',
  Assessment: 'What an officer sees and weighs on the way to a recommendation.',
  Recommendation: 'What the officer recommends, and its return by the person who should sign it.',
  Committee: 'Cases that the planning committee decides.',
  Decision: 'The decision itself, and decisions that the Secretary of State takes over.',
  Time: 'More time by agreement, and what happens when a day has passed.',
  Appeals: 'Appeals against a decision, or because there is none.',
  'After the decision': 'Conditions, amendments and revocation of a permission.',
  Record: 'Corrections of the record.',
  'The record': 'The facts of all cases, for auditors.',
  'Two people': 'Proposals that a second person confirms.',
  'Personal data': "Erasing a person's data, and how long records are kept.",
  'Public applications':
    'The same data in the published format of Open Digital Planning, for public registers.',
  'Public register': 'What everybody may see of a case, without signing in.',
  Changes: 'Everything that happened, in order, for systems that follow it.',
  'The law': 'What the law says, with its source, and what a council has adopted instead.',
  'What if': 'What a change of law, fee or date would mean for open cases. Nothing is written.',
  Councils: "The councils that share the service, and each council's settings.",
  Officers: 'Who works in the service, and for which councils each may act.',
  'The shared service': "Each council's stage in the service, and the months of its accounts.",
  'Time and money':
    'Time, rates, pools and charges, and what each council owes: its statements, down to the facts.',
  Watching: 'Whether Casebook works, and how well.',
};
