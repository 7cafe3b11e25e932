/** That something has changed, as the stream tells it (`LiveChange` of `openapi.json`). */
export interface LiveChange {
  readonly kind: 'task' | 'plan' | 'reference';
  readonly id: string;
  /** Of a task. */
  readonly planId?: string;
}

/** What was read of one thing alone, by the first word of its key; the second is its id. */
const ofOne: readonly string[] = [
  'task',
  'history',
  'meanwhile',
  'plan',
  'draft',
  'draft-source',
  'rehearsal',
  'activation',
  'plan-difference',
  'last-deed',
];
/** What everybody reads, and hardly ever changes. */
const ofReference: readonly string[] = [
  'calendar',
  'agencies',
  'agency-groups',
  'people',
  'policy',
  'policies',
];

/** Whether what was read under a key may no longer be so. */
export const isAffected = (key: readonly unknown[], changes: readonly LiveChange[]): boolean => {
  const [area = '', about] = key;
  if (ofReference.includes(String(area))) return changes.some(({ kind }) => kind === 'reference');
  if (!ofOne.includes(String(area))) return true;
  return changes.some(({ kind, id, planId }) => kind === 'reference' || about === id || about === planId);
};

/** Whether it is about one thing alone: what people look at then is read anew at once. */
export const isOfOne = ([area]: readonly unknown[]): boolean => ofOne.includes(String(area));
