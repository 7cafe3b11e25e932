import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/CloseButton.css';
import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { useWords } from '../words/words';

interface Given {
  readonly id: string;
  readonly name: string;
  readonly error: string | undefined;
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly change: (id: string) => void;
}

const SHORTEST = 2;

/** A person, found by words of name, account or agency. */
export function PersonField({ value, change, error, description, ...shared }: Given) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const { data } = useQuery({
    queryKey: ['people', typed],
    queryFn: async () => (await api.get('/people', { query: { q: typed, limit: 20 } })).items,
    enabled: typed.trim().length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      {...shared}
      error={error}
      description={description}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': say('web.clear') }}
      data={(data ?? []).map(({ id, name, agency }) => ({
        value: id,
        label: agency === null ? name : `${name} (${agency})`,
      }))}
      // What is found was found by the server already.
      filter={({ options }) => options}
      nothingFoundMessage={say(typed.trim().length < SHORTEST ? 'web.type-to-search' : 'web.nothing-found')}
      value={value === '' ? null : value}
      onChange={(next) => change(next ?? '')}
      onSearchChange={setTyped}
    />
  );
}
