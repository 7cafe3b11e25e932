import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import { useAgencyNames } from '../parts/agency-names';
import type { AccountHoldings } from '../queries';
import { roleWords } from './account-words';

/** So many tasks are named; of others their number says enough. */
const MOST_NAMED = 10;

export const hangsNothing = ({ plans, difficulties, tasks, delegations, alone }: AccountHoldings): boolean =>
  [plans, difficulties, tasks, delegations, alone].every(({ length }) => length === 0);

/** Tasks by their ids, which lead to them. */
export function TaskLinks({ ids }: { readonly ids: readonly string[] }) {
  const more = ids.length - MOST_NAMED;
  return (
    <>
      {ids.slice(0, MOST_NAMED).map((id, place) => (
        <span key={id}>
          {place > 0 && ', '}
          <Link to="/tasks/$taskId" params={{ taskId: id }}>
            {id}
          </Link>
        </span>
      ))}
      {more > 0 && ` +${more}`}
    </>
  );
}

/** What waits for this person, and for nobody else if they go. */
export function HoldingsList({ holdings }: { readonly holdings: AccountHoldings }) {
  const { say } = useWords();
  const nameOf = useAgencyNames();
  const { plans, difficulties, tasks, delegations, alone } = holdings;
  if (hangsNothing(holdings)) return <p>{say('web.admin.holdings.nothing')}</p>;
  return (
    <ul className={styles.list}>
      {plans.length > 0 && (
        <li>
          {say('web.admin.holdings.plans')} {plans.map(({ planId, number }) => number ?? planId).join(', ')}
        </li>
      )}
      {tasks.length > 0 && (
        <li>
          {say('web.admin.holdings.tasks', { count: tasks.length })} <TaskLinks ids={tasks} />
        </li>
      )}
      {difficulties.length > 0 && (
        <li>
          {say('web.admin.holdings.difficulties', { count: difficulties.length })}{' '}
          <TaskLinks ids={difficulties.map(({ taskId }) => taskId)} />
        </li>
      )}
      {delegations.length > 0 && (
        <li>{say('web.admin.holdings.delegations', { count: delegations.length })}</li>
      )}
      {alone.map(({ role, agencyId }) => (
        <li key={`${role} ${agencyId}`}>
          {agencyId === null
            ? say('web.admin.holdings.alone', { role: roleWords(say, role) })
            : say('web.admin.holdings.alone-at', { role: roleWords(say, role), agency: nameOf(agencyId) })}
        </li>
      ))}
    </ul>
  );
}
