import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/words';
import { activationQuery, endingQuery, type Plan } from './queries';
import styles from './plan.module.css';

const SECOND = 1000;

/** How far the activation is, as long as it goes on. */
function Activating({ planId }: { readonly planId: string }) {
  const { say } = useWords();
  const { data } = useQuery({ ...activationQuery(planId), refetchInterval: 3 * SECOND });
  if (data === undefined) return null;
  return <> {say('web.plan.state.assigned', { assigned: data.assigned, total: data.total })}</>;
}

function Heir({ planId }: { readonly planId: string }) {
  const { say } = useWords();
  const { data } = useQuery(endingQuery(planId));
  const by = data?.ending?.byPlanId ?? null;
  if (by === null) return null;
  return (
    <>
      {' '}
      <Link to="/plans/$planId" params={{ planId: by }}>
        {say('web.plan.ending.heir')}
      </Link>
    </>
  );
}

/** The sentence that says where the plan stands, and what is waited for. */
export function PlanState({ plan }: { readonly plan: Plan }) {
  const { say } = useWords();
  const { kind, standing, activatedAt } = plan;
  const late = standing.boxes['open-overdue'];
  const tone = kind === 'active' && late > 0 ? styles.late : '';
  const since = activatedAt === null ? '' : say('web.plan.state.since', { at: activatedAt });
  return (
    <p className={`${styles.say} ${tone}`}>
      <strong>{say(`web.plan.state.${kind}`)}</strong> {kind === 'active' && since}
      {kind === 'active' && (
        <>
          {' '}
          {late > 0
            ? say('web.plan.state.late', { late, total: standing.total })
            : say('web.plan.state.none-late', { total: standing.total })}
          {(standing.stages['awaiting-acceptance'] ?? 0) > 0 &&
            ` ${say('web.plan.state.awaiting', { count: standing.stages['awaiting-acceptance'] ?? 0 })}`}
        </>
      )}
      {kind === 'activating' && <Activating planId={plan.id} />}
      {kind === 'superseded' && <Heir planId={plan.id} />}
      {(kind === 'draft' || kind === 'reviewed') && plan.offers.length > 0 && (
        <>
          {' '}
          <Link to="/plans/$id/draft" params={{ id: plan.id }}>
            {say('web.plan.state.open-draft')}
          </Link>
        </>
      )}
      {plan.mergedInto !== null && (
        <>
          {' '}
          <Link to="/plans/$planId" params={{ planId: plan.mergedInto }}>
            {say('web.plan.state.merged')}
          </Link>
        </>
      )}
    </p>
  );
}
