import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../words/words';
import styles from './download.module.css';
import { failureWords } from './states';

const nameIn = (response: Response, fallback: string): string => {
  const told = /filename\*=UTF-8''([^;]+)/u.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return told === undefined ? fallback : decodeURIComponent(told);
};

/** Hands a file that the API makes to the browser, which keeps it as it keeps downloads. */
const save = async (response: Response, fallback: string): Promise<void> => {
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(response, fallback);
  link.click();
  URL.revokeObjectURL(address);
};

interface Given {
  readonly get: () => Promise<Response>;
  /** Where the API names it not. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Fetches a file that the API makes; what it refuses is said beside. */
export function Download({ get, name, children }: Given) {
  const { say, language } = useWords();
  const attempt = useMutation({ mutationFn: async () => save(await get(), name) });
  return (
    <span className={`${styles.download} screen-only`}>
      <button type="button" disabled={attempt.isPending} onClick={() => attempt.mutate()}>
        {attempt.isPending ? say('web.loading') : children}
      </button>
      {attempt.isError && <span role="alert">{failureWords(attempt.error, say, language)}</span>}
    </span>
  );
}
