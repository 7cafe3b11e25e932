/**
 * The same pages, of which the first has been read: what refuses it refuses before an answer has begun.
 *
 * @throws whatever the first page throws
 */
export const primed = async <T>(pages: AsyncGenerator<T>): Promise<AsyncGenerator<T>> => {
  const first = await pages.next();
  const rest = async function* (): AsyncGenerator<T> {
    try {
      if (first.done === true) return;
      yield first.value;
      yield* pages;
    } finally {
      await pages.return(undefined);
    }
  };
  return rest();
};
