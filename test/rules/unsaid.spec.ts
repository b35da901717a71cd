import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/**
 * Every default in the domain of a case and in the bodies of its commands, with the reason why it is not an
 * answer that a person should have given. A new default fails here until it has a reason.
 */
const defaults: Readonly<Record<string, string>> = {
  'committee/record-resolution.ts: ?? []':
    'none named: those recommended stand, and are held to the same table',
  'days/bound.ts: ?? []': 'no such day on this case bounds nothing',
  'days/bounds.ts: ?? []': 'no such day on this case bounds nothing',
  'days/own-days.ts: ?? []': 'no such day in the command bounds nothing',
  "fees/events.ts: ?? ''": 'a payment that is not on the case has no reference',
  'fees/record-payment.ts: ?? []': 'no payment is alike: neither is found',
  'publicity/events.ts: despite = []': 'facts stored before constraints were weighed have none',
  'publicity/record-publicity-needs.ts: ?? []': 'a type of which no law speaks asks for no publicity',
  'questions/earliest-decision.ts: ?? []': 'who was given no last day bounds nothing',
  'days-after.ts: ?? []': 'no such day on this case bounds nothing',
  "receiving.commands.ts: reason = ''": 'an applicant need not say why they withdraw',
  'receiving/events.ts: conditions = []': 'links recorded before conditions were named with them named none',
  'receiving/link-parent.ts: conditions = []': 'an application that is not about conditions names none',
  'receiving/link-parent.ts: ?? []': 'a case linked for the first time has named none before',
  "submitted/settle-proposed-detail.ts: ?? 'A later version of the submission says this.'":
    'what a later version replaces is replaced for that reason',
  'appeals.commands.ts: ?? []': 'an inspector who names no condition imposes none',
  'assessment.commands.ts: evidence = []': 'no photograph was named',
  'committee.commands.ts: ?? false': 'said by whoever refers it: what is not given as a ground is none',
  "committee.commands.ts: ?? ''": 'a deferral without a reason is refused by the domain',
  "condition.body.ts: timing = 'compliance',":
    'what holds nothing up is to be complied with: the stricter reading',
  'condition.body.ts: detailsRequired = false,': 'a condition asks for details only if it says so',
  'consultation.commands.ts: consultees = []': 'nobody was named by hand',
  'consultation.commands.ts: fromDirectory = []': 'nobody was named from the directory',
  'consultation.commands.ts: topics = []': 'no topic was named',
  "recommendation.commands.ts: ?? ''": 'a recommendation without a report is refused by the domain',
  'recommendation.commands.ts: ?? []':
    'no condition, no reason: refused by the domain if the decision needs one',
  "register.commands.ts: publishStatus = 'not-assessed'": 'nobody has looked: publication waits',
  "register.commands.ts: reason = ''":
    'what is published needs no reason; to withhold without one is refused',
  'register.commands.ts: supersedes = []': 'unsettled plans are asked about at the recommendation',
  "register.commands.ts: ?? 'other'": 'the body was held to the vocabulary before',
  'time.commands.ts: ?? false': 'an exemption from deemed discharge is claimed, or there is none',
  'votes.body.ts: ?? 0': 'nobody abstained if the minutes count none',
  'votes.body.ts: ?? false': 'the chair used no second vote if the minutes name none',
  'votes.body.ts: ?? []': 'no interest is minuted',
  'validation/mark-valid.ts: ?? false':
    'counted as no meanwhile, and said to be missing: questions/unsaid.ts',
  "case-dates.ts: ?? 'It came on that day.'": 'words for a day whose fact gives no reason',
  "case-date-questions.ts: ?? 'If nobody decides, the case is deemed decided on that day.'":
    'words for a day whose fact gives no reason',
  "case-dates.ts: ?? 'The council chose that day.'": 'words for a day whose fact gives no reason',
  "case-dates.ts: ?? 'The law gives that day.'": 'words for a day whose fact gives no reason',
  "case-date-questions.ts: ?? 'The officer set that day, because no law gives a period here.'":
    'words for a day whose fact gives no reason',
  'fees/events.ts: ?? 0': 'nothing of it was recovered before',
  'fees/record-payment.ts: ?? 0': 'nothing of it was recovered before',
  'taken-back.ts: recoveredPence = 0': 'nothing of it was recovered before',
  "handlers.ts: without = '',": 'words about what an act is done to, and none',
  'decider.ts: ?? []': 'an act without cautions has none',
  "questions/imported-file.ts: ?? ''": 'a payment that came in without a reference is told by its number',
  'receiving/import-case.ts: ?? 0': 'if no payment is listed one by one, and none in all, none was made',
  'receiving/import-case.ts: ?? []': 'an open case brought in has no conditions yet',
};

const one = /\?\? (?:false|true|\d+|'[^']*'|\[\])(?![\w'])/.source;
const inHead = /(?<=[{,(] )\w+ = (?:false|true|\d+|'[^']*'|\[\])(?=[,} )\n])/.source;
const ownLine = /^\s+\w+ = (?:false|true|\d+|'[^']*'|\[\]),$/.source;

function found(folder: string, files: RegExp, short: (name: string) => string): readonly string[] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => files.test(name) && !name.endsWith('.spec.ts'))
    .flatMap((name) => {
      const text = readFileSync(new URL(name, root), 'utf8');
      const matches = text.matchAll(new RegExp(`${one}|${inHead}|${ownLine}`, 'gm'));
      return [...matches].map(([match]) => `${short(name)}: ${match.trim()}`);
    });
}

describe('an unanswered fact', () => {
  it('is assumed in a case only for a reason in this list', () => {
    const all = [
      ...found('libs/domain/src/cases/planning-application', /\.ts$/, (name) => name),
      ...found('apps/api/src/planning-application', /(\.commands|\.body)\.ts$/, (name) =>
        name.replace(/^.*\//, ''),
      ),
    ];
    expect([...new Set(all)].sort()).toEqual(Object.keys(defaults).sort());
  });
});
