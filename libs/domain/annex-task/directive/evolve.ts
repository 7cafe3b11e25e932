import type { DirectiveEvent } from '#libs/domain/annex-task/directive/events';
import { owesToDirective, type Addressee } from '#libs/domain/annex-task/directive/state';
import type { AssignedTask } from '#libs/domain/annex-task/kernel/state';
import type { Instant } from '#libs/domain/shared/time';

const silent = (agencyId: string): Addressee => ({
  agencyId,
  acknowledgedAt: null,
  acknowledgedBy: null,
  answeredAt: null,
  answeredBy: null,
  answer: null,
});

const change = (
  task: AssignedTask,
  of: { readonly directive: number; readonly agencyId: string },
  update: (addressee: Addressee) => Addressee,
): AssignedTask => {
  const directives = (task.directives ?? []).map((directive) =>
    directive.n === of.directive
      ? {
          ...directive,
          addressees: directive.addressees.map((a) => (a.agencyId === of.agencyId ? update(a) : a)),
        }
      : directive,
  );
  return task.directives ? { ...task, directives } : task;
};

/** The part of the fold that is about directives. */
export const evolveDirectives = (task: AssignedTask, event: DirectiveEvent, at: Instant): AssignedTask => {
  switch (event.type) {
    case 'DirectiveIssued': {
      const { directive: n, kind, by, to, text, due, document } = event.data;
      const issued = { n, kind, issuedAt: at, issuedBy: by, text, due, document };
      return {
        ...task,
        directives: [...(task.directives ?? []), { ...issued, addressees: to.map(silent) }],
      };
    }
    case 'DirectiveAcknowledged': {
      const { by } = event.data;
      return change(task, event.data, (a) => ({ ...a, acknowledgedAt: at, acknowledgedBy: by }));
    }
    case 'DirectiveAnswered': {
      const { by, answer } = event.data;
      return change(task, event.data, (a) => ({
        ...a,
        acknowledgedAt: a.acknowledgedAt ?? at,
        acknowledgedBy: a.acknowledgedBy ?? by,
        answeredAt: at,
        answeredBy: by,
        answer,
      }));
    }
  }
};

/**
 * What `from` still had to answer is answered by whoever takes its part over; by nobody where no one does, or
 * where the successor was addressed as well.
 */
export const handOverDirectives = (
  task: AssignedTask,
  { from, to }: { readonly from: string; readonly to: string | null },
  at: Instant,
): AssignedTask => {
  if (!task.directives) return task;
  const directives = task.directives.map((directive) => {
    const leaving = directive.addressees.find((a) => a.agencyId === from);
    if (!leaving || !owesToDirective(directive, leaving)) return directive;
    const known = directive.addressees.some((a) => a.agencyId === to);
    const staying = directive.addressees.map((a) => {
      if (a.agencyId === from) return { ...a, releasedAt: at };
      if (a.agencyId !== to) return a;
      const { releasedAt: _, ...before } = a;
      return before;
    });
    return { ...directive, addressees: to === null || known ? staying : [...staying, silent(to)] };
  });
  return { ...task, directives };
};
