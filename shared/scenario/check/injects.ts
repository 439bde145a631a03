/** Injects: whether each can fire in this exercise and speaks for whom it may. */
import type { ScenarioFault } from '../fault.ts';
import { shown } from '../fault.ts';
import { INJECTS_FILE } from '../files.ts';
import type { ScenarioFiles } from '../files.ts';
import type { InjectEntry } from '../schema.ts';

const fault = (path: string, expected: string, got: string): ScenarioFault => ({ file: INJECTS_FILE, path, expected, got });

const triggerFaults = ({ trigger }: InjectEntry, index: number, turns: number): readonly ScenarioFault[] => {
  const [field, turn] = trigger.kind === 'time' ? ['turn', trigger.turn] : ['notBefore', trigger.notBefore];
  return turn <= turns ? [] : [fault(`injects[${index}].trigger.${field}`, `a turn up to ${turns}`, `${turn}`)];
};

const effectFaults = ({ effects }: InjectEntry, index: number, playable: ReadonlySet<string>): readonly ScenarioFault[] =>
  effects.flatMap((effect, place) => {
    const path = `injects[${index}].effects[${place}]`;
    if (effect.kind === 'npcMessage' && playable.has(effect.from)) return [fault(`${path}.from`, 'a state that nobody plays', shown(effect.from))];
    if (effect.kind === 'mandate' && !playable.has(effect.state)) return [fault(`${path}.state`, 'a state that is played', shown(effect.state))];
    if (effect.kind !== 'item') return [];
    return effect.to.flatMap((state, at) => (playable.has(state) ? [] : [fault(`${path}.to[${at}]`, 'a state that is played', shown(state))]));
  });

/** An item that is delivered in truths where it does not exist would give the truth away, or lie. */
const itemTruthFaults = ({ truths, effects }: InjectEntry, index: number, files: ScenarioFiles): readonly ScenarioFault[] => {
  const all = files.scenario.truths.map(({ id }) => id);
  const itemTruths = new Map(files.incidents.flatMap(({ content }) => content.items.map((item) => [item.id, item.truths ?? all])));
  return effects.flatMap((effect, place) => {
    if (effect.kind !== 'item') return [];
    const inIt = itemTruths.get(effect.item) ?? all;
    const outside = (truths ?? all).filter((truth) => !inIt.includes(truth));
    return outside.length === 0 ? [] : [fault(`injects[${index}].effects[${place}].item`, `an item of ${outside.join(', ')}`, shown(effect.item))];
  });
};

export const injectFaults = (files: ScenarioFiles): readonly ScenarioFault[] => {
  const playable = new Set<string>(files.scenario.states.filter((state) => state.playable).map(({ id }) => id));
  return files.injects.injects.flatMap((inject, index) => [
    ...triggerFaults(inject, index, files.scenario.spansHours.length),
    ...effectFaults(inject, index, playable),
    ...itemTruthFaults(inject, index, files),
  ]);
};
