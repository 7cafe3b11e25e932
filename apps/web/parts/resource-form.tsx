import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ChangeEvent, type FormEvent, type ReactNode } from 'react';
import { newKey } from '#libs/api-client/client';
import { ApiFailure } from '#libs/api-client/failure';
import { useWords } from '../words/words';
import { ProblemSummary } from './problem-summary';
import styles from './resource-form.module.css';
import { failureWords } from './states';

/** What somebody fills in; several of a list one after the other. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

interface Settings<V extends FormValues, A> {
  readonly first: V;
  /** What stands against sending it, by field; checked before the API is asked. */
  readonly check?: (values: V) => Partial<Record<keyof V & string, string>>;
  /** @param key the same for every attempt: what the first one did is not done again */
  readonly send: (values: V, key: string) => Promise<A>;
  readonly onDone: (answer: A) => unknown;
  /** The field to which a refusal belongs that names none. */
  readonly fieldOf?: Readonly<Record<string, keyof V & string>>;
}

type Told = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>;

/** A form for what is no command of the registry: accounts, the directory, the calendar. */
export interface ResourceForm<V extends FormValues> {
  readonly values: V;
  readonly isPending: boolean;
  readonly error: unknown;
  /** By field, those of the API as well. */
  readonly problems: Readonly<Record<string, string>>;
  readonly set: (name: keyof V & string, value: string | readonly string[]) => void;
  readonly submit: (event: FormEvent) => void;
  /** Sends it, unless something stands against it. */
  readonly send: () => void;
  /** What a field needs to be shown. */
  readonly field: (name: keyof V & string) => FieldProps;
  /** The same with its text. */
  readonly text: (name: keyof V & string) => FieldProps & { value: string; onChange: (event: Told) => void };
}

interface FieldProps {
  id: string;
  name: string;
  error: string | undefined;
}

const idOf = (name: string): string => `field-${name.replaceAll('.', '-')}`;

const refusal = (error: unknown) =>
  error instanceof ApiFailure && error.failure.kind === 'refused' ? error.failure : null;

export const useResourceForm = <V extends FormValues, A>({
  first,
  check,
  send,
  onDone,
  fieldOf = {},
}: Settings<V, A>): ResourceForm<V> => {
  const { say, language } = useWords();
  const [values, setValues] = useState(first);
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const [key, setKey] = useState(newKey);
  const attempt = useMutation({
    mutationFn: () => send(values, key),
    onSuccess: onDone,
    // What was refused was not done: other values may follow under another key.
    onError: (error) => refusal(error) && setKey(newKey()),
  });
  const refused = refusal(attempt.error);
  const named = Object.entries(fieldOf).find(([code]) => code === refused?.code)?.[1];
  const problems: Record<string, string> = { ...missing };
  for (const field of refused?.fields ?? []) problems[field.field] ??= field[language];
  if (named !== undefined) problems[named] ??= failureWords(attempt.error, say, language);
  const field = (name: string) => ({ id: idOf(name), name, error: problems[name] });
  const set: ResourceForm<V>['set'] = (name, value) => setValues((before) => ({ ...before, [name]: value }));
  const submit = () => {
    const found = Object.entries(check?.(values) ?? {}).filter(([, text]) => text !== undefined);
    setMissing(Object.fromEntries(found) as Record<string, string>);
    attempt.reset();
    if (found.length === 0) attempt.mutate();
  };
  return {
    values,
    problems,
    isPending: attempt.isPending,
    error: attempt.error,
    set,
    field,
    text: (name) => ({
      ...field(name),
      value: String(values[name] ?? ''),
      onChange: ({ currentTarget }) => set(name, currentTarget.value),
    }),
    send: submit,
    submit: (event) => {
      event.preventDefault();
      event.stopPropagation();
      submit();
    },
  };
};

interface Given<V extends FormValues> {
  readonly form: ResourceForm<V>;
  readonly button: string;
  readonly children: ReactNode;
  /** Beside the button. */
  readonly beside?: ReactNode;
  /** The heading that names the form. */
  readonly labelledBy?: string;
  /** What is done seldom looks so. */
  readonly isPlain?: boolean;
}

/** The form: what stands against it at the top, each linked to its field; then its fields, and its button. */
export function ResourceFormBody<V extends FormValues>({
  form,
  button,
  children,
  beside,
  labelledBy,
  isPlain = false,
}: Given<V>) {
  const { say, language } = useWords();
  const { problems, error } = form;
  const atFields = Object.entries(problems);
  const hasProblems = atFields.length > 0 || error !== null;
  return (
    <form className={styles.form} noValidate onSubmit={form.submit} aria-labelledby={labelledBy}>
      {hasProblems && (
        <ProblemSummary
          of={error}
          problems={atFields.map(([name, words]) => ({ id: idOf(name), words }))}
          level={2}
        >
          {error !== null && <p>{failureWords(error, say, language)}</p>}
        </ProblemSummary>
      )}
      {children}
      <div className={styles.send}>
        <Button type="submit" variant={isPlain ? 'default' : 'filled'} loading={form.isPending}>
          {button}
        </Button>
        {beside}
      </div>
    </form>
  );
}
