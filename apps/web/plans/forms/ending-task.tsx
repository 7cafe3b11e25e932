import { NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ListedTask } from '../../api/queries';
import { useWords } from '../../words/words';
import { useAgencyNames } from './amend-preview';
import type { TypedChoice } from './end-choices';
import type { Unfinished } from './told';
import styles from './forms.module.css';
import { TaskPicker } from './task-picker';

interface Given {
  readonly task: Unfinished;
  readonly choice: TypedChoice;
  /** Those of the plan that supersedes this one; null where none does. */
  readonly heirTasks: readonly ListedTask[] | null;
  readonly set: (choice: TypedChoice) => void;
}

/** One task that is not done, and what is to become of it. */
export function EndingTask({ task, choice, heirTasks, set }: Given) {
  const { say } = useWords();
  const nameOf = useAgencyNames();
  return (
    <li className={styles.choice}>
      <div>
        <h4>
          <Link to="/tasks/$taskId" params={{ taskId: task.taskId }} target="_blank">
            {task.key}. {task.title}
          </Link>
        </h4>
        <p className={styles.now}>{task.agencies.map(nameOf).join(', ')}</p>
      </div>
      <div>
        <NativeSelect
          aria-label={say('web.plan.end.choice-of', { key: task.key })}
          value={choice.choice}
          data={[
            { value: '', label: say('web.plan.end.choose') },
            { value: 'close', label: say('web.plan.end.close') },
            ...(heirTasks === null ? [] : [{ value: 'carry-over', label: say('web.plan.end.carry-over') }]),
          ]}
          onChange={(event) => set({ ...choice, choice: event.currentTarget.value as TypedChoice['choice'] })}
        />
        {choice.choice === 'close' && (
          <TextInput
            mt={8}
            label={`${say('web.plan.end.own-reason')} (${say('web.form.optional')})`}
            value={choice.reason ?? ''}
            onChange={(event) => set({ ...choice, reason: event.currentTarget.value })}
          />
        )}
        {choice.choice === 'carry-over' && heirTasks !== null && (
          <TaskPicker
            label={`${say('web.plan.end.as-task')} (${say('web.form.optional')})`}
            tasks={heirTasks}
            value={choice.toKey ?? ''}
            onChange={(toKey) => set({ ...choice, toKey })}
          />
        )}
      </div>
    </li>
  );
}
