/** A part of a pack that people can read as well. */
export const jsonPart = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
