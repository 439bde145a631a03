/** AR, BO, OT, PR10, TR7: tribunals and bodies beyond the region, and what no card foresees. */
import { expect, test } from 'vitest';
import type { OrderLine } from '../../shared/acts/orderLine.ts';
import { must } from '../../shared/lib/assert.ts';
import type { ItemId, StateId } from '../../shared/model/ids.ts';
import { dyadOf } from '../../shared/model/ids.ts';
import { rule, TABLE } from '../../shared/model/ruleset.ts';
import { project } from '../../shared/view/project.ts';
import { closedBy, eyes, headlines, lawTable, luckily, LYNX, moved, only, pricesOf, told, VEYRAN } from '../builders/law.ts';
import { countermeasure, diplomatic, territory } from '../builders/lines.ts';
import { order, pact } from '../builders/order.ts';
import { CELL, eventsOf, ILMARA, memberOf, NORVIA, QUOYA, SARKAND, TESSALY, VEYRA, type TestTable } from '../builders/table.ts';

const GRID = 'incident:grid';
const FAIR: readonly ItemId[] = ['item:grid/loader', 'item:grid/returned-warrant'];
const arbitrate = (state: StateId = SARKAND, cites: readonly ItemId[] = FAIR, incident: `incident:${string}` = GRID): OrderLine =>
  order({ act: 'arbitrate', state, incident, cites: [...cites] });
const comply = (game: TestTable): OrderLine => order({ act: 'comply', dispute: disputeOf(game).id });
const disputeOf = (game: TestTable) => only(game.exercise.disputes);
const answer = (game: TestTable, consent: boolean, state: StateId = SARKAND) =>
  game.as(state, { type: 'dispute.answer', dispute: disputeOf(game).id, consent });
/** Ilmara claims in turn 1, Sarkand consents in turn 2; the award falls at the Resolve of turn 3. */
const awarded = (cites: readonly ItemId[] = LYNX, options: Parameters<typeof lawTable>[0] = {}): TestTable => {
  const game = lawTable(options).give(ILMARA, ...cites);
  game.seal(ILMARA, arbitrate(SARKAND, cites)).toPhase('consult', 2);
  answer(game, true);
  game.toPhase('decide', 3).resolve();
  return game;
};
/** A countermeasure of turn 2 that a standstill of turn 3 suspends; what lies before the tribunal is `cites`. */
const suspended = (cites: readonly ItemId[]): TestTable => {
  const game = lawTable({ seed: 'standstill', phase: 'consult' }).give(ILMARA, ...LYNX);
  game.as(ILMARA, { type: 'message.send', kind: 'note', to: [SARKAND], intent: 'ask', incident: GRID, text: '' });
  game
    .toPhase('decide')
    .seal(ILMARA, countermeasure({ endsAfterDays: 180 }))
    .toPhase('decide', 2);
  game.seal(ILMARA, arbitrate(SARKAND, cites)).toPhase('consult', 3);
  expect(only(game.exercise.measures)).toMatchObject({ kind: 'countermeasure', stage: 'active' });
  return game;
};

test('AR1 only an injured state claims, and once with each state, whoever of the two began and on whatever incident', () => {
  const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
  expect(closedBy(game, NORVIA, arbitrate(SARKAND, []))).toBe('AR1 closed.notInjured');
  const [first, second] = [arbitrate(), arbitrate(SARKAND, [], 'incident:hospitals')];
  game.seal(ILMARA, first, second);
  expect([first, second].map((line) => closedBy(game, ILMARA, line))).toEqual([null, 'DR8 closed.twice']);
  game.resolve();
  expect(disputeOf(game)).toMatchObject({ by: ILMARA, against: SARKAND, incident: GRID, stage: 'claimed', legalAid: true });
  expect(closedBy(game, ILMARA, arbitrate(SARKAND, [], 'incident:hospitals'))).toBe('AR1 closed.disputeOnce');
  // Both struck by the hospitals incident, both claim on the same day: one dispute, and the other line is dropped with its reason.
  const both = lawTable({ turn: 2 });
  both.seal(ILMARA, arbitrate(QUOYA, [], 'incident:hospitals')).seal(QUOYA, arbitrate(ILMARA, [], 'incident:hospitals'));
  const events = both.resolve();
  expect(Object.keys(both.exercise.disputes)).toHaveLength(1);
  expect(eventsOf(events, 'order.dropped')).toMatchObject([{ because: { rule: 'AR1', key: 'closed.disputeOnce' } }]);
});

