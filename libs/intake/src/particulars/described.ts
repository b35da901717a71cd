import { applicationType } from '#legislation';
import { noDescription } from '../submission-read.js';
import type { Statement } from './statements.js';

/** Texts that forms insert for an empty answer. */
const nothingSaid =
  /^(not (provided|given|specified|applicable)|none|n\/?a|no description( was given)?|-+)\.?$/i;

const saysSomething = (text: string | null): text is string =>
  text !== null && !nothingSaid.test(text.trim());

/** The answers that describe the application, for forms without a description. */
const describing: Partial<Record<string, RegExp>> = {
  'protected-tree': /\btrees?\b|\bhedge|works? (to|do you|are)|species|prun|fell/i,
  'conservation-area-tree': /\btrees?\b|\bhedge|works? (to|do you|are)|species|prun|fell/i,
  hedgerow: /hedgerow|reason/i,
  conditions: /condition|reference number/i,
  advertisement: /advert|sign|fascia|hoarding|projecting/i,
  'lawful-development': /\buse\b|existing|proposed|works|grounds|when|began|since|condition/i,
  'non-material-amendment': /amend|change|reference number/i,
  'section-73': /condition|vary|remove|reference number/i,
};

const begins: Partial<Record<string, string>> = {
  'protected-tree': 'Works to trees',
  'conservation-area-tree': 'Works to trees',
  hedgerow: 'Removal of hedgerow',
  conditions: 'Conditions',
  advertisement: 'Advertisements',
};

const longest = 600;

/**
 * The description as the applicant wrote it, or composed from the answers of a form that asks for trees and
 * works, signs or conditions instead.
 */
export function describedBy(
  written: string | null,
  type: string,
  statements: readonly Statement[],
  works: readonly string[],
): string {
  if (saysSomething(written)) return written;
  const family = applicationType(type)?.family ?? (type === 'complianceConfirmation' ? 'conditions' : '');
  const pattern = type === 'complianceConfirmation' ? describing.conditions : describing[family];
  const said = statements
    .filter(({ label, about }) => pattern?.test(`${about} ${label}`))
    .filter(({ says, label }) => saysSomething(says) && says !== 'No' && !/^description$/i.test(label))
    .map(({ label, says }) => `${label.replace(/[?:]+$/, '')}: ${says}`);
  if (said.length === 0)
    return works.length === 0 ? noDescription : `As the form says: ${works.join('; ')}.`.slice(0, longest);
  const start = type === 'complianceConfirmation' ? 'Compliance with conditions' : begins[family];
  const text = `${start ? `${start}, as the form says. ` : 'As the form says. '}${said.join('. ')}.`;
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
