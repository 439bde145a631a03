/**
 * The forecast of a sheet (ES10): the dyad's own chart run on this draft with every other state taken as silent. It uses
 * nothing the delegation does not hold, and says that others are taken as silent.
 */
import { step } from '../escalation/chart.ts';
import { chartFor } from '../escalation/dyad.ts';
import { dyadOf, statesOf, type DyadId, type StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import { RUNGS, type Rung } from '../model/terms.ts';
import type { Because, Dyad, Exercise } from './exercise.ts';
import { draftOf } from './evolve.ts';
import { checkLine } from './lineCheck.ts';
import { coolOf, directional, heatsIn, type Heat } from './resolveLadder.ts';
import { ordersFrom, willLandIn } from './resolveProcesses.ts';

export interface Forecast {
  readonly dyad: DyadId;
  readonly from: Rung;
  readonly to: Rung;
  readonly because: Because;
}

const forecastDyad = (exercise: Exercise, dyad: Dyad, own: StateId, heats: readonly Heat[]): Forecast => {
  const [a, b] = statesOf(dyad.id);
  const heat = directional(heats, own, own === a ? b : a, exercise.scenario);
  const hot = heats.some((entry) => dyadOf(entry.from, entry.to) === dyad.id && entry.heat >= rule('hotAct', exercise.scenario));
  const cool = coolOf(dyad, { takedown: false, remedy: false, help: false, hot }, exercise.scenario);
  const net = Math.max(0, heat - cool);
  const acknowledged = dyad.snapshot.channel === 'acknowledged';
  if (dyad.rung === 'brink' && net >= rule('riseOne', exercise.scenario))
    return { dyad: dyad.id, from: dyad.rung, to: dyad.rung, because: { rule: 'ES8', key: 'forecast.ultimatum', facts: { heat, cool } } };
  const { value, guard } = step(chartFor(exercise), dyad.snapshot, { type: 'turn.assessed', net, acknowledged, luck: 500 });
  const { tension } = value as { readonly tension: Rung }; // the chart's region, by construction of the dyad chart
  return {
    dyad: dyad.id,
    from: dyad.rung,
    to: tension,
    because: { rule: 'ES10', key: `forecast.${guard === '' ? 'holds' : guard}`, facts: { heat, cool } },
  };
};

/** Own slow acts, begun earlier, that land in this turn; one that was paused past its time is due as well. */
const landingNow = (exercise: Exercise, own: StateId) =>
  Object.values(exercise.processes).flatMap((process) => {
    if (process?.owner !== own || process.stage !== 'running') return [];
    return willLandIn(exercise, process) === exercise.clock.turn ? ordersFrom([process]) : [];
  });

/** One forecast per own dyad that is above Calm or that this sheet would touch, hottest first. */
export const forecastOf = (exercise: Exercise, own: StateId): readonly Forecast[] => {
  const { turn } = exercise.clock;
  const now = draftOf(exercise, own).lines.filter((line) => checkLine(exercise, own, line).landsTurn === turn);
  const heats = heatsIn(exercise, [...now.map((line) => ({ state: own, line })), ...landingNow(exercise, own)]);
  const touched = new Set(heats.map(({ from, to }) => dyadOf(from, to)));
  return Object.values(exercise.dyads)
    .flatMap((dyad) =>
      dyad !== undefined && statesOf(dyad.id).includes(own) && (dyad.rung !== 'calm' || touched.has(dyad.id)) && dyad.rung !== 'rupture'
        ? [dyad]
        : [],
    )
    .map((dyad) => forecastDyad(exercise, dyad, own, heats))
    .sort((x, y) => RUNGS.indexOf(y.to) - RUNGS.indexOf(x.to) || (x.dyad < y.dyad ? -1 : 1));
};
