import type { Instant } from '#libs/domain/shared/time';

/** What a step is about, in the words of its name. */
export type StepAbout =
  | 'acknowledgement'
  | 'deadline'
  | 'interim'
  | 'coordination'
  | 'coordination-open'
  | 'acceptance'
  | 'sign-off'
  | 'decision'
  | 'decision-return'
  | 'decision-amendment'
  | 'directive'
  | 'directive-acknowledgement'
  | 'difficulty'
  | 'difficulty-raised'
  | 'difficulty-consolidated';

/** Which of several it is about: its number in the task, and whom it is waited for where that may change. */
export interface StepOf {
  readonly about: StepAbout;
  readonly n?: number;
  readonly who?: string;
}

/**
 * Which step it is, within its cycle and participant. `deadline` is the one by which it is known for good, whatever
 * moves it later.
 */
export type StepIdentity =
  /** `before`: how long before the deadline, `5d` or `30m`. */
  | (StepOf & { readonly kind: 'reminder'; readonly before?: string; readonly deadline?: Instant })
  /** Once the day is over on which something was due that marks nothing late. */
  | (StepOf & { readonly kind: 'late'; readonly deadline: Instant })
  /** The mark that a deadline was missed. */
  | (StepOf & { readonly kind: 'missed'; readonly deadline: Instant })
  | (StepOf & { readonly kind: 'repeat'; readonly level: number; readonly deadline: Instant })
  | (StepOf & { readonly kind: 'escalation'; readonly level: number; readonly deadline: Instant })
  /** A name of which nothing is known but itself. */
  | { readonly kind: 'named'; readonly name: string };

const which = ({ n, who }: StepOf): string =>
  (n === undefined ? '' : `#${n}`) + (who === undefined ? '' : `@${who}`);

const waitsToBePassedOn = (about: StepAbout): string =>
  about === 'difficulty-raised' ? '-raised' : about === 'difficulty-consolidated' ? '-consolidated' : '';

/** The words by which steps about one thing are told from those about others. */
export const nameOfSubject = (of: StepOf): string => {
  const stage = waitsToBePassedOn(of.about);
  return (stage === '' ? of.about : 'difficulty') + which(of) + stage;
};

/** The name of a step, by which the task's state, answers and messages know it. It never changes. */
export const nameOfStep = (step: StepIdentity): string => {
  switch (step.kind) {
    case 'reminder': {
      const { before, deadline } = step;
      return [nameOfSubject(step), ...(before ? [before] : []), ...(deadline ? [deadline] : [])].join(':');
    }
    case 'late':
      return step.about === 'interim'
        ? `interim:late:${step.deadline}`
        : `${step.about}-late${which(step)}:${step.deadline}`;
    case 'missed':
      return step.about === 'deadline'
        ? `missed:${step.deadline}`
        : `${step.about}-missed${which(step)}:${step.deadline}`;
    case 'repeat':
      return `overdue:${step.level}:${step.deadline}`;
    case 'escalation':
      return `escalation:${nameOfSubject(step)}:${step.level}:${step.deadline}`;
    case 'named':
      return step.name;
  }
};

/** What an event says of the step that was taken: by name, for those who read it, and as what it is. */
export interface Taking {
  readonly key: string;
  readonly standsFor: readonly string[];
  readonly step: StepIdentity;
  /** What `standsFor` names. */
  readonly stands: readonly StepIdentity[];
}

/** A step that is taken in the place of others. */
export const taking = (step: StepIdentity, stands: readonly StepIdentity[]): Taking => ({
  key: nameOfStep(step),
  standsFor: stands.map(nameOfStep),
  step,
  stands,
});

/** The names of all steps that an event took. */
export const namesTaken = ({ step, stands }: Pick<Taking, 'step' | 'stands'>): string[] =>
  [...stands, step].map(nameOfStep);