test('AR2 the respondent consents or not, silence is refusal, and a compromissory clause stands in for consent', () => {
  const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
  game.seal(ILMARA, arbitrate()).toPhase('consult', 3);
  expect(game.refusal(memberOf(NORVIA), { type: 'dispute.answer', dispute: disputeOf(game).id, consent: true })).toMatchObject({
    code: 'dispute.notYours',
    rule: 'AR2',
  });
  answer(game, false);
  expect(disputeOf(game).stage).toBe('refused');
  expect(game.refusal(memberOf(SARKAND), { type: 'dispute.answer', dispute: disputeOf(game).id, consent: true }).code).toBe('dispute.notYours');
  const silent = lawTable({ turn: 2 });
  silent.seal(ILMARA, arbitrate(SARKAND, [])).toPhase('reveal', 3);
  expect(disputeOf(silent)).toMatchObject({ stage: 'refused', award: null });
  const bound = lawTable();
  bound.seal(ILMARA, pact([ILMARA, SARKAND], [{ kind: 'notify' }], { consequence: 'compromissory' })).toPhase('consult', 2);
  bound.as(SARKAND, { type: 'agreement.sign', agreement: only(bound.exercise.agreements).id, version: 1, reservation: null });
  bound.resolve();
  bound.toPhase('decide', 3).seal(ILMARA, arbitrate(SARKAND, [])).resolve();
  expect(disputeOf(bound).stage).toBe('standstill');
});

test('AR3 consent orders a standstill that suspends countermeasures between the two, and honours who consents', () => {
  const game = suspended([]);
  const measure = only(game.exercise.measures);
  const events = answer(game, true);
  expect(game.exercise.measures[measure.id]?.stage).toBe('suspended');
  expect(game.exercise.dyads[dyadOf(ILMARA, SARKAND)]?.snapshot).toMatchObject({ process: 'ruling', coercion: 'suspended' });
  expect(moved(events, 'track.consented')).toEqual([`sarkand standing ${rule('consentCredit', TABLE)}`]);
  expect(project(game.exercise, SARKAND).dyad[dyadOf(ILMARA, SARKAND)]?.process).toBe('ruling');
  expect(project(game.exercise, NORVIA).dyad[dyadOf(ILMARA, SARKAND)]?.process).toBe('none');
  // MS1: suspended or not, it ends by its date.
  game.change([{ type: 'measure.changed', measure: measure.id, change: { endsHour: game.exercise.clock.hour + 1 } }]).resolve();
  expect(game.exercise.measures[measure.id]?.stage).toBe('expired');
});

test('AR3 a standstill holds for the turn after it, and with the award what it suspended goes on', () => {
  const game = suspended(LYNX);
  answer(game, true);
  // Another one between the two is held up as well.
  expect(closedBy(game, ILMARA, countermeasure())).toBe('AR3 closed.standstill');
  expect(closedBy(game, ILMARA, countermeasure({ state: VEYRA }))).toBe('CM1 closed.notCalled');
  game.toPhase('reveal', 3);
  expect(disputeOf(game)).toMatchObject({ stage: 'standstill', standstillTurn: 3 });
  expect(only(game.exercise.measures).stage).toBe('suspended');
  const events = game.toPhase('resolve', 4).resolve();
  expect(disputeOf(game).stage).toBe('awarded');
  expect(only(game.exercise.measures).stage).toBe('active');
  expect(headlines(events)).toContain('headline.countermeasureResumed');
  expect(game.exercise.dyads[dyadOf(ILMARA, SARKAND)]?.snapshot).toMatchObject({ process: 'none', coercion: 'active' });
});

test('AR3 an award that finds nobody responsible ends the countermeasure on its incident', () => {
  const game = suspended([]);
  answer(game, true);
  const events = game.toPhase('resolve', 4).resolve();
  expect(disputeOf(game).award?.responsible).toBe(false);
  expect(only(game.exercise.measures).stage).toBe('withdrawn');
  expect(headlines(events)).toContain('headline.countermeasureFell');
});

