import type { Task } from '../api/queries';
import { dueDay, shortDay } from '../parts/days';
import { useWords } from '../words/words';
import { leadParts } from './headline';
import styles from './task.module.css';
import { dateOf } from '#libs/domain/shared/time';

/** Beyond these names a list of units says how many more there are. */
const MOST_NAMES = 6;

const names = (units: readonly { readonly name: string }[]): string => {
  const shown = units.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = units.length - shown.length;
  return more > 0 ? `${shown.join(', ')} +${more}` : shown.join(', ');
};

/** Who has to do with the task. */
export function People({ task }: { readonly task: Task }) {
  const { say } = useWords();
  const none = say('web.task.no-one');
  return (
    <dl className={styles.facts}>
      <dt>{say('web.task.lead')}</dt>
      <dd>{names(task.leads) || none}</dd>
      <dt>{say('web.task.coordinators')}</dt>
      <dd>{names(task.coordinators) || none}</dd>
      <dt>{say('web.task.product')}</dt>
      <dd>{task.product ?? none}</dd>
      <dt>{say('web.task.approver')}</dt>
      <dd>{task.approver}</dd>
      <dt>{say('web.task.monitoring')}</dt>
      <dd>{task.monitoringAgency}</dd>
      <dt>{say('web.task.stage')}</dt>
      <dd>{say(`stage.${task.stage}`)}</dd>
    </dl>
  );
}

/** The four dates of the lead that matters now. */
export function Dates({ task }: { readonly task: Task }) {
  const { say } = useWords();
  const dates = leadParts(task)[0]?.dates;
  const missing = <span className={styles.missing}>{say('web.task.not-yet')}</span>;
  const deadline = (due: string | null | undefined) =>
    due ? shortDay(say, dueDay(due)) : say('web.due.none');
  const day = (at: string | null | undefined) => (at ? shortDay(say, dateOf(at)) : missing);
  return (
    <>
      <h2 className={styles.sub}>{say('web.task.dates')}</h2>
      <dl className={styles.facts}>
        <dt>{say('web.task.date.original')}</dt>
        <dd>{deadline(dates?.originalDeadline)}</dd>
        <dt>{say('web.task.date.approved')}</dt>
        <dd>{deadline(dates?.approvedDeadline)}</dd>
        <dt>{say('web.task.date.reported')}</dt>
        <dd>{day(dates?.reportedCompletion)}</dd>
        <dt>{say('web.task.date.accepted')}</dt>
        <dd>{day(dates?.acceptedCompletion)}</dd>
      </dl>
    </>
  );
}

/** All that the plan says about it, and who takes part with all names. */
export function Information({ task }: { readonly task: Task }) {
  const { say } = useWords();
  return (
    <div className={styles.part}>
      <People task={task} />
      <dl className={styles.facts}>
        <dt>{say('web.task.timing')}</dt>
        <dd>{task.timing.text || say('web.due.none')}</dd>
      </dl>
      <Dates task={task} />
      <h2 className={styles.sub}>{say('web.task.lead')}</h2>
      <ul className={styles.names}>
        {task.leads.map(({ agencyId, name, officer }) => (
          <li key={agencyId}>{officer ? `${name} · ${officer.name}` : name}</li>
        ))}
      </ul>
      {task.coordinators.length > 0 && (
        <>
          <h2 className={styles.sub}>{say('web.task.coordinators')}</h2>
          <ul className={styles.names}>
            {task.coordinators.map(({ agencyId, name, officer }) => (
              <li key={agencyId}>{officer ? `${name} · ${officer.name}` : name}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
