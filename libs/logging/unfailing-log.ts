/**
 * Lets this process outlive its log: where a line cannot be written, as the disk is full or whoever read it is gone,
 * the line is lost and nothing else. What is written when there is room again is kept again.
 */
export const outliveTheLog = (): void => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
};
