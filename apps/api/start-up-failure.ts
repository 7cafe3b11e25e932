import { defaultLanguage } from '#libs/domain/shared/language';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';
import { ConfigError } from '#libs/config/config';

/** What an operator can do something about is one sentence in the log; a defect is shown whole. */
export const startUpFailure = (error: unknown): unknown => {
  if (error instanceof ConfigError) return error.message;
  const { code, syscall, message: reason } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `API.PORT_IN_USE: ${say(defaultLanguage, message('start-up.port-in-use', { error: reason }))}`;
  return code !== undefined && syscall !== undefined ? `API.NOT_STARTED: ${reason}` : error;
};
