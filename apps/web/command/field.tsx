import { MultiSelect, NativeSelect, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FormField } from '#libs/contracts/commands/fields';
import { fieldKeysOf } from '#libs/contracts/commands/word-keys';
import { isMessageKey } from '#libs/messages/catalogue';
import { say as sayKey } from '#libs/messages/say';
import type { Language } from '#libs/domain/shared/language';
import { agenciesQuery, type Task } from '../api/queries';
import { useWords } from '../words/words';
import type { Values } from './form-fields';

interface Given {
  readonly type: string;
  readonly task: Task;
  readonly field: FormField;
  readonly value: Values[string] | undefined;
  readonly error: string | null;
  readonly change: (value: Values[string]) => void;
}

/** What a field is called. */
export const labelOf = (language: Language, type: string, { path }: FormField): string => {
  const keys = fieldKeysOf(type, path);
  return keys === null ? path : sayKey(language, { key: keys.label, facts: {} });
};

const hintOf = (language: Language, type: string, { path }: FormField): string => {
  const hint = fieldKeysOf(type, path)?.hint ?? null;
  return hint === null ? '' : sayKey(language, { key: hint, facts: {} });
};

const choiceWords = (language: Language, choice: string): string => {
  const key = `web.form.choice.${choice}`;
  return isMessageKey(key) ? sayKey(language, { key, facts: {} }) : choice;
};

/** Units to choose from: those that take part in the task first. */
const useUnits = (task: Task, isAsked: boolean) => {
  const { data } = useQuery({ ...agenciesQuery(), enabled: isAsked });
  const own = [...task.coordinators, ...task.leads].map(({ agencyId, name }) => ({
    value: agencyId,
    label: name,
  }));
  const others = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return [...new Map([...own, ...others].map((one) => [one.value, one])).values()];
};

const textOf = (value: Values[string] | undefined): string => (typeof value === 'string' ? value : '');

/** The id of a field in its page, to which the summary of errors leads. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`;

/** One field of a form, by what its schema says. */
export function Field({ type, task, field, value, error, change }: Given) {
  const { say, language } = useWords();
  const isUnit = field.names === 'agency' || field.names === 'unit';
  const units = useUnits(task, isUnit);
  const label = labelOf(language, type, field);
  const shared = {
    id: fieldId(field.path),
    label: field.isRequired ? label : `${label} (${say('web.form.optional')})`,
    description: hintOf(language, type, field) || undefined,
    error: error ?? undefined,
    required: field.isRequired,
    withAsterisk: false,
  };
  const text = { ...shared, value: textOf(value) };
  if (isUnit && field.kind === 'list')
    return (
      <MultiSelect
        {...shared}
        data={units}
        searchable
        value={typeof value === 'object' ? [...value] : []}
        onChange={change}
      />
    );
  if (isUnit)
    return (
      <Select
        {...shared}
        data={units}
        searchable
        clearable
        value={textOf(value) || null}
        onChange={(next) => change(next ?? '')}
      />
    );
  if (field.choices !== null)
    return (
      <NativeSelect
        {...text}
        data={[
          { value: '', label: '' },
          ...field.choices.map((choice) => ({ value: choice, label: choiceWords(language, choice) })),
        ]}
        onChange={(event) => change(event.currentTarget.value)}
      />
    );
  switch (field.kind) {
    case 'yes-no':
      return (
        <Radio.Group {...text} onChange={change}>
          <Radio value="yes" label={say('web.form.yes')} mt={4} />
          <Radio value="no" label={say('web.form.no')} mt={4} />
        </Radio.Group>
      );
    case 'day':
      return <TextInput {...text} type="date" onChange={(event) => change(event.currentTarget.value)} />;
    case 'number':
      return <TextInput {...text} type="number" onChange={(event) => change(event.currentTarget.value)} />;
    case 'list':
    case 'text':
      return field.path.startsWith('document.') || field.names !== null ? (
        <TextInput {...text} onChange={(event) => change(event.currentTarget.value)} />
      ) : (
        <Textarea {...text} rows={3} onChange={(event) => change(event.currentTarget.value)} />
      );
  }
}
