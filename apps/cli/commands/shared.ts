import type { Command } from 'commander';
import { isDay } from '../render/time';
import { inEveryLanguage } from '../language';
import { Misuse } from '../refusal';
import type { CliContext, GlobalOptions } from '../context';

/** Adds its commands to the program. */
export type AddCommands = (program: Command, context: CliContext) => void;

/** Prints an answer: as JSON where that was asked for, else in words. */
export const print = (
  { io }: CliContext,
  { json }: GlobalOptions,
  answer: unknown,
  told: () => string,
): void => io.out(json ? JSON.stringify(answer, null, 2) : told());

/** For options that may be given more than once, and take several values separated by commas. */
export const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  ...value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
];

/**
 * `a=b`; `b` may be empty.
 *
 * @throws Misuse where there is no `=`
 */
export const pairOf = (given: string): readonly [string, string] => {
  const [left = '', right] = given.split('=');
  if (left !== '' && right !== undefined) return [left, right];
  throw new Misuse(inEveryLanguage('cli.misuse.no-pair', { given }));
};

/** A day on the command line: `2026-12-31`, or as people write it, `31/12/2026`. */
export const dayArgument = (value: string): string => {
  const [, d, m, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(value) ?? [];
  const date = y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : value;
  if (isDay(date)) return date;
  throw new Misuse(inEveryLanguage('cli.misuse.no-day', { given: value }));
};

const hasTime = (value: string): boolean => value.includes('T') && !Number.isNaN(Date.parse(value));

/** A day or an instant, as the server takes deadlines. */
export const dayOrInstant = (value: string): string => (hasTime(value) ? value : dayArgument(value));

export const numberArgument = (value: string): number => {
  if (/^\d{1,9}$/u.test(value)) return Number(value);
  throw new Misuse(inEveryLanguage('cli.misuse.no-number', { given: value }));
};

/** Lines of the longest page that the server gives. */
export const LARGEST_PAGE = '500';

export const limitArgument = (value: string): string => {
  if (/^[1-9]\d*$/u.test(value) && Number(value) <= Number(LARGEST_PAGE)) return value;
  throw new Misuse(
    inEveryLanguage('cli.misuse.out-of-range', { given: value, least: 1, most: LARGEST_PAGE }),
  );
};
