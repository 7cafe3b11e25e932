import type { Schema } from '#libs/api-client/routes';
import type { MessageKey } from '#libs/messages/message';
import { dateOf } from '#libs/domain/shared/time';
import type { Offer, Participant, Task } from '../api/queries';
import { dueDay, shortDay } from '../parts/days';
import type { Say } from '../words/words';

/** One line of what a form is about. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/** What a form is about, so that nobody has to look for it: what was asked, handed in or proposed. */
export interface Subject {
  readonly lines: readonly Line[];
  readonly files: readonly Schema<'StoredFile'>[];
  /** Below `/api/v1`, of the file with a place in the list, from 1 on. */
  readonly fileAddress: (place: number) => string;
}

const partsIn = ({ cycles }: Task): readonly Participant[] =>
  cycles.flatMap(({ participants, former }) => [...participants, ...former]);

type Found<T> = T & { readonly part: Participant };

const foundIn = <T extends { readonly n: number }>(
  task: Task,
  n: number | null,
  items: (part: Participant) => readonly T[],
): Found<T> | undefined =>
  partsIn(task)
    .flatMap((part) => items(part).map((item) => ({ ...item, part })))
    .find((item) => item.n === n);

const documentWords = (document: Schema<'IssuedDocument'> | null | undefined): string =>
  document
    ? [document.number, document.date, document.issuer, document.subject].filter(Boolean).join(' · ')
    : '';

const nothing: Pick<Subject, 'files' | 'fileAddress'> = { files: [], fileAddress: () => '' };

class Telling {
  constructor(
    private readonly task: Task,
    private readonly say: Say,
  ) {}

  private line(key: MessageKey & `web.subject.${string}`, text: string | null | undefined): Line[] {
    return text ? [{ label: this.say(key as 'web.subject.reason'), text }] : [];
  }

  private at(instant: string): string {
    return shortDay(this.say, dateOf(instant));
  }

  private due(instant: string | null): string {
    return instant === null ? '' : shortDay(this.say, dueDay(instant));
  }

  deliverable(n: number | null): Subject | null {
    const product = foundIn(this.task, n, ({ deliverables }) => deliverables);
    if (!product) return null;
    const earlier = product.part.deliverables.filter((one) => one.n < product.n && one.reason !== null);
    return {
      lines: [
        ...this.line('web.subject.unit', `${product.part.name}, ${this.at(product.submittedAt)}`),
        ...this.line('web.subject.wanted', this.task.product),
        ...this.line('web.subject.summary', product.summary),
        ...this.line('web.subject.document', documentWords(product.document)),
        ...earlier.flatMap((one) => this.line('web.subject.returned', `${one.n}. ${one.reason ?? ''}`)),
      ],
      files: product.files,
      fileAddress: (place) => `/tasks/${this.task.id}/deliverables/${product.n}/files/${place}`,
    };
  }

  request(n: number | null): Subject | null {
    const request = foundIn(this.task, n, ({ requests }) => requests);
    if (!request) return null;
    const lead = partsIn(this.task).find(({ agencyId }) => agencyId === request.leadAgencyId);
    const last = request.inputs.findLast(({ reason }) => reason !== null);
    return {
      ...nothing,
      lines: [
        ...this.line('web.subject.unit', `${lead?.name ?? ''}, ${this.at(request.requestedAt)}`),
        ...this.line('web.subject.asked', request.content),
        ...this.line('web.subject.due', this.due(request.due)),
        ...this.line('web.subject.returned', last?.reason),
      ],
    };
  }

  input(n: number | null): Subject | null {
    for (const part of partsIn(this.task))
      for (const request of part.requests) {
        const input = request.inputs.find((one) => one.n === n);
        if (!input) continue;
        return {
          lines: [
            ...this.line('web.subject.unit', `${part.name}, ${this.at(input.submittedAt)}`),
            ...this.line('web.subject.asked', request.content),
            ...this.line('web.subject.summary', input.summary),
          ],
          files: input.files,
          fileAddress: (place) => `/tasks/${this.task.id}/coordination-inputs/${input.n}/files/${place}`,
        };
      }
    return null;
  }

  extension(n: number | null): Subject | null {
    const asked = foundIn(this.task, n, ({ extensions }) => extensions);
    if (!asked) return null;
    return {
      ...nothing,
      lines: [
        ...this.line('web.subject.unit', `${asked.part.name}, ${this.at(asked.requestedAt)}`),
        ...this.line('web.subject.from', this.due(asked.from)),
        ...this.line('web.subject.proposed', this.due(asked.proposedDue)),
        ...this.line('web.subject.reason', asked.reason),
      ],
    };
  }

  proposal(n: number | null): Subject | null {
    const proposal = foundIn(this.task, n, ({ returnProposals }) => returnProposals);
    if (!proposal) return null;
    return {
      ...nothing,
      lines: [
        ...this.line('web.subject.unit', `${proposal.part.name}, ${this.at(proposal.proposedAt)}`),
        ...this.line('web.subject.reason', proposal.reason),
        ...this.line('web.subject.opinion', proposal.opinion),
      ],
    };
  }

  amendment(n: number | null): Subject | null {
    const proposal = this.task.amendmentProposals.find((one) => one.n === n);
    if (!proposal) return null;
    const { title, product, due, until } = proposal.after;
    const words = [title, product, due ?? until].filter(Boolean).join(' · ');
    return {
      ...nothing,
      lines: [
        ...this.line('web.subject.unit', `${proposal.name}, ${this.at(proposal.proposedAt)}`),
        ...this.line('web.subject.terms', words),
        ...this.line('web.subject.reason', proposal.reason),
      ],
    };
  }

  difficulty(n: number | null): Subject | null {
    const difficulty = this.task.difficulties.find((one) => one.n === n);
    if (!difficulty) return null;
    return {
      ...nothing,
      lines: [
        ...this.line('web.subject.unit', difficulty.name),
        ...this.line('web.subject.difficulty', difficulty.content),
        ...this.line('web.subject.recommendation', difficulty.recommendation),
        ...this.line('web.subject.instruction', difficulty.assigned?.instruction),
        ...this.line('web.subject.due', this.due(difficulty.assigned?.due ?? null)),
      ],
    };
  }

  directive(n: number | null): Subject | null {
    const directive = this.task.directives.find((one) => one.n === n);
    if (!directive) return null;
    return {
      ...nothing,
      lines: [
        ...this.line('web.subject.directive', directive.text),
        ...this.line('web.subject.document', documentWords(directive.document)),
        ...this.line('web.subject.due', this.due(directive.due)),
      ],
    };
  }
}

/** What the form of an offer is about; null where it is about the task alone. */
export const subjectOf = (task: Task, { about, n, given }: Offer, say: Say): Subject | null => {
  const telling = new Telling(task, say);
  switch (about) {
    case 'deliverable':
      return telling.deliverable(n);
    case 'input':
      return telling.input(n);
    case 'extension':
      return telling.extension(n);
    case 'proposal':
      return telling.proposal(n);
    case 'amendment':
      return telling.amendment(n);
    case 'difficulty':
      return telling.difficulty(n);
    case 'directive':
      return telling.directive(n);
    case null:
      return given.request === undefined ? null : telling.request(given.request);
  }
};
