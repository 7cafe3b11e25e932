import { oneOf, present, type Given } from '../shell/address';

export const workTabs = ['overdue', 'week', 'waiting', 'upcoming'] as const;
export type WorkTab = (typeof workTabs)[number];
export const workSearch = ({ tab }: Given): { tab?: WorkTab } => present({ tab: oneOf(workTabs, tab) });
