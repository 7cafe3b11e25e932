import type { Language } from '#libs/domain/shared/language';
import enHanging from './en/hanging.json';
import enRefusal from './en/refusal.json';
import type { MessageKey } from '#libs/messages/message';
import viHanging from './vi/hanging.json';
import viRefusal from './vi/refusal.json';

type Texts = Readonly<Record<string, string>>;

/** Every text of a language under its whole key: the name of its file and its own. */
const under = (files: Readonly<Record<string, Texts>>): Readonly<Record<MessageKey, string>> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([file, texts]) =>
      Object.entries(texts).map(([name, text]) => [`${file}.${name}`, text]),
    ),
  ) as Record<MessageKey, string>;

/** What is said in each language. The texts are JSON, which translation tools read. */
export const catalogue: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  vi: under({ hanging: viHanging, refusal: viRefusal }),
  en: under({ hanging: enHanging, refusal: enRefusal }),
};

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(catalogue.vi, key);
