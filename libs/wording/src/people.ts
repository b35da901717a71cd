import { hoursOf, type officers } from '#domain';
import { day, listed, when } from './plainly.js';
import type { Wordings } from './wordings.js';

type Term = officers.Term;

export const officerWordings: Wordings<officers.OfficerEvent> = {
  OfficerJoined: ({ name, jobTitle, employer }, say) =>
    `${name} joined as ${jobTitle}, employed by ${say.council(employer)}`,
  OfficerAuthorised: ({ officer, council, ...term }, say) =>
    `${say.person(officer)} may act for ${say.council(council)} ${days(term)}`,
  OfficerAuthorisationEnded: ({ officer, council, until }, say) =>
    `${say.person(officer)} may act for ${say.council(council)} only until ${day(until)}`,
  OfficerAuthorisedForService: ({ officer, ...term }, say) =>
    `${say.person(officer)} may act for the whole service ${days(term)}`,
  OfficerServiceAuthorisationEnded: ({ officer, until }, say) =>
    `${say.person(officer)} may act for the whole service only until ${day(until)}`,
  OfficerSignOnRecorded: ({ officer, issuer, ...term }, say) =>
    `${say.person(officer)} signs in with an account at ${issuer} ${days(term)}`,
  OfficerSignOnEnded: ({ officer, issuer, until }, say) =>
    `${say.person(officer)} signs in with their account at ${issuer} only until ${day(until)}`,
  OfficerPostSet: ({ officer, employer, grade, specialism, team, minutesByWeekday }, say) => {
    const week = hoursOf(minutesByWeekday.reduce((sum, minutes) => sum + minutes, 0));
    return `${say.person(officer)} is ${grade}${when(specialism !== null, `, for ${specialism}`)}, in the team ${team}, employed by ${say.council(employer)} for ${week} a week`;
  },
  OfficerLeft: ({ officer, lastDay, handOverTo }, say) =>
    `${say.person(officer)} leaves, with ${day(lastDay)} as their last day. Their cases go to ${
      handOverTo === null ? 'the officer who is suggested for each case' : say.person(handOverTo)
    }`,
  OfficerLeavingUndone: ({ officer }, say) =>
    `${say.person(officer)} stays after all. Cases that went to others stay with them`,
};

const days = ({ from, until }: Term): string =>
  listed([`from ${day(from)}`]) + when(until !== null, until === null ? '' : ` until ${day(until)}`);
