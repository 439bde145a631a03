/** The log is the exercise: what is read back from the stored bytes is what was lived, at every record and for every eye. */
import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { playExercise, type Played } from '../../shared/bots/play.ts';
import { evolveAll } from '../../shared/exercise/evolve.ts';
import type { Exercise } from '../../shared/exercise/exercise.ts';
import { blankExercise } from '../../shared/exercise/opening.ts';
import { canonical } from '../../shared/lib/canonical.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import type { Viewer } from '../../shared/model/audience.ts';
import { BOT_STYLES, PLANS, type BotStyle, type Plan } from '../../shared/model/terms.ts';
import { GENESIS, parseRecord, RECORD_VERSION, sealRecord } from '../../shared/protocol/record.ts';
import { project } from '../../shared/view/project.ts';
import { stateText } from '../../tools/golden/fold.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';

const STATES = coldHarbour.states.filter(({ playable }) => playable).map(({ id }) => id);
const VIEWERS: readonly Viewer[] = [...STATES, 'cell', 'public'];

/** Seals an ask as the server does and reads it back from its bytes alone. */
const throughBytes = (prev: string, seq: number, { at, by, commandId, ask, events }: Played) => {
  const sealed = sealRecord(prev, { v: RECORD_VERSION, seq, at, by, commandId, ask, events, salt: sha256Hex(`salt|${seq}`).slice(0, 32) });
  return parseRecord(sealed.bytes, sealed.prev, sealed.hash);
};

class Follower {
  exercise: Exercise = blankExercise(coldHarbour);
  records = 0;
  compared = 0;
  prev = GENESIS;

  /** Takes a record and, one in `every`, compares the whole state and one viewer's projection. */
  take(played: Played, live: Exercise, every: number): void {
    this.records += 1;
    const record = throughBytes(this.prev, this.records, played);
    this.prev = record.hash;
    this.exercise = evolveAll(this.exercise, record.events, record.at);
    if (this.records % every !== 0 && live.clock.stage !== 'ended') return;
    this.compared += 1;
    expect(stateText(this.exercise)).toBe(stateText(live));
    const viewer = VIEWERS[this.records % VIEWERS.length] ?? 'public';
    expect(canonical(project(this.exercise, viewer))).toBe(canonical(project(live, viewer)));
  }
}

const follow = (seed: string, plan: Plan, styles: readonly BotStyle[], every: number): Follower => {
  const follower = new Follower();
  playExercise(coldHarbour, {
    seed: sha256Hex(seed),
    plan,
    styles: Object.fromEntries(STATES.map((state, n) => [state, styles[n] ?? 'random'])),
    onAccepted: (played, after) => follower.take(played, after, every),
  });
  return follower;
};

test('the fold of the stored log is the live exercise at every record', () => {
  const { records, compared } = follow('every record', 'sixty', ['random', 'hawk', 'random', 'responsible', 'random'], 1);
  expect(records).toBeGreaterThan(100);
  expect(compared).toBe(records);
});

test('the fold of the stored log is the live exercise, whoever plays and however chance falls', () => {
  const styles = array(constantFrom(...BOT_STYLES), { minLength: STATES.length, maxLength: STATES.length });
  assert(
    property(string({ minLength: 1, maxLength: 12 }), constantFrom(...PLANS), styles, (seed, plan, played) => {
      const { compared } = follow(seed, plan, played, 11);
      expect(compared).toBeGreaterThan(8);
    }),
    { numRuns: 6 },
  );
}, 120_000);

test('the same seed plays the same exercise twice, to the last byte', () => {
  const [first, second] = [follow('twice', 'express', BOT_STYLES, 50), follow('twice', 'express', BOT_STYLES, 50)];
  expect(second.prev).toBe(first.prev);
  expect(follow('another', 'express', BOT_STYLES, 50).prev).not.toBe(first.prev);
});
