/** The state an exercise was in after each record of a stored log, as short hashes. Runs in Node and in a browser. */
import { evolveAll } from '../../shared/exercise/evolve.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { blankExercise } from '../../shared/exercise/opening.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import type { CompiledScenario } from '../../shared/model/scenario.ts';
import { GENESIS, parseRecord } from '../../shared/protocol/record.ts';

/** One line of a log file: the stored bytes and their place in the chain. */
export interface StoredLine {
  readonly bytes: string;
  readonly prev: string;
  readonly hash: string;
}

export const readLines = (text: string): readonly StoredLine[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as StoredLine); // the lines that simulate writes

/** The exercise without its scenario, which is pinned beside the log. */
export const stateText = ({ scenario: _pinned, ...state }: Exercise): string => canonical(state);
/** Twelve hex digits: enough to tell a change, short enough to read in a diff. */
export const shortHash = (text: string): string => sha256Hex(text).slice(0, 12);

/** Reads every record back from its bytes, proves the chain, applies its events; calls `seen` after each. */
export const foldLines = (scenario: CompiledScenario, lines: readonly StoredLine[], seen: (exercise: Exercise, seq: number) => void): Exercise => {
  let exercise = blankExercise(scenario);
  let prev = GENESIS;
  for (const { bytes, hash } of lines) {
    const record = parseRecord(bytes, prev, hash);
    exercise = evolveAll(exercise, record.events, record.at);
    prev = record.hash;
    seen(exercise, record.seq);
  }
  return exercise;
};

/** One short hash per record. */
export const foldHashes = (scenario: CompiledScenario, text: string): readonly string[] => {
  const hashes: string[] = [];
  foldLines(scenario, readLines(text), (exercise) => void hashes.push(shortHash(stateText(exercise))));
  return hashes;
};
