import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Radio.css';
import { dateOf } from '#libs/domain/shared/time';
import type { FormField } from '#libs/contracts/commands/fields';
import type { Task } from '../api/queries';
import { DayField } from '../parts/day-field';
import { nowInstant } from '../parts/days';
import { useWords } from '../words/words';
import { choiceWords, fieldId, hintOf, labelOf } from './field-words';
import type { Values } from './form-fields';
import styles from './form.module.css';
import { UnitField, type Shared } from './unit-field';

interface Given {
  readonly type: string;
  readonly task: Task;
  readonly field: FormField;
  readonly value: Values[string] | undefined;
  readonly error: string | null;
  readonly change: (value: Values[string]) => void;
}

const textOf = (value: Values[string] | undefined): string => (typeof value === 'string' ? value : '');

/** From here on people are told how many characters are left. */
const NEARLY_FULL = 0.6;

/** Days of what happened; all others are to come. */
const isPast = (path: string): boolean => path === 'document.date' || path === 'occurredAt';

/** So many choices are seen at once. */
const FEW = 4;

/** One field of a form, by what its schema says. */
export function Field({ type, task, field, value, error, change }: Given) {
  const { say, language } = useWords();
  const { path, limit } = field;
  const label = labelOf(language, type, field);
  const typed = textOf(value);
  const left = limit === null ? null : limit - typed.trim().length;
  const isNearlyFull = limit !== null && typed.length > limit * NEARLY_FULL;
  const room = isNearlyFull && left !== null ? say('web.form.left', { left: Math.max(0, left) }) : '';
  const hint = hintOf(language, type, field);
  const shared: Shared = {
    id: fieldId(path),
    label: field.isRequired && !field.isNullable ? label : `${label} (${say('web.form.optional')})`,
    description: [hint, room].filter((words) => words !== '').join(' · ') || undefined,
    error: error ?? undefined,
    required: field.isRequired && !field.isNullable,
  };
  const text = { ...shared, withAsterisk: false, value: typed };
  const today = dateOf(nowInstant());
  if (field.names !== null) return <UnitField {...{ type, task, field, shared, value, change }} />;
  if (path === 'corrects')
    return (
      <NativeSelect
        {...text}
        data={[
          { value: '', label: '' },
          ...task.officialReminders.map(({ n, document }) => ({
            value: String(n),
            label: `${n}. ${document.number}`,
          })),
        ]}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  if (path === 'nobody')
    return (
      <Checkbox
        id={shared.id}
        label={label}
        description={shared.description}
        checked={typed === 'yes'}
        onChange={(event) => change(event.currentTarget.checked ? 'yes' : '')}
      />
    );
  const choices = field.kind === 'yes-no' ? ['yes', 'no'] : field.choices;
  if (choices !== null && choices.length <= FEW)
    return (
      <Radio.Group {...text} onChange={change}>
        <div className={styles.choices}>
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={choiceWords(language, path, choice)} />
          ))}
        </div>
      </Radio.Group>
    );
  if (choices !== null)
    return (
      <NativeSelect
        {...text}
        data={[
          { value: '', label: '' },
          ...choices.map((choice) => ({ value: choice, label: choiceWords(language, path, choice) })),
        ]}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  switch (field.kind) {
    case 'day':
      return (
        <DayField
          {...shared}
          isDeadline={!isPast(path)}
          {...(isPast(path) ? { max: today } : { min: today })}
          value={typed}
          onChange={change}
        />
      );
    case 'number':
      return (
        <TextInput
          {...text}
          type="number"
          inputMode="numeric"
          maw={140}
          min={0}
          {...(path === 'percent' && { max: 100, rightSection: '%' })}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
    case 'yes-no':
    case 'list':
    case 'text':
      return path.startsWith('document.') || path === 'classification' ? (
        <TextInput {...text} onChange={(event) => change(event.currentTarget.value)} />
      ) : (
        <Textarea
          {...text}
          rows={path === 'result' || path === 'summary' ? 4 : 3}
          classNames={{ input: styles.area ?? '' }}
          onChange={(event) => change(event.currentTarget.value)}
        />
      );
  }
}
