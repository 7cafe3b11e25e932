import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { dueDay } from '../parts/days';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { useWords, type Say } from '../words/words';
import { SmallBoxes, StandingBar } from './boxes';
import { foundPlans, plansOfKind } from './found-plans';
import { plansQuery, type PlanSummary } from './queries';
import { planKinds, plansSearch, type PlansSearch } from './search';
import tabStyles from '../parts/tabs.module.css';
import styles from './plans.module.css';

/** `18/KH-UBND, 29/12/2025 · UBND thành phố`, as far as it is known. */
export const documentFacts = (
  say: Say,
  { number, date, authority }: Pick<PlanSummary, 'number' | 'date' | 'authority'>,
): string =>
  [
    number === null
      ? say('web.plans.no-number')
      : date === null
        ? number
        : say('web.plans.number', { number, date }),
    ...(authority === null ? [] : [authority]),
  ].join(' · ');

/** What somebody is waited for in the plan as a whole; empty where nobody is. */
const waitsOf = (say: Say, { kind, standing }: PlanSummary): readonly string[] => {
  if (kind === 'draft' || kind === 'reviewed' || kind === 'activating')
    return [say(`web.plans.waits.${kind}`)];
  const { stages = {} } = standing ?? {};
  return (['awaiting-acceptance', 'return-proposed', 'awaiting-acknowledgement'] as const).flatMap(
    (stage) => {
      const count = stages[stage] ?? 0;
      return count === 0 ? [] : [`${count} ${say(`stage.${stage}`)}`];
    },
  );
};

function Row({ plan }: { readonly plan: PlanSummary }) {
  const { say } = useWords();
  const { standing, monitoringAgency, supervisor } = plan;
  const { firstDue = null, lastDue = null, total = 0 } = standing ?? {};
  const waits = waitsOf(say, plan);
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <p className={styles.facts}>
          <span className={styles.kind} data-kind={plan.kind}>
            {say(`plan-kind.${plan.kind}`)}
          </span>
          {documentFacts(say, plan)}
        </p>
        <h2>
          <Link to="/plans/$planId" params={{ planId: plan.id }} className={styles.title ?? ''}>
            {plan.title ?? plan.fileName}
          </Link>
        </h2>
        <p className={styles.facts}>
          {[
            say('web.plans.tasks', { count: plan.tasks }),
            ...(firstDue === null || lastDue === null
              ? total === 0
                ? []
                : [say('web.plans.no-deadlines')]
              : [say('web.plans.due-range', { first: dueDay(firstDue), last: dueDay(lastDue) })]),
            ...(monitoringAgency === null
              ? []
              : [say('web.plans.followed-by', { agency: monitoringAgency.name })]),
            ...(supervisor === null ? [] : [say('web.plans.in-charge', { person: supervisor.name })]),
          ].join(' · ')}
        </p>
      </div>
      <div className={styles.state}>
        {standing !== undefined && total > 0 && (
          <>
            <StandingBar boxes={standing.boxes} />
            <SmallBoxes planId={plan.id} standing={standing} />
          </>
        )}
        {waits.length > 0 && <p className={styles.waits}>{waits.join(' · ')}</p>}
      </div>
    </li>
  );
}

/** Nothing to read yet: whoever may import a plan is led there. */
function Empty({ mayImport }: { readonly mayImport: boolean }) {
  const { say } = useWords();
  return (
    <div className={styles.empty}>
      <h2>{say('web.plans.empty')}</h2>
      <p>{say(mayImport ? 'web.plans.empty.import' : 'web.plans.empty.wait')}</p>
      {mayImport && (
        <Button renderRoot={(props) => <Link to="/plans/new" {...props} />}>
          {say('command.ImportPlan.button')}
        </Button>
      )}
    </div>
  );
}

function Tools({ search, plans }: { readonly search: PlansSearch; readonly plans: readonly PlanSummary[] }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { kind = 'open' } = search;
  return (
    <div className={styles.tools}>
      <nav className={tabStyles.tabs} aria-label={say('web.plans.kinds')}>
        {planKinds.map((each) => (
          <Link
            key={each}
            to="/plans"
            search={plansSearch({ ...search, kind: each })}
            className={`${tabStyles.tab} ${each === kind ? tabStyles.open : ''}`}
            aria-current={each === kind ? 'page' : undefined}
          >
            {say(`web.plans.kind.${each}`)} <em>{plansOfKind(plans, each).length}</em>
          </Link>
        ))}
      </nav>
      <TextInput
        type="search"
        className={styles.search ?? ''}
        aria-label={say('web.plans.search')}
        placeholder={say('web.plans.search')}
        value={search.q ?? ''}
        onChange={({ currentTarget: { value: q } }) =>
          void navigate({ to: '/plans', search: plansSearch({ ...search, q }), replace: true })
        }
      />
    </div>
  );
}

/** All plans that the person may read. */
export function PlansPage(): React.JSX.Element {
  const { say } = useWords();
  const search = useSearch({ from: '/inside/plans' });
  const plans = useQuery(plansQuery());
  useTitle(say('web.nav.plans'));
  const all = plans.data?.items ?? [];
  const mayImport = (plans.data?.offers ?? []).some(({ name }) => name === 'ImportPlan');
  // Where nothing is followed up yet, what there is to do stands in front.
  const kind = search.kind ?? planKinds.find((each) => plansOfKind(all, each).length > 0) ?? 'open';
  const found = foundPlans(plansOfKind(all, kind), search.q ?? '');
  return (
    <>
      <div className={styles.head}>
        <h1>{say('web.nav.plans')}</h1>
        {mayImport && all.length > 0 && (
          <Button renderRoot={(props) => <Link to="/plans/new" {...props} />}>
            {say('command.ImportPlan.button')}
          </Button>
        )}
      </div>
      {plans.isPending && <Skeletons />}
      {plans.isError && !plans.data && <Failed error={plans.error} retry={() => void plans.refetch()} />}
      {plans.data && all.length === 0 && <Empty mayImport={mayImport} />}
      {all.length > 0 && (
        <>
          <Tools search={{ ...search, kind }} plans={all} />
          <p role="status" className={styles.count}>
            {found.length === 0
              ? say(search.q === undefined ? `web.plans.none.${kind}` : 'web.plans.none')
              : say('web.plans.shown', { count: found.length })}
          </p>
          <ul className={styles.rows}>
            {found.map((plan) => (
              <Row key={plan.id} plan={plan} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
