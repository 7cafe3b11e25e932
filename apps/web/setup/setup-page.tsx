import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded';
import { useTitle } from '../parts/title';
import { currentSession } from '../session/session';
import { useWords } from '../words/words';
import { AdministratorStep } from './administrator-step';
import { AgenciesStep } from './agencies-step';
import { AlreadySetUp, SetUp } from './already-set-up';
import { OfficeStep } from './office-step';
import { PeopleStep } from './people-step';
import { PlanStep } from './plan-step';
import { firstRunQuery, nextStep, steps, stepsQuery, type SetupSteps, type Step } from './queries';
import styles from './setup.module.css';

interface Shown {
  readonly now: Step | null;
  readonly known: SetupSteps | null;
  readonly go: (step: Step) => void;
}

/** The five steps; those that are done can be gone back to. */
function Steps({ now, known, go }: Shown) {
  const { say } = useWords();
  return (
    <ol className={styles.steps} aria-label={say('web.setup.steps')}>
      {steps.map((step) => {
        const isDone = known?.[step].isDone === true;
        const canGo = known !== null && step !== 'administrator';
        return (
          <li
            key={step}
            className={isDone ? styles.done : undefined}
            aria-current={step === now ? 'step' : undefined}
          >
            {canGo ? (
              <button type="button" onClick={() => go(step)}>
                {say(`web.setup.step.${step}`)}
              </button>
            ) : (
              <span>{say(`web.setup.step.${step}`)}</span>
            )}
            {isDone && <span className="unseen">{`, ${say('web.setup.done')}`}</span>}
          </li>
        );
      })}
    </ol>
  );
}

function StepForm({ step, known, onDone }: { step: Step; known: SetupSteps; onDone: () => void }) {
  switch (step) {
    case 'administrator':
      return <AdministratorStep onDone={onDone} />;
    case 'office':
      return <OfficeStep office={known.office} onDone={onDone} />;
    case 'directory':
      return <AgenciesStep agencies={known.directory.agencies} onDone={onDone} />;
    case 'people':
      return <PeopleStep people={known.people} onDone={onDone} />;
    case 'plan':
      return <PlanStep plan={known.plan} />;
  }
}

/** The steps of somebody who is signed in; the API decides whether they are an administrator. */
function SignedIn() {
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Step | null>(null);
  const onDone = () => {
    setChosen(null);
    void queries.invalidateQueries({ queryKey: ['setup'] });
  };
  return (
    <Loaded asked={useQuery(stepsQuery())}>
      {(known) => {
        const now = chosen ?? nextStep(known);
        return (
          <>
            <Steps now={now} known={known} go={setChosen} />
            {now === null ? <SetUp /> : <StepForm key={now} step={now} known={known} onDone={onDone} />}
          </>
        );
      }}
    </Loaded>
  );
}

/** The first run: from an empty installation to the office's own plan, in five steps that can be left and taken up again. */
export function SetupPage() {
  const { say, language, change } = useWords();
  const [isSignedIn, setSignedIn] = useState(() => currentSession() !== null);
  const first = useQuery(firstRunQuery());
  const other = language === 'vi' ? 'en' : 'vi';
  useTitle(say('web.setup.title'));
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <span className={styles.brand}>{say('web.name')}</span>
        <button type="button" lang={other} className={styles.language} onClick={() => void change(other)}>
          {say('web.language.other')}
        </button>
      </div>
      <h1>{say('web.setup.title')}</h1>
      <p className={styles.text}>{say('web.setup.text')}</p>
      {isSignedIn ? (
        <SignedIn />
      ) : (
        <Loaded asked={first}>
          {({ isFirstRun }) =>
            isFirstRun ? (
              <>
                <Steps now="administrator" known={null} go={() => undefined} />
                <AdministratorStep onDone={() => setSignedIn(true)} />
              </>
            ) : (
              <AlreadySetUp />
            )
          }
        </Loaded>
      )}
    </main>
  );
}
