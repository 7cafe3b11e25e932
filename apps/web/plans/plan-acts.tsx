import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import type { ListedTask } from '../api/queries';
import { buttonWords } from '../parts/act-words';
import { clock, nowInstant } from '../parts/days';
import { Skeletons } from '../parts/states';
import { useWords } from '../words/words';
import type { Plan } from './queries';
import type { PlanSearch } from './search';
import styles from './plan.module.css';

/** With the registry and the pickers, which a page that only shows something does not need. */
const PlanDeed = lazy(() => import('./plan-deed').then((module) => ({ default: module.PlanDeed })));

/** Those that are about the plan as a whole; rows and findings have theirs where a draft is reviewed. */
const ofTheWhole: readonly string[] = [
  'AmendPlan',
  'ClosePlan',
  'SupersedePlan',
  'CorrectPlanDocument',
  'NameSupervisor',
  'CorrectDraftDocument',
  'ReviewPlan',
  'ActivatePlan',
  'DiscardPlan',
];

interface Given {
  readonly plan: Plan;
  readonly tasks: readonly ListedTask[];
  readonly search: PlanSearch;
  readonly onDone: (words: string | null) => void;
}

/** What the person may do about the plan as a whole, and the form of what they chose. */
export function PlanActs({ plan, tasks, search, onDone }: Given) {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const { act, tab } = search;
  const offers = plan.offers.filter(({ name }) => ofTheWhole.includes(name));
  const open = offers.find(({ name }) => name === act);
  useEffect(() => {
    if (open !== undefined) onDone(null);
    // Once a form is opened, what was done before is no longer of interest.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open?.name]);
  if (offers.length === 0) return null;
  return (
    <>
      <nav className={styles.buttons} aria-label={say('web.plan.acts')}>
        {offers.map(({ name, onlyPreview }) => (
          <Link
            key={name}
            to="/plans/$planId"
            params={{ planId: plan.id }}
            search={{ ...(tab !== undefined && { tab }), act: name }}
            className={styles.act ?? ''}
            aria-current={name === act ? 'true' : undefined}
            resetScroll={false}
          >
            {onlyPreview
              ? say('web.plan.preview-of', { act: buttonWords(language, name) })
              : buttonWords(language, name)}
          </Link>
        ))}
      </nav>
      {open !== undefined && (
        <Suspense fallback={<Skeletons />}>
          <PlanDeed
            plan={plan}
            offer={open}
            tasks={tasks}
            search={search}
            onDone={() => {
              onDone(
                say('web.task.done', { time: clock(nowInstant()), act: buttonWords(language, open.name) }),
              );
              void navigate({
                to: '/plans/$planId',
                params: { planId: plan.id },
                search: tab === undefined ? {} : { tab },
              });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
