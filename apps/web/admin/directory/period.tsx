import { useWords } from '../../words/words';

interface Given {
  readonly from: string | null;
  readonly to: string | null;
}

/** From which day to which; nothing where there is no end to either side. */
export function Period({ from, to }: Given) {
  const { say } = useWords();
  const words = [
    ...(from === null ? [] : [say('web.admin.period.from', { day: from })]),
    ...(to === null ? [] : [say('web.admin.period.to', { day: to })]),
  ];
  return <>{words.join(' ')}</>;
}
