import type { Given } from '#libs/api-client/routes';
import type { ListedTask } from '../../api/queries';

export const changeKinds = ['alter', 'move', 'drop', 'add'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One change of an amendment as somebody types it; what is empty stays as it is. */
export interface TypedChange {
  readonly change: ChangeKind;
  /** Of the task that it is about; empty where a task is added. */
  readonly key: string;
  readonly title?: string;
  readonly product?: string;
  readonly due?: string;
  readonly from?: string;
  readonly to?: string;
  readonly number?: string;
  readonly section?: string;
  readonly timing?: string;
  readonly leads?: readonly string[];
  readonly coordinators?: readonly string[];
}

type Body = NonNullable<Given<'/plans/{id}/amendments', 'post'>['body']>;
export type AmendedTask = NonNullable<Body['tasks']>[number];

export const isAdding = ({ change }: Pick<TypedChange, 'change'>): boolean => change === 'add';

const typed = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

/** Whether nothing is missing of it that makes it a change at all. */
export const isWhole = ({ change, key, title, product, due, from, leads = [] }: TypedChange): boolean => {
  switch (change) {
    case 'alter':
      return key !== '' && [title, product, due].some(typed);
    case 'move':
      return key !== '' && typed(from);
    case 'drop':
      return key !== '';
    case 'add':
      return typed(title) && leads.length > 0;
  }
};

const units = (ids: readonly string[] = []) => ids.map((agencyId) => ({ agencyId }));

/** As the API takes it. */
export const changeOf = (given: TypedChange): AmendedTask => {
  const { change, key, title, product, due, from = '', to, number, section, timing } = given;
  switch (change) {
    case 'alter': {
      const terms = {
        ...(typed(title) && { title: title.trim() }),
        ...(typed(product) && { product: product.trim() }),
        ...(typed(due) && { due }),
      };
      return { change, key, terms };
    }
    case 'move':
      return { change, key, from, ...(typed(to) && { to }) };
    case 'drop':
      return { change, key };
    case 'add': {
      const row = {
        ...(typed(number) && { number: number.trim() }),
        title: (title ?? '').trim(),
        ...(typed(section) && { section: section.trim() }),
        leads: units(given.leads),
        coordinators: units(given.coordinators),
        ...(typed(product) && { product: product.trim() }),
        ...((typed(timing) || typed(due)) && {
          timing: {
            ...(typed(timing) && { text: timing.trim() }),
            ...(typed(due) && { kind: 'by-date' as const, due }),
          },
        }),
      };
      return { change, row, after: null };
    }
  }
};

/** The task that a change is about, among those of the plan. */
export const taskOf = (
  tasks: readonly ListedTask[],
  { key }: Pick<TypedChange, 'key'>,
): ListedTask | undefined => tasks.find((task) => task.key === key);
