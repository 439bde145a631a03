/** Promises in force as a list, their dates, the course of an arbitration and the arithmetic of a vote: what the panels show. */
import { describe, expect, test } from 'vitest';
import { forumCaseChart } from '../../shared/escalation/forumCaseChart.ts';
import { step } from '../../shared/escalation/chart.ts';
import { must } from '../../shared/lib/assert.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { reviewTurnOf, signableUntil, sunsetOf } from '../../shared/norms/agreementTimetable.ts';
import { complyBy, disputeTrack } from '../../shared/norms/disputeTimetable.ts';
import { benchOf, countOf, neededOf } from '../../shared/norms/forumVote.ts';
import { hourAfter, hourOf, turnOf } from '../../shared/norms/scenarioTime.ts';
import { project } from '../../shared/view/project.ts';
import { dueThisTurn, obligationsOf } from '../../shared/view/obligations.ts';
import { sectionForWaiting, waitingFor } from '../../client/store/statecraft.ts';
import { filed } from '../builders/cases.ts';
import { pact } from '../builders/order.ts';
import { ILMARA, NORVIA, QUOYA, TESSALY, TestTable } from '../builders/table.ts';

const idOf = (game: TestTable) => must(Object.values(game.exercise.agreements)[0], 'an agreement').id;
/** In force from turn 2 between Ilmara and Tessaly, whose clearing house stops in turn 2. */
const bound = (reservation: number | null = null): TestTable => {
  const game = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, pact([ILMARA, TESSALY], [{ kind: 'notify' }, { kind: 'freeze' }], { form: 'binding' }));
  game.toPhase('consult', 2);
  game.as(TESSALY, { type: 'agreement.sign', agreement: idOf(game), version: 1, reservation });
  game.resolve();
  return game.toPhase('consult', 3);
};

describe('what we owe', () => {
  test('an incident on our own services is to be told by the end of the turn after; it is counted until it is told', () => {
    const game = bound();
    const seen = () => project(game.exercise, TESSALY);
    expect(dueThisTurn(seen(), TESSALY)).toMatchObject([{ about: 'incident:clearing-house', by: 3, done: false }]);
    expect(waitingFor(seen(), TESSALY).duties).toBe(1);
    game.as(TESSALY, { type: 'message.send', kind: 'note', to: [ILMARA], intent: 'notify', incident: 'incident:clearing-house', text: '' });
    expect(dueThisTurn(seen(), TESSALY)).toMatchObject([{ done: true }]);
    expect(waitingFor(seen(), TESSALY).duties).toBe(0);
    expect(dueThisTurn(seen(), ILMARA)).toEqual([]);
  });
  test('the list says who is bound and whom a reservation lets go; nobody else is told of a clause', () => {
    const game = bound(1);
    const [notify, freeze] = obligationsOf(project(game.exercise, ILMARA));
    expect(notify).toMatchObject({ nature: 'asks', owedBy: [ILMARA, TESSALY], bindsAll: true, liftedFor: [], kept: { performed: 0 } });
    expect(freeze).toMatchObject({ nature: 'forbids', owedBy: [ILMARA], bindsAll: false, liftedFor: [TESSALY] });
    expect(notify?.dues).toMatchObject([{ state: TESSALY, about: 'incident:clearing-house' }]);
    expect(obligationsOf(project(game.exercise, NORVIA))[0]).toMatchObject({ kept: null, seen: [] });
  });
  test('a missed duty stands with its clause, and is answered there', () => {
    const game = bound();
    game.resolve();
    const [notify, freeze] = obligationsOf(project(game.exercise, TESSALY));
    expect(notify?.seen.map(([, { kind, accused }]) => [kind, accused])).toEqual([['missed', TESSALY]]);
    expect(freeze?.seen).toEqual([]);
    expect([sectionForWaiting('indications', 'assess'), sectionForWaiting('indications', 'consult'), sectionForWaiting('duties', 'assess')]).toEqual([
      'fold-indications',
      'fold-agreements',
      'fold-agreements',
    ]);
  });
  test('who signs in the turn is bound from the next', () => {
    const game = TestTable.started()
      .toPhase('decide')
      .seal(ILMARA, pact([ILMARA, QUOYA], [{ kind: 'freeze' }]));
    game.toPhase('consult', 2);
    game.as(QUOYA, { type: 'agreement.sign', agreement: idOf(game), version: 1, reservation: null });
    game.resolve();
    expect(obligationsOf(project(game.exercise, QUOYA))).toMatchObject([{ owedBy: [], bindsNext: [ILMARA, QUOYA] }]);
  });
});

