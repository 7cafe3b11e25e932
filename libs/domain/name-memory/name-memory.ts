import { asAtFirst, type EventForms } from '#libs/domain/shared/event-forms';
import { normaliseName } from '#libs/domain/directory-names/normalise-name';
import type { LearnedName } from '#libs/domain/plan/plan';
import type { Person } from '#libs/domain/shared/actor';
import type { Decider } from '#libs/domain/shared/decider';
import { reject } from '#libs/domain/shared/rejection';
import { refuseResourceAction } from '#libs/domain/permissions/resource-permissions';
import type { Instant } from '#libs/domain/shared/time';

/** A name as reviewers settled it, with the last review that did. */
export interface RememberedName extends LearnedName {
  readonly planId: string;
  readonly by: string;
  readonly at: Instant;
}

/** What people no longer want proposed: by name and unit, since when. */
export interface ForgottenNames {
  readonly since: Readonly<Record<string, Instant>>;
}

export interface ForgetName {
  readonly type: 'ForgetName';
  readonly name: LearnedName;
  readonly reason: string;
}

export interface NameForgotten {
  readonly type: 'NameForgotten';
  readonly data: LearnedName & { readonly reason: string; readonly by: string };
}

export const nameForgottenForms: EventForms<NameForgotten> = { NameForgotten: asAtFirst };

/** What a name and its unit are known by; names that differ only in case or accents' encoding are one. */
export const nameId = ({ text, agencyId, groupId }: LearnedName): string =>
  [normaliseName(text), agencyId ?? '', groupId ?? ''].join('|');

/**
 * Stream `names/learned`: what reviewers settled stands in their plans' own events; here stands only what was
 * removed from memory. A name that a later review settles again is remembered again.
 */
export const nameMemoryDecider: Decider<
  ForgetName,
  ForgottenNames,
  NameForgotten,
  { readonly now: Instant; readonly actor: Person }
> = {
  category: 'names',
  initial: { since: {} },
  forms: nameForgottenForms,
  decide({ name, reason }, _state, { actor }) {
    const refusal = refuseResourceAction('names.forget', actor);
    if (refusal) return refusal;
    if (reason.trim() === '') return reject('NAME.REASON_MISSING');
    const { text, agencyId, groupId } = name;
    return [
      { type: 'NameForgotten', data: { text, agencyId, groupId, reason: reason.trim(), by: actor.userId } },
    ];
  },
  evolve: ({ since }, { event, occurredAt }) => ({
    since: { ...since, [nameId(event.data)]: occurredAt },
  }),
  nextStepAt: () => null,
  split: (state) => ({ core: state, parts: {} }),
  join: (core) => core as ForgottenNames,
};

/**
 * The names to be proposed, each unit of a name once, newest first.
 *
 * @param settled what reviewers settled, in any order
 */
export const rememberedNames = (
  settled: readonly RememberedName[],
  { since }: ForgottenNames,
): readonly RememberedName[] => {
  const newestFirst = [...settled].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const kept = new Map<string, RememberedName>();
  for (const name of newestFirst) {
    const id = nameId(name);
    const gone = Object.hasOwn(since, id) ? since[id] : undefined;
    if (!kept.has(id) && (gone === undefined || name.at > gone)) kept.set(id, name);
  }
  return [...kept.values()];
};
