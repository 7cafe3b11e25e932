import { planCommandNames, planEntryOf, type PlanCommandName } from '#libs/contracts/commands/plan-commands';
import { wordKeysOf } from '#libs/contracts/commands/word-keys';
import { offeredOnPlan, previewedOnPlan } from '#libs/domain/plan/offers';
import type { NoPlan, Plan } from '#libs/domain/plan/plan';
import type { Person } from '#libs/domain/shared/actor';
import type { MessageKey } from '#libs/messages/message';

/** All that a page needs to draw a command on a plan that somebody may give now. */
export interface PlanOffer {
  /** As the registry has it. */
  readonly name: PlanCommandName;
  /** The key of what it is called; the others of its words stand beside it. */
  readonly label: MessageKey;
  readonly method: 'post' | 'put' | 'patch';
  /** To where it is sent, below `/api/v1`; `{part}` and `{key}` of a row are left to whoever knows the row. */
  readonly path: string;
  /** A file is sent: alone, or in the place of the body. */
  readonly file: 'alone' | 'or-body' | null;
  /** May be made conditional on what the caller saw. */
  readonly conditional: boolean;
  /** With `preview=true` it is only told what would happen. */
  readonly previewed: boolean;
  /** The person may do no more than that. */
  readonly onlyPreview: boolean;
}

/** The commands of the registry that a person may give on a plan now, in the order of the registry. */
export const planOffersOf = (
  plan: NoPlan | Pick<Plan, 'id' | 'kind' | 'setup' | 'mergedInto'>,
  person: Person,
): readonly PlanOffer[] => {
  const types = offeredOnPlan(plan, person);
  const previews = previewedOnPlan(plan, person);
  const planId = plan.kind === 'none' ? '' : plan.id;
  return planCommandNames.flatMap((name) => {
    const { type, method, path, file = null, conditional, previewed } = planEntryOf(name);
    // What makes a plan is offered where the list of plans is.
    const onlyPreview = previews.includes(type);
    if ((!onlyPreview && !types.includes(type)) || (type === 'ImportPlan') !== (plan.kind === 'none'))
      return [];
    return {
      name,
      label: wordKeysOf(name).label,
      method,
      path: path === '' ? '/plans' : `/plans/${path.replace('{id}', planId)}`,
      file,
      conditional: conditional === true,
      previewed: previewed === true,
      onlyPreview,
    };
  });
};