test('AR3 a countermeasure that would land on the day of the standstill does not begin, and nobody is credited with it', () => {
  const game = lawTable({ seed: 'standstill', phase: 'consult' }).give(ILMARA, ...LYNX);
  game.as(ILMARA, { type: 'message.send', kind: 'note', to: [SARKAND], intent: 'ask', incident: GRID, text: '' });
  game
    .toPhase('decide')
    .seal(ILMARA, pact([ILMARA, SARKAND], [{ kind: 'notify' }], { consequence: 'compromissory' }))
    .toPhase('consult', 2);
  game.as(SARKAND, { type: 'agreement.sign', agreement: only(game.exercise.agreements).id, version: 1, reservation: null });
  game.toPhase('decide', 2).seal(ILMARA, countermeasure({ endsAfterDays: 180 }));
  game.toPhase('decide', 3).seal(ILMARA, arbitrate(SARKAND, []));
  const events = game.resolve();
  expect(disputeOf(game).stage).toBe('standstill');
  expect(Object.values(game.exercise.measures)).toEqual([]);
  expect(eventsOf(events, 'order.dropped')).toMatchObject([{ state: ILMARA, because: { rule: 'AR3', key: 'closed.standstill' } }]);
  expect(game.exercise.dyads[dyadOf(ILMARA, SARKAND)]?.snapshot).toMatchObject({ process: 'ruling', coercion: 'none' });
  expect(headlines(events)).not.toContain('headline.countermeasure');
  // Nor does the ladder hear of it, and its author is told why it did not begin.
  expect(eventsOf(events, 'dyad.moved').filter(({ guard }) => guard.startsWith('rises'))).toEqual([]);
  expect(told(events, ILMARA)).toContain('closed.standstill');
});

/** Ilmara claims and begins a countermeasure in turn `turn`; it is due in the next, in which Sarkand consents. */
const underWay = (cites: readonly ItemId[], turn: number): TestTable => {
  const game = lawTable({ seed: 'standstill', phase: 'consult', turn }).give(ILMARA, ...LYNX);
  game.as(ILMARA, { type: 'message.send', kind: 'note', to: [SARKAND], intent: 'ask', incident: GRID, text: '' });
  game
    .toPhase('decide', turn)
    .seal(ILMARA, arbitrate(SARKAND, cites), countermeasure({ endsAfterDays: 180 }))
    .toPhase('consult', turn + 1);
  answer(game, true);
  return game;
};
const rises = (events: ReturnType<TestTable['resolve']>) =>
  eventsOf(events, 'dyad.moved').filter(({ dyad, guard }) => dyad === dyadOf(ILMARA, SARKAND) && guard.startsWith('rises'));
const stageOf = (game: TestTable) => only(game.exercise.processes).stage;

test('AR3 a countermeasure that falls due in a standstill waits for the award, heard by no ladder, and begins with it', () => {
  const game = underWay(LYNX, 2);
  const held = game.resolve();
  expect([stageOf(game), Object.values(game.exercise.measures)]).toEqual(['running', []]);
  expect(told(held, ILMARA)).toContain('cable.heldUp');
  expect(told(held, SARKAND)).not.toContain('cable.heldUp');
  expect(rises(held)).toEqual([]);
  game.toPhase('decide', 4);
  expect(project(game.exercise, ILMARA).draft[ILMARA]?.forecast).toMatchObject([{ dyad: dyadOf(ILMARA, SARKAND), because: { facts: { heat: 4 } } }]);
  const events = game.resolve();
  expect(disputeOf(game).award?.responsible).toBe(true);
  expect([stageOf(game), only(game.exercise.measures).stage]).toEqual(['landed', 'active']);
  expect(rises(events)).toHaveLength(1);
});

test('AR3 an award that finds nobody responsible lets the claimant’s countermeasure on its incident not begin, then or later', () => {
  const game = underWay([], 2).toPhase('decide', 4);
  const events = game.resolve();
  expect(disputeOf(game).award?.responsible).toBe(false);
  expect(game.exercise.measures).toEqual({});
  expect(eventsOf(events, 'order.dropped')).toMatchObject([{ state: ILMARA, because: { rule: 'AR3', key: 'closed.awardAgainst' } }]);
  expect(rises(events)).toEqual([]);
  expect(closedBy(game.toPhase('decide', 5), ILMARA, countermeasure())).toBe('AR3 closed.awardAgainst');
});

test('AR3 a countermeasure that is due in the very turn of the award begins with it', () => {
  const game = underWay(LYNX, 4);
  const events = game.resolve();
  expect(disputeOf(game).award).toMatchObject({ responsible: true, turn: 5 });
  expect(headlines(events)).toContain('headline.countermeasure');
  expect(rises(events)).toHaveLength(1);
});

