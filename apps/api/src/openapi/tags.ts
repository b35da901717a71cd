/** The headings of the document, in the order in which a case is worked on. */
export const tags: Readonly<Record<string, string>> = {
  Submissions: 'Applications as portals send them, and what became of each.',
  Caseload: 'The cases of all your councils, found and sorted.',
  Worklist: 'What needs whom today, by which day, and what follows if nobody acts.',
  'Planning applications': 'One case: what it is, what happened to it, and how it stood on any day.',
  Batches: 'One command on each of many cases.',
  Receiving: 'What a case belongs to, and how it ends without a decision.',
  Validation:
    'Whether an application is complete: what is asked for until it is, and the day it became valid.',
  Fees: 'What an application costs, and what was paid.',
  Allocation:
    'Who works on a case: who could take a case, who has how much, and who takes over from somebody who leaves.',
  'File and register':
    'The documents of a case, its constraints and amendments, and what the public may see.',
  'What came with the application':
    'What the submission or a map proposes, for an officer to confirm, correct or reject line by line.',
  Publicity: 'How the public is told: site notices, letters, the newspaper.',
  Letters: 'What is written to people about a case, in whose words, and whether it reached them.',
  Papers: 'What is printed of a case or a meeting: the report to members, the agenda, the appeal bundle.',
  'Answers by link': 'What somebody without an account is asked in a letter, and answers by the link in it.',
  Consultation: 'Who is asked for their view, and what they and the public say.',
  Assessment: 'What an officer sees and weighs on the way to a recommendation.',
  Recommendation: 'What the officer recommends, and its return by whoever should sign it.',
  Committee: 'Cases that the planning committee decides.',
  Decision: 'The decision itself, and decisions that the Secretary of State takes over.',
  Time: 'More time by agreement, and what happens because time passed.',
  Appeals: 'Appeals against a decision, or against its absence.',
  'After the decision': 'Conditions, amendments and revocation of a permission.',
  Record: 'What was recorded wrongly, put right.',
  'The record': 'What happened on all cases, fact by fact, for whoever audits it.',
  'Two people': 'What one person proposes and another confirms.',
  'Personal data': 'Forgetting a person, and how long records are kept.',
  'Public applications':
    'The same as Open Digital Planning’s public registers ask for it, in their published shape.',
  'Public register': 'What everybody may see of a case, without signing in.',
  Changes: 'What happened, in order, for systems that follow along.',
  'The law': 'What the law says, with its source, and what a council has adopted in its place.',
  'What if': 'What a change of law, fee or date would mean for open cases. Nothing is written.',
  Councils: 'The councils that share the service, and what each has set.',
  Officers: 'Who works in the service, and for which councils each may act.',
  'The shared service': 'Which council is in the service at what stage, and the months of its accounts.',
  'Time and money':
    'Time, rates, pools and charges, and what each council owes: its statements, down to the facts.',
  Watching: 'Whether Casebook runs, and how well.',
};
