/** RS, RG: what is done in answer without force: holding, protest, expulsion, sanction; and what it does to the regime. */
import { expect, test } from 'vitest';
import { playExercise } from '../../shared/bots/play.ts';
import { must } from '../../shared/lib/assert.ts';
import { sha256Hex } from '../../shared/lib/sha256.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { project } from '../../shared/view/project.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { diplomatic, hold, protest, sanction } from '../builders/lines.ts';
import { eventsOf, ILMARA, NORVIA, SARKAND, TESSALY, TestTable } from '../builders/table.ts';

test('RS1 holding with reason is a public headline and handles the incident', () => {
  const game = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, hold('incident:grid', { rationale: 'The file carries nothing yet.' }));
  const events = game.resolve();
  expect(JSON.stringify(project(game.exercise, 'public').report)).toContain('The file carries nothing yet.');
  expect(eventsOf(events, 'incident.handled')).toMatchObject([{ incident: 'incident:grid', by: ILMARA }]);
  expect(Object.values(project(game.exercise, 'public').report).some(({ because: why }) => why?.key === 'headline.hold')).toBe(true);
});

test('RS2 a coercive measure costs Standing by each step missing to Corroborated', () => {
  const game = TestTable.started().toPhase('decide').seal(ILMARA, diplomatic(SARKAND));
  const price = eventsOf(game.resolve(), 'track.moved').find(({ because: why }) => why.key === 'track.measureBelowCorroborated');
  expect(price?.by).toBe(-3 * rule('missingStepCoercive', TABLE));
});

test('RS3 a protest is known to two states', () => {
  const game = TestTable.started().toPhase('decide').seal(ILMARA, protest(SARKAND, 'incident:grid'));
  game.resolve();
  const sees = (viewer: Parameters<typeof project>[1]) =>
    Object.values(project(game.exercise, viewer).report).some(({ because: why }) => why?.key === 'cable.protest');
  expect([ILMARA, SARKAND, NORVIA, TESSALY, 'public' as const].map(sees)).toEqual([true, true, false, false, false]);
});

test('RS4 an expulsion is public and the hotline still works', () => {
  const game = TestTable.started().toPhase('decide').seal(ILMARA, diplomatic(SARKAND));
  game.resolve();
  expect(Object.values(project(game.exercise, 'public').measure)).toMatchObject([{ kind: 'diplomatic', form: 'expel', stage: 'active' }]);
  game.toPhase('consult', 2).as(ILMARA, { type: 'message.send', kind: 'hotline', to: [SARKAND], intent: 'ask', text: '' });
});

test('RS5 a sanction on the right target weakens the author, on a wrong one nothing happens and nobody is told', () => {
  const landed = (right: boolean) => {
    const game = TestTable.started({ seed: 'rs5' });
    const truth = must(coldHarbour.truths.find(({ id }) => id === game.exercise.truth)?.incidents['incident:grid'], 'truth');
    const who = right
      ? truth.who
      : must(
          coldHarbour.who.find(({ id }) => id !== truth.who),
          'another',
        ).id;
    game.give(ILMARA, 'item:grid/recorder', 'item:grid/boast').toPhase('decide', 1).seal(ILMARA, sanction(SARKAND, who)).resolve();
    game.toPhase('reveal', 3);
    return { game, truth };
  };
  const { game: right, truth } = landed(true);
  const { game: wrong } = landed(false);
  const changed = (game: TestTable) => eventsOf(game.events, 'incident.intensityChanged').length;
  expect(changed(right) - changed(wrong)).toBe(
    truth.intensity > 0
      ? Object.values(
          must(
            coldHarbour.truths.find(({ id }) => id === right.exercise.truth),
            'truth',
          ).incidents,
        ).filter(({ who, intensity }) => who === truth.who && intensity > 0).length
      : 0,
  );
  const keys = (game: TestTable) =>
    Object.values(project(game.exercise, ILMARA).report)
      .map(({ because: why }) => why?.key)
      .filter((key) => key?.includes('sanction'))
      .toSorted((a, b) => String(a).localeCompare(String(b)));
  expect(keys(right)).toEqual(keys(wrong));
});

test('RG1 Regime gains at most half a point a turn and moves only by its table', () => {
  let turn = 0;
  let gained = 0;
  playExercise(coldHarbour, {
    seed: sha256Hex('rg1'),
    plan: 'ninety',
    styles: Object.fromEntries(coldHarbour.states.map(({ id }) => [id, 'responsible' as const])),
    onAccepted: ({ events }, after) => {
      if (after.clock.turn !== turn) {
        turn = after.clock.turn;
        gained = 0;
      }
      for (const event of eventsOf(events, 'regime.moved')) {
        expect(event.because.key.startsWith('regime.')).toBe(true);
        gained += Math.max(0, event.by);
        expect(gained).toBeLessThanOrEqual(rule('regimeGainCap', TABLE));
      }
    },
  });
});
