/** Hypotheses and the table of joint truths: whether anything could have happened, and whether the table is honest. */
import { WHO_KINDS } from '../../model/terms.ts';
import type { Cause, WhoKind } from '../../model/terms.ts';
import type { ScenarioFault } from '../fault.ts';
import { pathOf, shown } from '../fault.ts';
import { SCENARIO_FILE } from '../files.ts';
import type { ScenarioFiles } from '../files.ts';
import type { ScenarioFile } from '../schema.ts';

type Steps = readonly (string | number)[];
type Truth = ScenarioFile['truths'][number];
const fault = (steps: Steps, expected: string, got: string): ScenarioFault => ({ file: SCENARIO_FILE, path: pathOf(steps), expected, got });

const WHOLE = 1000;
const MAX_WEIGHT = 400;
const MIN_PRIOR = 50;
/** Priors of these may not be argued away: an accident, and somebody nobody thought of. */
const OPEN_KINDS: readonly WhoKind[] = ['accident', 'other'];
const KINDS_OF_CAUSE: { readonly [cause in Cause]: readonly WhoKind[] } = {
  state: ['state', 'falseFlag'],
  criminal: ['criminal'],
  insider: ['insider'],
  accident: ['accident'],
};

const sumFault = (name: string, field: string, values: readonly number[]): readonly ScenarioFault[] => {
  const total = values.reduce((sum, value) => sum + value, 0);
  return total === WHOLE ? [] : [fault([name], `${field} that sum to ${WHOLE}`, `${total}`)];
};

const hypothesisFaults = ({ who, link }: ScenarioFile): readonly ScenarioFault[] => [
  ...sumFault(
    'who',
    'priors',
    who.map(({ prior }) => prior),
  ),
  ...sumFault(
    'link',
    'priors',
    link.map(({ prior }) => prior),
  ),
  ...WHO_KINDS.filter((kind) => !who.some((each) => each.kind === kind)).map((kind) => fault(['who'], `a hypothesis of kind ${kind}`, 'nothing')),
  ...who.flatMap(({ kind, prior }, index) =>
    OPEN_KINDS.includes(kind) && prior < MIN_PRIOR ? [fault(['who', index, 'prior'], `at least ${MIN_PRIOR}`, `${prior}`)] : [],
  ),
  ...link.flatMap(({ kind, state }, index) =>
    (kind === 'none') === (state === undefined) ? [] : [fault(['link', index, 'state'], kind === 'none' ? 'nothing' : 'a state', shown(state))],
  ),
];

const accidentFaults = (
  steps: Steps,
  { cause, link, host, deliberate, intensity }: Truth['incidents'][`incident:${string}`],
  none: ReadonlySet<string>,
): readonly ScenarioFault[] => {
  if (cause !== 'accident') return host === undefined ? [fault([...steps, 'host'], 'the state it ran from', 'nothing')] : [];
  return [
    ...(none.has(link) ? [] : [fault([...steps, 'link'], 'a link of kind none, since it is an accident', shown(link))]),
    ...(host === undefined ? [] : [fault([...steps, 'host'], 'nothing, since it is an accident', shown(host))]),
    ...(deliberate ? [fault([...steps, 'deliberate'], 'false, since it is an accident', 'true')] : []),
    ...(intensity === 0 ? [] : [fault([...steps, 'intensity'], '0, since it is an accident', `${intensity}`)]),
  ];
};

const truthFault = (scenario: ScenarioFile, ids: readonly string[], truth: Truth, index: number): readonly ScenarioFault[] => {
  const kindOf = new Map<string, WhoKind>(scenario.who.map(({ id, kind }) => [id, kind]));
  const none = new Set<string>(scenario.link.filter(({ kind }) => kind === 'none').map(({ id }) => id));
  const entries = Object.entries(truth.incidents);
  const intensity = new Map<string, number>();
  return [
    ...(truth.weight > MAX_WEIGHT ? [fault(['truths', index, 'weight'], `at most ${MAX_WEIGHT}`, `${truth.weight}`)] : []),
    ...ids.filter((id) => !Object.hasOwn(truth.incidents, id)).map((id) => fault(['truths', index, 'incidents'], `an entry for ${id}`, 'nothing')),
    ...(entries.some(([, each]) => each.cause === 'accident') ? [] : [fault(['truths', index, 'incidents'], 'at least one accident', 'none')]),
    ...entries.flatMap(([id, each]) => {
      const steps = ['truths', index, 'incidents', id];
      const kind = kindOf.get(each.who);
      const first = intensity.get(each.who) ?? each.intensity;
      intensity.set(each.who, first);
      return [
        ...(kind === undefined || KINDS_OF_CAUSE[each.cause].includes(kind)
          ? []
          : [
              fault(
                [...steps, 'who'],
                `a hypothesis of kind ${KINDS_OF_CAUSE[each.cause].join(' or ')}, since the cause is ${each.cause}`,
                shown(each.who),
              ),
            ]),
        ...(first === each.intensity ? [] : [fault([...steps, 'intensity'], `${first}, as elsewhere for ${each.who}`, `${each.intensity}`)]),
        ...accidentFaults(steps, each, none),
      ];
    }),
  ];
};

export const truthFaults = ({ scenario, incidents }: ScenarioFiles): readonly ScenarioFault[] => {
  const ids = incidents.map(({ content }) => content.id);
  return [
    ...hypothesisFaults(scenario),
    ...sumFault(
      'truths',
      'weights',
      scenario.truths.map(({ weight }) => weight),
    ),
    ...scenario.truths.flatMap((truth, index) => truthFault(scenario, ids, truth, index)),
    ...ids
      .filter((id) => !scenario.truths.some((truth) => truth.incidents[id]?.cause === 'accident'))
      .map((id) => fault(['truths'], `a truth in which ${id} is an accident`, 'none')),
  ];
};
