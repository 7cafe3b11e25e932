import type { StepAbout, StepIdentity, StepOf, Taking } from '#libs/domain/annex-task/kernel/step-identity';

const deadlineAtEnd = /^(.*?):?(\d{4}-\d\d-\d\dT[\d:.]+Z)$/su;
const subject =
  /^(acknowledgement|deadline|interim|coordination-open|coordination|acceptance|sign-off|decision-return|decision-amendment|decision|directive-acknowledgement|directive|difficulty)(?:#(\d+))?(?:@(.+?))?(-raised|-consolidated)?$/su;
const sized = /^(.*):(\d+(?:\.\d+)?[dm])$/su;
const escalated = /^escalation:(.*):(\d+)$/su;
const repeated = /^overdue:(\d+)$/u;
const marked = /^(coordination|directive|difficulty)-(late|missed)(.*)$/su;

const ofSubject = (name: string): StepOf | null => {
  const [, about, n, who, passedOn = ''] = subject.exec(name) ?? [];
  if (about === undefined || (passedOn !== '' && about !== 'difficulty')) return null;
  return {
    about: (about + passedOn) as StepAbout,
    ...(n !== undefined && { n: Number(n) }),
    ...(who !== undefined && { who }),
  };
};

const reminder = (rest: string, deadline: string | undefined): StepIdentity | null => {
  const [, withoutSize, before] = sized.exec(rest) ?? [];
  // Only what counts back from a deadline says how long before; elsewhere it belongs to somebody's name.
  const of = ofSubject(deadline !== undefined && withoutSize !== undefined ? withoutSize : rest);
  if (!of) return null;
  return {
    kind: 'reminder',
    ...of,
    ...(deadline !== undefined && before !== undefined && { before }),
    ...(deadline !== undefined && { deadline }),
  };
};

const atDeadline = (rest: string, deadline: string): StepIdentity | null => {
  if (rest === 'missed') return { kind: 'missed', about: 'deadline', deadline };
  if (rest === 'interim:late') return { kind: 'late', about: 'interim', deadline };
  const [, n] = repeated.exec(rest) ?? [];
  if (n !== undefined) return { kind: 'repeat', about: 'deadline', level: Number(n), deadline };
  const [, whom, level] = escalated.exec(rest) ?? [];
  const of = ofSubject(whom ?? '');
  if (of) return { kind: 'escalation', ...of, level: Number(level), deadline };
  const [, about = '', mark, which = ''] = marked.exec(rest) ?? [];
  const late = ofSubject(about + which);
  if (late && mark !== undefined) return { kind: mark === 'late' ? 'late' : 'missed', ...late, deadline };
  return reminder(rest, deadline);
};

/**
 * What a name says, as it was written before events said it as data: the only place that looks into one. Whatever was
 * ever named is read; a name that nobody gives any more stands for itself.
 */
export const stepNamed = (name: string): StepIdentity => {
  const [, rest, deadline] = deadlineAtEnd.exec(name) ?? [];
  const read =
    rest !== undefined && deadline !== undefined ? atDeadline(rest, deadline) : reminder(name, undefined);
  return read ?? { kind: 'named', name };
};

/** From the first version of events that took a step, which said it by name only. */
export const asTaking = <T extends Pick<Taking, 'key' | 'standsFor'>>(data: T): T & Taking => ({
  ...data,
  step: stepNamed(data.key),
  stands: data.standsFor.map(stepNamed),
});