test('AR4 the turn that is said for an award is the turn in which it falls, whenever consent came', () => {
  const said = (game: TestTable) => only(project(game.exercise, SARKAND).dispute).awardTurn;
  const game = lawTable().give(ILMARA, ...LYNX);
  game.seal(ILMARA, arbitrate(SARKAND, LYNX)).toPhase('consult', 2);
  expect(said(game)).toBeNull();
  answer(game, true);
  expect(said(game)).toBe(3);
  game.toPhase('decide', 3).resolve();
  expect(disputeOf(game).award?.turn).toBe(3);
  expect(said(game)).toBeNull();
  const late = lawTable({ turn: 4 }).give(ILMARA, ...LYNX);
  late.seal(ILMARA, arbitrate(SARKAND, LYNX)).toPhase('consult', 5);
  answer(late, true);
  expect(said(late)).toBe(5);
});

test('AR4 a tribunal that was consented to in the last turn still gives its award', () => {
  const game = lawTable({ turn: 4 }).give(ILMARA, ...LYNX);
  game.seal(ILMARA, arbitrate(SARKAND, LYNX)).toPhase('consult', 5);
  answer(game, true);
  game.resolve();
  expect(disputeOf(game).stage).toBe('awarded');
});

test('CM9 a countermeasure that a tribunal suspended ends when the award is complied with', () => {
  const game = suspended(LYNX);
  answer(game, true);
  game.toPhase('decide', 5).seal(SARKAND, comply(game)).resolve();
  expect(only(game.exercise.measures).stage).toBe('withdrawn');
});

test('AR4 the award rests on what was laid before the tribunal; legal aid asks less of the file on who', () => {
  expect(disputeOf(awarded())).toMatchObject({ stage: 'awarded', award: { responsible: true, remedy: 'guarantee' } });
  const empty = disputeOf(awarded([]));
  expect(empty).toMatchObject({ stage: 'complied', award: { responsible: false, remedy: 'none' } });
  // Whatever is true: this happened by accident.
  expect(disputeOf(awarded(LYNX, { truth: 'birch' })).award?.responsible).toBe(true);
  // What others have published on the incident lies before the tribunal, too.
  const game = lawTable({ turn: 2 }).give(NORVIA, ...LYNX);
  game.seal(
    NORVIA,
    order({
      act: 'attribute',
      incident: GRID,
      who: 'who:ash-lynx',
      link: 'link:sarkand/unable',
      audience: 'public',
      cites: [...LYNX],
      legalClass: 'retorsion',
      pace: 'rushed',
    }),
  );
  game.seal(ILMARA, arbitrate(SARKAND, [])).toPhase('consult', 3);
  answer(game, true);
  game.toPhase('reveal', 4);
  expect(disputeOf(game).award?.responsible).toBe(true);
  // Suspicion of who, and Supported for the link: enough for a small state, not for a larger one.
  const thin: readonly ItemId[] = ['item:grid/copied-strings', 'item:grid/returned-warrant'];
  const responsible = (legalAid: boolean) => {
    const play = lawTable({ turn: 2 }).give(ILMARA, ...thin);
    play.seal(ILMARA, arbitrate(SARKAND, thin)).toPhase('consult', 3);
    play.change([{ type: 'dispute.changed', dispute: disputeOf(play).id, change: { legalAid } }]);
    answer(play, true);
    play.toPhase('reveal', 4);
    return disputeOf(play).award?.responsible;
  };
  expect([responsible(true), responsible(false)]).toEqual([true, false]);
});

test('AR4 what lies before the tribunal is shown to nobody else', () => {
  const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
  game.seal(ILMARA, arbitrate(SARKAND, ['item:grid/talk'])).resolve();
  for (const state of [NORVIA, SARKAND, TESSALY, QUOYA]) expect(eyes(game, state)).not.toContain('item:grid/talk');
  expect(project(game.exercise, QUOYA).opened[`${ILMARA}|2`]?.lines).toMatchObject([{ act: 'arbitrate', state: SARKAND, cites: [] }]);
});

