/** Plays the rehearsal off the main thread, so that a turn that resolves never holds up the screens. */
import type { CompiledScenario } from '../../shared/model/scenario.ts';
// oxlint-disable-next-line import/default -- the bundler makes this module: its default export is the text of the file
import compiled from './compiled.json?raw';
import { Rehearsal, TICK_MS } from './rehearsal.ts';
import type { FromRehearsal, ToRehearsal } from './wire.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker answers its own page and has no origin to name
const tell = (message: FromRehearsal): void => postMessage(message);

let rehearsal: Rehearsal | null = null;
addEventListener('message', ({ data }: MessageEvent<ToRehearsal>) => {
  if (data.kind !== 'open') return rehearsal?.hear(data);
  // Our own compiler wrote it (tools/primer.ts), and a test holds it to the files.
  const opened = new Rehearsal(JSON.parse(compiled) as CompiledScenario, data.says, { now: () => performance.now(), tell });
  rehearsal = opened;
  setInterval(() => opened.tick(), TICK_MS);
});
