import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/client';
import type { ListedTask } from '../api/queries';
import { Download } from '../parts/download';
import { Failed, Skeletons } from '../parts/states';
import { useWords } from '../words/words';
import { LetterForm } from './forms/letter-form';
import { planDashboardQuery, type Plan } from './queries';
import styles from './plan.module.css';

interface Given {
  readonly plan: Plan;
  readonly tasks: readonly ListedTask[];
  readonly asOf: string | null;
}

/** Who is late in the plan, a letter that urges each of them on, and its record once it was issued. */
export function Letters({ plan, tasks, asOf }: Given) {
  const { say } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const dashboard = useQuery(planDashboardQuery(plan.id, asOf));
  if (dashboard.isPending) return <Skeletons />;
  if (dashboard.isError) return <Failed error={dashboard.error} retry={() => void dashboard.refetch()} />;
  const late = dashboard.data.byAgency
    .filter(({ boxes }) => boxes['open-overdue'] > 0)
    .sort((a, b) => b.boxes['open-overdue'] - a.boxes['open-overdue']);
  const mayDraft = plan.mayDraftReminders && asOf === null;
  return (
    <div className={styles.part}>
      <p className={styles.hint}>{say('web.plan.letters.hint')}</p>
      {said !== null && (
        <p role="status" className={styles.done}>
          {said}
        </p>
      )}
      {late.length === 0 && <p className={styles.none}>{say('web.plan.letters.none')}</p>}
      <ul className={styles.cards}>
        {late.map(({ agencyId, name, boxes }) => {
          const agency = agencyId ?? '';
          const own = tasks.filter(
            (task) => task.status === 'open-overdue' && task.leads.some((lead) => lead.agencyId === agency),
          );
          return (
            <li key={agency} className={styles.card}>
              <h3>{name}</h3>
              <p>
                <Link to="/tasks" search={{ plan: plan.id, status: 'open-overdue', agency, role: 'lead' }}>
                  {say('web.plan.late', { count: boxes['open-overdue'] })}
                </Link>
              </p>
              {mayDraft && (
                <p className={styles.acts}>
                  <Download
                    name={`don-doc-${agency}.docx`}
                    get={() =>
                      api.file('/plans/{id}/official-reminders/draft', {
                        path: { id: plan.id },
                        query: { agency },
                      })
                    }
                  >
                    {say('web.plan.letters.draft')}
                    <span className="unseen">: {name}</span>
                  </Download>
                  <button
                    type="button"
                    className={styles.link}
                    aria-expanded={open === agency}
                    onClick={() => setOpen(open === agency ? null : agency)}
                  >
                    {say('web.plan.letters.record')}
                    <span className="unseen">: {name}</span>
                  </button>
                </p>
              )}
              {open === agency && (
                <LetterForm
                  planId={plan.id}
                  agency={{ id: agency, name }}
                  tasks={own}
                  onDone={(count) => {
                    setOpen(null);
                    setSaid(say('web.plan.letters.recorded', { count, agency: name }));
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