describe('dates', () => {
  const time = { turns: 3, spansHours: [24, 240, 720, 720] };
  test('a turn begins when the spans before it are over, and the first day is day 1', () => {
    expect([1, 2, 3].map((turn) => hourOf(time, turn))).toEqual([0, 24, 264]);
    expect(hourAfter(36, 14)).toBe(372);
    expect([turnOf(time, 24), turnOf(time, 25), turnOf(time, 984), turnOf(time, 985)]).toEqual([1, 2, 3, null]);
  });
  test('a sunset has its day, the days to it, and its turn if it is played', () => {
    expect(sunsetOf({ endsHour: 744 }, time, 24)).toEqual({ hour: 744, daysLeft: 30, turn: 3 });
    expect(sunsetOf({ endsHour: 2000 }, time, 24)?.turn).toBeNull();
    expect(sunsetOf({ endsHour: null }, time, 24)).toBeNull();
  });
  test('a review is never in the turn of entry into force, and a text is signed for so many turns', () => {
    expect(reviewTurnOf({ terms: { reviewTurn: 3 }, inForceTurn: 3 })).toBe(4);
    expect(reviewTurnOf({ terms: { reviewTurn: 5 }, inForceTurn: 3 })).toBe(5);
    expect(signableUntil({ turn: 2 }, TABLE)).toBe(2 + rule('agreementOpenTurns', TABLE));
  });
});

describe('arbitration', () => {
  const claim = { stage: 'claimed', turn: 2, standstillTurn: null, awardTurn: null, award: null } as const;
  const said = (change: Partial<Parameters<typeof disputeTrack>[0]>) =>
    disputeTrack({ ...claim, ...change }, TABLE).map(({ step: name, turn, is }) => `${name} ${String(turn)} ${is}`);
  test('goes from the claim to what became of the award, each step with its turn', () => {
    expect(said({})).toEqual(['claimed 2 done', 'consent 3 next', 'standstill null later', 'award null later', 'comply null later']);
    expect(said({ stage: 'refused' })).toEqual(['claimed 2 done', 'consent null failed']);
    expect(said({ stage: 'standstill', standstillTurn: 3, awardTurn: 4 }).slice(1)).toEqual([
      'consent 3 done',
      'standstill 3 done',
      'award 4 next',
      'comply null later',
    ]);
    const award = { responsible: true, turn: 4 };
    const by = String(complyBy(award, TABLE));
    const after = { standstillTurn: 3, award };
    expect(said({ ...after, stage: 'awarded' }).slice(-2)).toEqual(['award 4 done', `comply ${by} next`]);
    expect(said({ ...after, stage: 'ignored' }).at(-1)).toBe(`comply ${by} failed`);
    expect(said({ ...after, stage: 'complied' }).at(-1)).toBe(`comply ${by} done`);
    expect(said({ ...after, stage: 'complied', award: { responsible: false, turn: 4 } }).at(-1)).toBe('award 4 done');
  });
});

describe('the vote', () => {
  const found = { ...filed, stage: 'found', finding: { result: 'unfounded', standard: 'none', inFavour: 0 } } as const;
  const states = [ILMARA, 'state:sarkand', QUOYA, 'state:veyra', 'state:maren'].map((id) => ({
    id: id as typeof ILMARA, // an id of a state
    playable: id !== 'state:veyra' && id !== 'state:maren',
  }));
  test('roster states fill a bench that is too small, and vote with the finding', () => {
    expect(benchOf(found, states)).toEqual({ delegations: [QUOYA], fill: ['state:veyra', 'state:maren'], fillBallot: 'no' });
    expect(benchOf({ ...found, finding: null, lane: 'emergency' }, states).fillBallot).toBe('yes');
    expect(countOf({ ...found, ballots: { [QUOYA]: { ballot: 'abstain' } } }, states)).toEqual({ yes: 0, no: 2, abstain: 1, cast: 2, needed: 2 });
  });
  test('what is said to be needed is what the count asks for', () => {
    for (const emergency of [false, true])
      for (let cast = 0; cast <= 9; cast += 1)
        for (let yes = 0; yes <= cast; yes += 1) {
          const { value } = step(forumCaseChart, emergency ? 'filed' : 'found', { type: 'vote.counted', yes, cast, emergency });
          expect([cast, yes, value === 'adopted']).toEqual([cast, yes, yes >= neededOf(emergency ? 'emergency' : 'ordinary', cast)]);
        }
  });
});
