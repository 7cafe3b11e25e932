import type { Language } from '#libs/domain/shared/language';
import { filesFolder, partNames } from '#libs/evidence/manifest';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';

/** What a person finds first in a pack, with the line ends of every editor. */
export const readmeText = (taskId: string, language: Language): string => {
  const { history, events, proof, manifest, signature, keys, verifier } = partNames;
  const files = filesFolder;
  const parts = [
    message('readme.title', { task: taskId }),
    message('readme.purpose'),
    message('readme.contents', { history, events, proof, files, manifest, signature, keys, verifier }),
    message('readme.how', { verifier }),
    message('readme.surer', { verifier }),
    message('readme.computed', { manifest }),
  ];
  const text = parts.map((part) => `${say(language, part)}\n`).join('\n');
  return text.replaceAll('\n', '\r\n');
};
