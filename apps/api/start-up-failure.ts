import { ConfigError } from '#libs/config/config';

/** What an operator can do something about is one sentence in the log; a defect is shown whole. */
export const startUpFailure = (error: unknown): unknown => {
  if (error instanceof ConfigError) return error.message;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `API.PORT_IN_USE: cổng đang được chương trình khác dùng; hãy chọn cổng khác bằng PORT (${message}).`;
  return code !== undefined && syscall !== undefined ? `API.NOT_STARTED: ${message}` : error;
};
