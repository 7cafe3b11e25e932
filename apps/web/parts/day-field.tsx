import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { endOfDay } from '#libs/domain/shared/time';
import { calendarQuery } from '../api/queries';
import { useWords } from '../words/words';
import { longDay, nowInstant } from './days';
import { distanceTo, distanceWords } from './deadline';

interface Given {
  readonly id?: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly min?: string;
  readonly max?: string;
  /** What the day is the end of: then it also says how far away that is. */
  readonly isDeadline?: boolean;
  /** `yyyy-MM-dd`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(value);

/** A day; once it is chosen the field says which weekday that is and, of a deadline, how many working days are left. */
export function DayField({ isDeadline = false, value, onChange, description, ...given }: Given) {
  const { say } = useWords();
  const { data: calendar } = useQuery({ ...calendarQuery(), enabled: isDeadline });
  const distance =
    isDeadline && isDay(value) ? distanceWords(say, distanceTo(endOfDay(value), nowInstant(), calendar)) : '';
  const told = isDay(value)
    ? [longDay(say, value), distance].filter((words) => words !== '').join(' · ')
    : (description ?? '');
  return (
    <TextInput
      {...given}
      type="date"
      withAsterisk={false}
      maw={260}
      description={told === '' ? undefined : told}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
