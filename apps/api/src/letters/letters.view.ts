import type { CalendarDate, LetterFact } from '#domain';
import { letterInWords } from '#wording';
import { TemplateUsedView } from './decision-notice.view.js';

/** The council's rule by which a letter was written without anybody. */
export class LetterRuleView {
  /** The first day of the setting that says so. */
  from: CalendarDate;
  /** The fact that brought it about. */
  occasion: string;
}

/** A letter about a case. To whom it went is in the letter itself. */
export class LetterView {
  letterId: string;
  letter: string;
  letterInWords: string;
  channel: string;
  /** applicant, agent, consultee, neighbour or other. */
  to: string;
  consulteeId: string | null;
  writtenOn: CalendarDate;
  /** Null where a rule of the council had it written. */
  by: string | null;
  rule: LetterRuleView | null;
  template: TemplateUsedView;
  /** Of what went, byte for byte. */
  sha256: string;
  mediaType: string;
  bytes: number;
  /** Documents of the case that go with it. */
  encloses: string[];
  /** waiting, handedOver, delivered or notDelivered. */
  standing: string;
  /** What its carrier said of it last. */
  said: string | null;
  /** By which whoever it is to can answer; null where it has none. The link itself is told to nobody. */
  link: LetterLinkView | null;
}

export class LetterLinkView {
  /** The last day on which it opens anything. */
  until: CalendarDate;
  /** By which the facts say that it was used. */
  tokenSha256: string;
  isWithdrawn: boolean;
}

export class LettersView {
  letters: LetterView[];
}

/** A letter as it would go now. */
export class LetterDraftView {
  letter: string;
  channel: string;
  to: string;
  /** As on the envelope. */
  recipient: string[];
  email: string | null;
  title: string;
  text: string;
  template: TemplateUsedView;
  encloses: string[];
}

type Dated = { readonly effectiveOn: CalendarDate };

/** The letters of a case, in the order in which they were written, from its facts. */
export function lettersView(facts: readonly (LetterFact & Dated)[]): LettersView {
  const letters = new Map<string, LetterView>();
  for (const fact of facts) {
    const before = letters.get(fact.letterId);
    if (fact.type === 'LetterWritten') letters.set(fact.letterId, writtenView(fact));
    else if (fact.type === 'LetterLinkWithdrawn') {
      if (before?.link)
        letters.set(fact.letterId, { ...before, link: { ...before.link, isWithdrawn: true } });
    } else if (before)
      letters.set(fact.letterId, {
        ...before,
        standing: statusAfter[fact.type],
        said: 'said' in fact ? fact.said : null,
      });
  }
  return { letters: [...letters.values()] };
}

const statusAfter = {
  LetterHandedOver: 'handedOver',
  LetterDelivered: 'delivered',
  LetterNotDelivered: 'notDelivered',
} as const;

function writtenView(fact: Extract<LetterFact, { type: 'LetterWritten' }> & Dated): LetterView {
  const {
    letterId,
    letter,
    channel,
    to,
    consulteeId,
    by,
    rule,
    template,
    file,
    encloses,
    effectiveOn,
    link,
  } = fact;
  const { sha256, mediaType, bytes } = file;
  return {
    ...{
      letterId,
      letter,
      letterInWords: letterInWords[letter],
      channel,
      to,
      consulteeId,
      by,
      rule: rule ?? null,
    },
    ...{
      writtenOn: effectiveOn,
      template: { ...template },
      sha256,
      mediaType,
      bytes,
      encloses: [...encloses],
    },
    ...{ standing: 'waiting', said: null },
    link: link ? { until: link.until, tokenSha256: link.tokenSha256, isWithdrawn: false } : null,
  };
}