test('AR5 complying with an award gains Standing, ignoring it costs three times as much, once', () => {
  const game = awarded();
  game.toPhase('decide', 4);
  expect(closedBy(game, NORVIA, comply(game))).toBe('AR5 closed.noAward');
  const events = game.seal(SARKAND, comply(game)).resolve();
  expect(moved(events, 'track.complied')).toEqual([`sarkand standing ${rule('complyStanding', TABLE)}`]);
  expect(moved(events, 'track.awardPaid')).toEqual([`ilmara mandate ${rule('awardMandate', TABLE)}`]);
  expect(closedBy(game, SARKAND, comply(game))).toBe('AR5 closed.noAward');
  game.toEnd();
  expect(moved(game.events, 'track.ignored')).toEqual([]);
  const idle = awarded().toEnd();
  expect(moved(idle.events, 'track.ignored')).toEqual([`sarkand standing ${-rule('ignoreStanding', TABLE)}`]);
  expect(rule('ignoreStanding', TABLE)).toBe(3 * rule('complyStanding', TABLE));
});

test('PR8 a state nobody plays consents, and complies, by itself and most of the time', () => {
  const ends = Array.from({ length: 14 }, (_, n) => {
    const game = lawTable({ turn: 2, truth: 'cedar', seed: `veyra-${n}` }).give(ILMARA, ...VEYRAN);
    game.seal(ILMARA, arbitrate(VEYRA, VEYRAN)).toEnd();
    expect(eventsOf(game.events, 'track.moved').filter(({ state }) => state === VEYRA)).toEqual([]);
    return disputeOf(game).stage;
  });
  expect(new Set(ends)).toEqual(new Set(['complied', 'ignored', 'refused']));
  expect(ends.filter((stage) => stage === 'complied').length).toBeGreaterThan(ends.filter((stage) => stage === 'ignored').length);
});

const council = (state: StateId, incident: `incident:${string}` = GRID) => order({ act: 'council', state, incident, pace: 'rushed' });

test('BO1 a referral to the council may be vetoed; then it moves nothing but is seen', () => {
  const play = (seed: string) => {
    const game = lawTable({ turn: 2, seed }).give(ILMARA, ...LYNX);
    game.seal(ILMARA, council(SARKAND)).resolve();
    return game;
  };
  const heard = luckily((game) => headlines(game.events).includes('headline.council'), play);
  expect(moved(heard.events, 'track.council')).toEqual([`ilmara standing ${rule('councilCredit', TABLE)}`]);
  const blocked = luckily((game) => headlines(game.events).includes('headline.councilVeto'), play);
  expect(moved(blocked.events, 'track.council')).toEqual([]);
  expect(eventsOf(blocked.events, 'regime.moved').map(({ because }) => because.key)).not.toContain('regime.council');
  expect(pricesOf(lawTable({ turn: 2 }), ILMARA, council(SARKAND))).toEqual(['RS7 4']);
});

test('BO2 the assembly is open to every state, accuses nobody and is heard by all', () => {
  const game = lawTable({ turn: 2 }).give(QUOYA, 'item:grid/boast');
  const line = order({ act: 'assembly', incident: GRID, pace: 'rushed' });
  game.seal(QUOYA, line).resolve();
  const events = game.toPhase('decide', 3).resolve();
  expect(moved(events, 'track.assembly')).toEqual([`quoya standing ${rule('assemblyCredit', TABLE)}`]);
  const [report] = eventsOf(events, 'report.filed').filter(({ report: { because } }) => because?.key === 'headline.assembly');
  expect(report?.report).toMatchObject({ audience: 'public', because: { facts: { by: QUOYA } } });
  expect(report?.report.because?.facts).not.toHaveProperty('state');
});

test('BO3 an application to the court is seen and goes no further before the exercise ends', () => {
  const game = lawTable({ turn: 2 }).give(ILMARA, 'item:grid/boast', 'item:grid/scans');
  game.seal(ILMARA, order({ act: 'court', state: SARKAND, incident: GRID, pace: 'rushed' })).toEnd();
  expect(headlines(game.events).filter((key) => key === 'headline.court')).toHaveLength(1);
  expect([game.exercise.disputes, game.exercise.cases]).toEqual([{}, {}]);
  expect(moved(game.events, 'track.belowWanted')).toEqual([`ilmara standing ${-8 * rule('missingStepOther', TABLE)}`]);
});

test('BO4 consulting allies steadies a government at home and is seen', () => {
  const game = lawTable({ turn: 2 });
  const events = game.seal(ILMARA, order({ act: 'allies', incident: GRID, pace: 'rushed' })).resolve();
  expect(moved(events, 'track.allies')).toEqual([`ilmara mandate ${rule('alliesMandate', TABLE)}`]);
  expect(told(events, SARKAND)).toContain('headline.allies');
});

