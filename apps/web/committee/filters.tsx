import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { agenciesQuery, groupsQuery } from '../api/queries';
import { PastPicker } from '../parts/past';
import { useWords } from '../words/words';
import styles from './committee.module.css';
import { planChoices } from './queries';
import type { BoardScope } from './search';

interface Given {
  readonly scope: BoardScope;
  readonly change: (scope: BoardScope) => void;
}

/** Of which plan, field and agency the board is, and as of which day. */
export function Filters({ scope, change }: Given) {
  const { say } = useWords();
  const plans = useQuery(planChoices()).data?.items ?? [];
  const agencies = useQuery(agenciesQuery()).data?.items ?? [];
  const groups = useQuery(groupsQuery()).data?.items ?? [];
  const set = (key: keyof BoardScope) => (event: { currentTarget: { value: string } }) => {
    const { [key]: _, ...others } = scope;
    const { value } = event.currentTarget;
    change(value === '' ? others : { ...others, [key]: value });
  };
  const any = { value: '', label: say('web.committee.any') };
  const isNarrow = scope.plan ?? scope.agency ?? scope.field;
  return (
    <search aria-label={say('web.committee.filters')} className={`${styles.filters} screen-only`}>
      <NativeSelect
        label={say('web.committee.plan')}
        value={scope.plan ?? ''}
        data={[
          any,
          ...plans
            .filter(({ kind }) => kind === 'active' || kind === 'closed' || kind === 'superseded')
            .map(({ id, number, title }) => ({ value: id, label: number ?? title ?? id })),
        ]}
        onChange={set('plan')}
      />
      <NativeSelect
        label={say('web.committee.field')}
        value={scope.field ?? ''}
        data={[
          any,
          { value: 'mine', label: say('web.committee.field.mine') },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={set('field')}
      />
      <NativeSelect
        label={say('web.committee.agency')}
        value={scope.agency ?? ''}
        data={[any, ...agencies.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={set('agency')}
      />
      <PastPicker
        asOf={scope.asOf ?? null}
        onPick={(day) => {
          const { asOf: _, ...others } = scope;
          change(day === null ? others : { ...others, asOf: day });
        }}
      />
      {isNarrow !== undefined && (
        <Link
          to="/committee"
          search={scope.asOf === undefined ? {} : { asOf: scope.asOf }}
          className={styles.clear ?? ''}
        >
          {say('web.committee.clear')}
        </Link>
      )}
    </search>
  );
}
