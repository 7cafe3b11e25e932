/**
 * Notices that something no longer moves: true once for each time in which the progress stayed the same for
 * `afterMs`, at the first look at which that is so.
 */
export const createStandstill = (afterMs: number): ((progress: string, nowMs: number) => boolean) => {
  let last: string | null = null;
  let since = 0;
  let told = false;
  return (progress, nowMs) => {
    if (progress !== last) [last, since, told] = [progress, nowMs, false];
    if (told || nowMs - since < afterMs) return false;
    told = true;
    return true;
  };
};
