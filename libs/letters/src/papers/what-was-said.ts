import type { Consultee, ConsulteeResponse, PlanningApplicationEvent, Stance } from '#domain';

interface Answer {
  readonly consultee: string;
  readonly position: ConsulteeResponse['position'];
  /** The text for publication; null until somebody has decided. */
  readonly words: string | null;
}

interface Comment {
  readonly stance: Stance;
  readonly words: string | null;
}

export interface WhatWasSaid {
  /** Consulted bodies without an answer. */
  readonly silent: readonly Consultee['name'][];
  readonly answers: readonly Answer[];
  /** Public comments that were not withdrawn. */
  readonly comments: readonly Comment[];
}

/** What consultees and the public said, from the facts of a case, in the text for publication. */
export function whatWasSaid(events: readonly PlanningApplicationEvent[]): WhatWasSaid {
  const asked = new Map<string, string>();
  const answers = new Map<string, Answer & { readonly consulteeId: string }>();
  const comments = new Map<string, Comment>();
  for (const event of events)
    switch (event.type) {
      case 'ConsulteesContacted':
        for (const { consulteeId, name } of event.consultees) asked.set(consulteeId, name);
        break;
      case 'ConsulteeResponded': {
        const { responseId, consulteeId, position } = event;
        const consultee = asked.get(consulteeId) ?? consulteeId;
        answers.set(responseId, { consulteeId, consultee, position, words: null });
        break;
      }
      case 'ConsulteeResponseRedacted': {
        const before = answers.get(event.responseId);
        if (before) answers.set(event.responseId, { ...before, words: event.redactedComment });
        break;
      }
      case 'RepresentationReceived':
        comments.set(event.representationId, { stance: event.stance, words: null });
        break;
      case 'RepresentationRedacted': {
        const before = comments.get(event.representationId);
        if (before) comments.set(event.representationId, { ...before, words: event.redactedComment });
        break;
      }
      case 'RepresentationWithdrawn':
        comments.delete(event.representationId);
        break;
    }
  const answered = new Set([...answers.values()].map(({ consulteeId }) => consulteeId));
  return {
    silent: [...asked].flatMap(([id, name]) => (answered.has(id) ? [] : [name])),
    answers: [...answers.values()],
    comments: [...comments.values()],
  };
}
