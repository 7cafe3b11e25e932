import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ListedTask } from '../../api/queries';
import { DayField } from '../../parts/day-field';
import { dueDay } from '../../parts/days';
import { TaskPicker } from './task-picker';
import { UnitPicker, UnitsPicker } from '../../parts/unit-picker';
import { useWords } from '../../words/words';
import { changeKinds, isAdding, taskOf, type TypedChange } from './amend-changes';
import styles from './forms.module.css';

interface Given {
  readonly place: number;
  readonly change: TypedChange;
  readonly tasks: readonly ListedTask[];
  readonly set: (changes: Partial<TypedChange>) => void;
  readonly remove: () => void;
}

/** What is to be new about the task; what is left empty stays as it is. */
function Terms({
  change,
  set,
  task,
}: Pick<Given, 'change' | 'set'> & { readonly task: ListedTask | undefined }) {
  const { say } = useWords();
  const now = (value: string | null | undefined) =>
    task === undefined || !value ? undefined : say('web.plan.now', { value });
  return (
    <>
      <Textarea
        label={say('command-field.terms.title')}
        description={now(task?.title)}
        rows={2}
        value={change.title ?? ''}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <div className={styles.two}>
        <TextInput
          label={say('command-field.terms.product')}
          description={now(task?.product)}
          value={change.product ?? ''}
          onChange={(event) => set({ product: event.currentTarget.value })}
        />
        <DayField
          label={say('command-field.terms.due')}
          description={task?.due ? say('web.plan.due-now', { day: dueDay(task.due) }) : undefined}
          isDeadline
          value={change.due ?? ''}
          onChange={(due) => set({ due })}
        />
      </div>
    </>
  );
}

function Added({ change, set }: Pick<Given, 'change' | 'set'>) {
  const { say } = useWords();
  return (
    <>
      <div className={styles.two}>
        <TextInput
          label={say('command-field.section')}
          value={change.section ?? ''}
          onChange={(event) => set({ section: event.currentTarget.value })}
        />
        <TextInput
          label={say('command-field.number')}
          value={change.number ?? ''}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
      </div>
      <UnitsPicker
        label={say('command-field.leads')}
        value={change.leads ?? []}
        onChange={(leads) => set({ leads })}
      />
      <UnitsPicker
        label={say('command-field.coordinators')}
        value={change.coordinators ?? []}
        onChange={(coordinators) => set({ coordinators })}
      />
    </>
  );
}

function Moved({
  change,
  set,
  task,
}: Pick<Given, 'change' | 'set'> & { readonly task: ListedTask | undefined }) {
  const { say } = useWords();
  const parts = [...(task?.leads ?? []), ...(task?.coordinators ?? [])];
  return (
    <div className={styles.two}>
      <NativeSelect
        label={say('command-field.from')}
        value={change.from ?? ''}
        data={[
          { value: '', label: '' },
          ...parts.map(({ agencyId, name }) => ({ value: agencyId, label: name })),
        ]}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <UnitPicker
        label={say('web.plan.move-to')}
        description={say('web.plan.move-to.hint')}
        value={change.to ?? null}
        onChange={(to) => set({ to: to ?? '' })}
      />
    </div>
  );
}

/** One change of an amendment. */
export function ChangeFields({ place, change, tasks, set, remove }: Given) {
  const { say } = useWords();
  const task = taskOf(tasks, change);
  return (
    <fieldset className={styles.change}>
      <legend>{say('web.plan.change', { n: place })}</legend>
      <div className={styles.two}>
        <NativeSelect
          label={say('web.plan.change-kind')}
          value={change.change}
          data={changeKinds.map((value) => ({ value, label: say(`web.plan.change.${value}`) }))}
          onChange={(event) => set({ change: event.currentTarget.value as TypedChange['change'] })}
        />
        {!isAdding(change) && (
          <TaskPicker
            label={say('web.plan.task')}
            tasks={tasks}
            value={change.key}
            onChange={(key) => set({ key })}
          />
        )}
      </div>
      {change.change === 'move' && <Moved change={change} set={set} task={task} />}
      {(change.change === 'alter' || isAdding(change)) && <Terms change={change} set={set} task={task} />}
      {isAdding(change) && <Added change={change} set={set} />}
      <p>
        <button type="button" className={styles.remove} onClick={remove}>
          {say('web.plan.change.remove', { n: place })}
        </button>
      </p>
    </fieldset>
  );
}
