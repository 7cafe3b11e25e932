import { Button } from '@mantine/core';
import { useWords } from '../words/words';

interface Given {
  /** The infinite query of the list above. */
  readonly of: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}

/** Below a list that goes on: brings its next page. */
export function More({ of: { hasNextPage, isFetchingNextPage, fetchNextPage } }: Given) {
  const { say } = useWords();
  if (!hasNextPage) return null;
  return (
    <Button
      variant="default"
      mt="md"
      style={{ justifySelf: 'start' }}
      loading={isFetchingNextPage}
      onClick={() => void fetchNextPage()}
    >
      {say('web.more')}
    </Button>
  );
}
