import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

/** Asked for once nobody has typed for a moment. */
const TYPING_MS = 300;

interface Given {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** Words that are looked for; what is found follows while they are typed. */
export function SearchField({ label, value, change }: Given) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => change(typed), TYPING_MS);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      type="search"
      label={label}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
    />
  );
}
