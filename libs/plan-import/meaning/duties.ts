import type { NameIndex } from '#libs/domain/directory-names/directory-names';
import {
  cellReference,
  type Finding,
  type ParsedDuty,
  type ParsedTask,
  type ParsedTiming,
} from '#libs/domain/plan/draft/index';
import { parseTiming } from '#libs/domain/timing/schedule';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import type { BodyDuty } from '#libs/plan-import/meaning/body';
import { act } from '#libs/plan-import/meaning/confirm-lead';
import { identityOf, resolveUnits } from '#libs/plan-import/meaning/resolve-units';
import { coordinatorsSaid } from '#libs/plan-import/meaning/attributes';
import { beginsUnit } from '#libs/plan-import/meaning/split-units';
import { corpus, phrase, similarities, weigh } from '#libs/plan-import/meaning/similarity';
import { judgeTiming } from '#libs/plan-import/meaning/timing-findings';
import { ownPart, recurrenceIn, timingPhraseIn } from '#libs/plan-import/meaning/timing-phrases';

interface DutyContext {
  readonly index: NameIndex;
  readonly planYear: number | null;
  readonly planDate: string | null;
}

/** Share of common wording from which a duty of the same lead, with the same verb, says a task again. */
const REPEATS = 0.6;
/** The deadline in the duty's own words; failing that, the one of the paragraph that announces it. */
function timingOf({ text, sentence, announced, stated }: BodyDuty, planYear: number | null): ParsedTiming {
  const own = stated.timing ?? timingPhraseIn(ownPart(text)) ?? recurrenceIn(text) ?? recurrenceIn(sentence);
  const shared = own === null && announced !== null ? timingPhraseIn(announced) : null;
  const words = own ?? shared ?? '';
  return { text: words, ...parseTiming(words, { planYear }), inferred: shared !== null };
}

/** The units after "phối hợp với", up to what is to be done with them. */
function coordinatorsIn({ text, stated }: BodyDuty, index: NameIndex) {
  if (stated.coordinators !== undefined)
    return resolveUnits(stated.coordinators, index, { field: 'coordinators', inferred: false });
  const named = coordinatorsSaid(text);
  const read = resolveUnits(named, index, { field: 'coordinators', inferred: false });
  // Running text has no cell that ends the list: what is neither known nor short may hold more than a name.
  const units = read.units.filter(
    (u) => (u.agencyId ?? u.groupId) !== null || (u.text.length <= 45 && beginsUnit(u.text)),
  );
  if (units.length === read.units.length) return read;
  const unread = finding(
    'COORDINATOR.UNREAD',
    'warning',
    'coordinators',
    message('finding.COORDINATOR.UNREAD'),
  );
  return { units, findings: [unread] };
}

/** For each duty the key of the annex task that it repeats: same lead, same verb, same words. */
function findRepeats(duties: readonly BodyDuty[], tasks: readonly ParsedTask[]): readonly (string | null)[] {
  const titles = tasks.map(({ title }) => phrase(title));
  const said = duties.map(({ text }) => phrase(text));
  const all = corpus(titles, weigh([...titles, ...said]));
  const leads = tasks.map((task) => new Set(task.leads.map(identityOf)));
  const verbs = tasks.map(({ title }) => act(title));
  return duties.map(({ owners }, i) => {
    const own = said[i];
    if (own === undefined) return null;
    const words = own.words.join(' ');
    let best: { key: string; score: number } | null = null;
    for (const [at, score] of similarities(own, all)) {
      const task = tasks[at];
      const same = owners.some((unit) => leads[at]?.has(identityOf(unit))) && words.includes(verbs[at] ?? '');
      if (task !== undefined && same && score >= REPEATS && score > (best?.score ?? 0))
        best = { key: task.key, score };
    }
    return best?.key ?? null;
  });
}

function judge(duty: BodyDuty, timing: ParsedTiming, repeats: string | null): Finding[] {
  const findings: Finding[] = [];
  if (repeats !== null)
    findings.push(
      finding(
        'DUTY.REPEATS_TASK',
        'info',
        'repeats',
        message('finding.DUTY.REPEATS_TASK', { task: repeats }),
      ),
    );
  if (!duty.leads)
    findings.push(
      finding('DUTY.ONLY_COORDINATES', 'info', 'leads', message('finding.DUTY.ONLY_COORDINATES')),
    );
  if (timing.inferred)
    findings.push(finding('TIMING.INFERRED', 'info', 'timing', message('finding.TIMING.INFERRED')));
  if (timing.text === '')
    findings.push(finding('TIMING.MISSING', 'info', 'timing', message('finding.TIMING.MISSING')));
  return findings;
}

/** Turns the body's duties into drafts that a reviewer accepts, links to the task they repeat, or keeps as text. */
export function toDuties(
  duties: readonly BodyDuty[],
  tasks: readonly ParsedTask[],
  { index, planYear, planDate }: DutyContext,
): readonly ParsedDuty[] {
  const repeats = findRepeats(duties, tasks);
  const given = new Map<string, number>();
  return duties.map((duty, i): ParsedDuty => {
    const count = (given.get(duty.key) ?? 0) + 1;
    given.set(duty.key, count);
    const key = count === 1 ? duty.key : `${duty.key}#${count}`;
    const timing = timingOf(duty, planYear);
    const coordinators = coordinatorsIn(duty, index);
    const { page, line } = duty.place;
    return {
      key,
      number: key,
      section: duty.section,
      title: duty.text,
      leads: duty.owners,
      coordinators: coordinators.units,
      product: duty.stated.product ?? '',
      productInferred: false,
      timing,
      source: {
        part: 'body',
        page,
        line,
        table: null,
        row: null,
        cells: { title: cellReference(duty.place) },
      },
      findings: [
        ...judge(duty, timing, repeats[i] ?? null),
        ...duty.ownerFindings,
        ...coordinators.findings,
        ...judgeTiming({ title: duty.text, text: timing.text, schedule: timing, planDate }),
      ],
      repeats: repeats[i] ?? null,
    };
  });
}
