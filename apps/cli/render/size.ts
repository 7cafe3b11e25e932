import { decimal } from './shares';

const KILO = 1000;

/** `812 byte`, `12,3 kB`, `4,0 MB` */
export const sizeText = (bytes: number): string => {
  if (bytes < KILO) return `${bytes} byte`;
  const kilos = bytes / KILO;
  return kilos < KILO ? `${decimal(kilos)} kB` : `${decimal(kilos / KILO)} MB`;
};
