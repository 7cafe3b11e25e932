/** Whether this is the long form of the tests, `npm run soak`. */
const isSoak = process.env['DONDOC_SOAK'] !== undefined && process.env['DONDOC_SOAK'] !== '';

/** How much of something is done: enough to find mistakes again that were made on purpose, or much more in a soak. */
export const enough = (usual: number, inSoak: number): number => (isSoak ? inSoak : usual);
