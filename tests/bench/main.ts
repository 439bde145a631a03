/** `npm run bench [-- --only exercises|charts|fold|fanout] [--runs N] [--commands N]`: how fast, in one run, as ratios where there is a peer. */
import { parseArgs } from 'node:util';
import { charts } from './charts.ts';
import { exercises } from './exercises.ts';
import { fanout } from './fanout.ts';
import { fold } from './fold.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, runs: { type: 'string', default: '200' }, commands: { type: 'string', default: '200' } },
});
const BENCHES: { readonly [name: string]: () => void | Promise<void> } = {
  exercises: () => exercises(Number(values.runs)),
  charts,
  fold,
  fanout: () => fanout(Number(values.commands)),
};
for (const [name, bench] of Object.entries(BENCHES)) if (values.only === undefined || values.only === name) await bench();
process.exit(0);
