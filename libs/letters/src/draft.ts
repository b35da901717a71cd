import { createHash } from 'node:crypto';
import { type CouncilCode, councils, type DecisionNotice, type TemplateUsed } from '#domain';
import type { CalendarDate } from '#legislation';
import { day } from '#wording';
import type { Block, Letter } from './blocks.js';
import type { CaseToWriteOf } from './decided-fields.js';
import { fieldsOf, recordedNotice } from './fields.js';
import { filled, filledLine } from './fill.js';
import { serviceTemplates } from './templates.js';

export interface TemplateInForce extends councils.LetterTemplate {
  readonly used: TemplateUsed;
}

type Joined = Extract<councils.Council, { joined: true }>;

/** The template in force on a day: the council's own, or else the service's. */
export function templateOn(
  letter: councils.LetterKind,
  [code, council]: readonly [CouncilCode, Joined],
  on: CalendarDate,
): TemplateInForce {
  const own = councils.letterTemplateOn(council, letter, on);
  const service = serviceTemplates[letter].at(-1)!;
  const { title, body } = own?.template ?? service;
  const sha256 = createHash('sha256').update(`${title}\n\n${body}`).digest('hex');
  const used = own
    ? { of: code, version: own.from, sha256 }
    : { of: 'service' as const, version: service.version, sha256 };
  return { title, body, used };
}

/** The template that was used for a letter, even if another is in force now. */
export function templateUsed(
  letter: councils.LetterKind,
  council: readonly [CouncilCode, Joined],
  used: TemplateUsed,
): TemplateInForce {
  if (used.of !== 'service') return templateOn(letter, council, used.version as CalendarDate);
  const words = serviceTemplates[letter].find(({ version }) => version === used.version);
  return words ? { ...words, used } : templateOn(letter, council, used.version as CalendarDate);
}

/** Tells holders of the earlier notice that it is replaced. */
const replacing = (notice: DecisionNotice | undefined): readonly Block[] =>
  notice?.replaces
    ? [
        {
          kind: 'paragraph',
          text: `This notice replaces the one that was issued before, whose SHA-256 is ${notice.replaces.sha256}. The decision is the same; the notice was corrected: ${notice.replaces.reason}`,
        },
      ]
    : [];

/** A letter of a case, from a template. */
export function draft(
  letter: councils.LetterKind,
  the: CaseToWriteOf,
  template: TemplateInForce,
  recipient: readonly string[],
): Letter {
  const fields = fieldsOf(the);
  const recorded = letter === 'decisionNotice' ? recordedNotice(the.events) : undefined;
  const dated = recorded?.notice.decidedOn ?? the.today;
  return {
    title: filledLine(template.title, fields) ?? the.state.caseReference,
    sender: the.sender,
    recipient,
    dated: day(dated),
    blocks: [...replacing(recorded?.notice), ...filled(template, fields)],
    proof: recorded ? `Made from the recorded decision, whose SHA-256 is ${recorded.sha256}.` : null,
    madeAt: new Date(`${dated}T00:00:00Z`),
  };
}
