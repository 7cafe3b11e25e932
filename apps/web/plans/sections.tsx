import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Instant } from '#libs/domain/shared/time';
import { calendarQuery, type ListedTask } from '../api/queries';
import { distanceTo, distanceWords, dueWords, type Distance } from '../parts/deadline';
import { Mark, markOf } from '../parts/mark';
import { useWords, type Say } from '../words/words';
import { StandingBar } from './boxes';
import { sectionGroups, type SectionGroup } from './section-groups';
import styles from './sections.module.css';

const MOST_LEADS = 2;

/** How far the deadlines of tasks are from one instant: counted once for each, as many tasks share it. */
const useDistances = (tasks: readonly ListedTask[], now: Instant): ReadonlyMap<Instant | null, Distance> => {
  const { data: calendar } = useQuery(calendarQuery());
  return useMemo(() => {
    const dues = new Set(tasks.map(({ due }) => due));
    return new Map([...dues].map((due) => [due, distanceTo(due, now, calendar)]));
  }, [tasks, now, calendar]);
};

function Row({ task, distance, asOf }: { task: ListedTask; distance: Distance; asOf: string | null }) {
  const { say } = useWords();
  const mark = markOf(task, distance);
  const isOpen = task.status === 'open-in-time' || task.status === 'open-overdue';
  const names = task.leads.map(({ name }) => name);
  const more = names.length - MOST_LEADS;
  return (
    <li className={styles.row}>
      <span className={styles.mark}>
        <Mark kind={mark} />
      </span>
      <span className={styles.number}>{task.number || task.key}</span>
      <Link
        to="/tasks/$taskId"
        params={{ taskId: task.id }}
        search={asOf === null ? {} : { asOf }}
        className={styles.title ?? ''}
      >
        {task.title}
      </Link>
      <span className={styles.leads} title={more > 0 ? names.join(', ') : undefined}>
        {names.slice(0, MOST_LEADS).join(', ')}
        {more > 0 && ` +${more}`}
      </span>
      <span className={styles.due}>
        {isOpen && task.due !== null && (
          <strong className={styles[mark]}>{distanceWords(say, distance)}</strong>
        )}
        <span>{dueWords(say, task.due) || say('web.due.none')}</span>
      </span>
      <span className={styles.stage}>{say(`stage.${task.stage}`)}</span>
    </li>
  );
}

const titleOf = (say: Say, { section, part }: SectionGroup<unknown>): string => {
  const name = section === null ? '' : say('web.plan.section', { section });
  const of = part === 'tasks' ? '' : say(`web.plan.part.${part}`);
  return [name, of].filter((words) => words !== '').join(' · ') || say('web.plan.no-section');
};

const idOf = ({ part, section }: SectionGroup<unknown>): string => `${part}-${section ?? ''}`;

/** From so many sections on somebody looks for one of them. */
const MANY = 4;

interface Given {
  readonly tasks: readonly ListedTask[];
  /** For which instant their deadlines are told. */
  readonly now: Instant;
  readonly asOf: string | null;
}

/** The tasks of a plan, section by section in its own order. */
export function Sections({ tasks, now, asOf }: Given) {
  const { say } = useWords();
  const groups = useMemo(() => sectionGroups(tasks), [tasks]);
  const distances = useDistances(tasks, now);
  const parts = new Set(groups.map(({ part }) => part));
  return (
    <>
      {groups.length >= MANY && (
        <nav className={styles.jump} aria-label={say('web.plan.sections')}>
          {groups.map((group) => (
            <a key={idOf(group)} href={`#${idOf(group)}`} data-late={group.boxes['open-overdue'] > 0}>
              {parts.size > 1 ? titleOf(say, group) : (group.section ?? titleOf(say, group))}
            </a>
          ))}
        </nav>
      )}
      {groups.map((group) => (
        <section key={idOf(group)} className={styles.section} aria-labelledby={idOf(group)}>
          <header className={styles.head}>
            <h2 id={idOf(group)}>{titleOf(say, group)}</h2>
            <span className={styles.count}>{say('web.plans.tasks', { count: group.tasks.length })}</span>
            {group.boxes['open-overdue'] > 0 && (
              <strong className={styles.overdue}>
                {say('web.plan.late', { count: group.boxes['open-overdue'] })}
              </strong>
            )}
            <span className={styles.bar}>
              <StandingBar boxes={group.boxes} />
            </span>
          </header>
          <ul className={styles.rows}>
            {group.tasks.map((task) => (
              <Row
                key={task.id}
                task={task}
                distance={distances.get(task.due) ?? { kind: 'none', days: null }}
                asOf={asOf}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
