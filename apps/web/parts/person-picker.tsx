import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/CloseButton.css';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { peopleQuery } from '../api/queries';
import { useWords } from '../words/words';

interface Given {
  readonly id?: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: ReactNode;
  readonly required?: boolean;
  /** Their people are shown before anything is typed. */
  readonly agencyName?: string | undefined;
  readonly value: string | null;
  readonly onChange: (userId: string | null) => void;
}

const TYPING_MS = 250;
/** What the API looks for at least. */
const SHORTEST = 2;

/** Chooses somebody who has an account, by words of their name or agency; the API ignores accents. */
export function PersonPicker({ agencyName = '', value, onChange, ...given }: Given) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string } | null>(null);
  const [asked] = useDebouncedValue(typed === chosen?.label ? '' : typed, TYPING_MS);
  const words = (asked.trim() === '' ? agencyName : asked).trim();
  const { data } = useQuery({
    ...peopleQuery(words),
    enabled: words.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).map(({ id, name, agency }) => ({
    value: id,
    label: agency === null ? name : `${name} · ${agency}`,
  }));
  const isListed = found.some((one) => one.value === value);
  const kept = value === null || isListed ? [] : [chosen ?? { value, label: value }];
  return (
    <Select
      {...given}
      withAsterisk={false}
      data={[...kept, ...found]}
      value={value}
      searchable
      clearable
      placeholder={say('web.person.search')}
      nothingFoundMessage={say('web.person.none')}
      clearButtonProps={{ 'aria-label': say('web.unit.clear') }}
      // The API has looked already.
      filter={({ options }) => options}
      onSearchChange={setTyped}
      onChange={(next) => {
        setChosen(found.find((one) => one.value === next) ?? null);
        onChange(next);
      }}
    />
  );
}
