import { day, oneOf, present, text, type Given } from '../shell/address';

export const planKinds = ['open', 'drafts', 'ended'] as const;
export interface PlansSearch {
  q?: string;
  kind?: (typeof planKinds)[number];
}
export const plansSearch = ({ q, kind }: Given): PlansSearch =>
  present({ q: text(q), kind: oneOf(planKinds, kind) });

export const planTabs = ['tasks', 'timeline', 'difficulties', 'letters', 'changes', 'information'] as const;
export type PlanTab = (typeof planTabs)[number];
export interface PlanSearch {
  tab?: PlanTab;
  /** A day, as of the end of which the plan is shown. */
  asOf?: string;
  /** The command of the registry whose form is open. */
  act?: string;
  /** The plan as which an amendment was imported. */
  from?: string;
}
export const planSearch = ({ tab, asOf, act, from }: Given): PlanSearch =>
  present({ tab: oneOf(planTabs, tab), asOf: day(asOf), act: text(act), from: text(from) });