test('PR10 what was said once on a matter is not said again for its praise', () => {
  const game = lawTable({ turn: 2 });
  game.seal(ILMARA, order({ act: 'allies', incident: GRID, pace: 'rushed' }), council(SARKAND)).toPhase('decide', 3);
  expect(closedBy(game, ILMARA, order({ act: 'allies', incident: GRID, pace: 'prepared' }))).toBe('PR10 closed.doneBefore');
  expect(closedBy(game, ILMARA, council(SARKAND))).toBe('PR10 closed.doneBefore');
  expect(closedBy(game, ILMARA, council(VEYRA))).toBeNull();
  expect(closedBy(game, QUOYA, order({ act: 'allies', incident: GRID, pace: 'rushed' }))).toBeNull();
});

test('TR7 five ambassadors summoned in one turn please as one', () => {
  const game = lawTable({ turn: 2 });
  const events = game.seal(ILMARA, ...[NORVIA, SARKAND, TESSALY, QUOYA, VEYRA].map((state) => diplomatic(state, 'summon'))).resolve();
  expect(headlines(events).filter((key) => key === 'headline.summon')).toHaveLength(5);
  expect(moved(events, 'track.diplomatic')).toEqual([`ilmara mandate ${rule('diplomaticMandate', TABLE)}`]);
});

test('DD1 a host that acts again on the same incident is not honoured again', () => {
  const game = lawTable({ phase: 'consult' });
  game.as(ILMARA, { type: 'message.send', kind: 'note', to: [SARKAND], intent: 'request-mitigation', incident: GRID, text: '' });
  game.toPhase('decide').seal(SARKAND, territory(GRID)).toPhase('decide', 2).seal(SARKAND, territory(GRID)).toPhase('reveal', 2);
  expect(headlines(game.events).filter((key) => key === 'headline.territory')).toHaveLength(2);
  expect(moved(game.events, 'track.actedOnTerritory')).toEqual([`sarkand standing ${rule('territoryCredit', TABLE)}`]);
});

const other = (id: `line:${string}`, text: string): OrderLine => ({
  ...order({ act: 'other', incident: GRID, state: null, text, reasons: ['They trust us.'] }),
  id,
});

test('OT1 what no card foresees works as the white cell rules, and at a cost when nobody has ruled by the next Resolve', () => {
  const game = lawTable({ turn: 2 });
  game.seal(QUOYA, other('line:same', 'We host the engineers.')).seal(NORVIA, other('line:same', 'We lend a ship.')).resolve();
  const [host, ship] = [QUOYA, NORVIA].map((state) =>
    must(
      Object.values(game.exercise.improvised).find((row) => row?.state === state),
      state,
    ),
  );
  expect(Object.values(project(game.exercise, QUOYA).improvised).map(({ text }) => text)).toEqual(['We host the engineers.']);
  expect(Object.values(project(game.exercise, NORVIA).improvised).map(({ text }) => text)).toEqual(['We lend a ship.']);
  expect(Object.keys(project(game.exercise, 'cell').improvised)).toHaveLength(2);
  const ruled = game.must(CELL, { type: 'other.rule', line: host?.line ?? 'line:none', verdict: 'works' });
  expect(moved(ruled, 'track.otherWorked')).toEqual([`quoya standing ${rule('otherWorks', TABLE)}`]);
  expect(game.refusal(CELL, { type: 'other.rule', line: host?.line ?? 'line:none', verdict: 'fails' })).toMatchObject({
    code: 'order.unknown',
    rule: 'OT1',
  });
  const late = game.toPhase('decide', 3).resolve();
  expect(moved(late, 'track.otherWorked')).toEqual([`norvia standing ${rule('otherWorks', TABLE)}`]);
  expect(moved(late, 'track.otherCost')).toEqual([`norvia mandate ${-rule('otherCost', TABLE)}`]);
  expect(game.exercise.improvised[ship?.line ?? 'line:none']?.verdict).toBe('works-at-a-cost');
  const failed = lawTable({ turn: 2 });
  failed.seal(QUOYA, other('line:one', 'We wait.')).resolve();
  expect(
    moved(failed.must(CELL, { type: 'other.rule', line: only(failed.exercise.improvised).line, verdict: 'fails' }), 'track.otherWorked'),
  ).toEqual([]);
});
