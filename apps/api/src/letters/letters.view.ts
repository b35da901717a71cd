import type { CalendarDate, LetterFact } from '#domain';
import { letterInWords } from '#wording';
import { TemplateUsedView } from './decision-notice.view.js';

/** The council's rule by which a letter was written automatically. */
export class LetterRuleView {
  /** The first day of the setting behind it. */
  from: CalendarDate;
  /** The fact that triggered it. */
  occasion: string;
}

/** A letter about a case. The letter itself names its recipient. */
export class LetterView {
  letterId: string;
  letter: string;
  letterInWords: string;
  channel: string;
  /** applicant, agent, consultee, neighbour or other. */
  to: string;
  consulteeId: string | null;
  writtenOn: CalendarDate;
  /** Null if a rule of the council triggered it. */
  by: string | null;
  rule: LetterRuleView | null;
  template: TemplateUsedView;
  /** The hash of exactly the bytes that were sent. */
  sha256: string;
  mediaType: string;
  bytes: number;
  /** The documents of the case that are enclosed. */
  encloses: string[];
  /** waiting, handedOver, delivered or notDelivered. */
  standing: string;
  /** The carrier's latest report. */
  said: string | null;
  /**
   * The link by which the recipient can answer; null if there is none. The link's address is shown to nobody.
   */
  link: LetterLinkView | null;
}

export class LetterLinkView {
  /** The last day on which it works. */
  until: CalendarDate;
  /** The id by which the facts record its use. */
  tokenSha256: string;
  isWithdrawn: boolean;
}

export class LettersView {
  letters: LetterView[];
}

/** A letter as it would be sent now. */
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

/** The letters of a case, in the order in which they were written, taken from its facts. */
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
