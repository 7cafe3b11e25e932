import { day, oneOf, present, text, whole, type Given } from '../shell/address';

export const taskTabs = ['act', 'history', 'coordination', 'products', 'information'] as const;
export type TaskTab = (typeof taskTabs)[number];
export const topics = ['acts', 'deadlines', 'coordination', 'products', 'reminders'] as const;
export interface TaskSearch {
  tab?: TaskTab;
  /** Of the history only what is about this. */
  topic?: (typeof topics)[number];
  /** A day, as of the end of which the task is shown. */
  asOf?: string;
  /** The command whose form is open, and the number of what it is about. */
  act?: string;
  n?: number;
}
export const taskSearch = ({ tab, topic, asOf, act, n }: Given): TaskSearch =>
  present({
    tab: oneOf(taskTabs, tab),
    topic: oneOf(topics, topic),
    asOf: day(asOf),
    act: text(act),
    n: whole(n),
  });
