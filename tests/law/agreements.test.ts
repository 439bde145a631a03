/** AG: clause cards, signatures, monitoring, dividend, sunset, review. */
import { expect, test } from 'vitest';
import { checkLine } from '../../shared/exercise/lineCheck.ts';
import { must } from '../../shared/lib/assert.ts';
import type { StateId } from '../../shared/model/ids.ts';
import { rule, TABLE, VERIFICATION_TABLE } from '../../shared/model/ruleset.ts';
import { CLAUSE_KINDS } from '../../shared/model/terms.ts';
import { project } from '../../shared/view/project.ts';
import { coldHarbour } from '../builders/coldHarbour.ts';
import { luckily } from '../builders/law.ts';
import { diplomatic, hold } from '../builders/lines.ts';
import { order, pact } from '../builders/order.ts';
import { eventsOf, ILMARA, memberOf, NORVIA, QUOYA, SARKAND, TESSALY, TestTable, VEYRA } from '../builders/table.ts';

const idOf = (game: TestTable) => must(Object.values(game.exercise.agreements)[0], 'an agreement').id;
const agreementOf = (game: TestTable) => must(game.exercise.agreements[idOf(game)], 'an agreement');
const sign = (game: TestTable, state: StateId, reservation: number | null = null) =>
  game.as(state, { type: 'agreement.sign', agreement: idOf(game), version: agreementOf(game).version, reservation });
/** A text proposed in turn 1, signed by Quoya in turn 2, binding from turn 3. */
const live = (line = pact([ILMARA, QUOYA], [{ kind: 'notify' }]), options: ConstructorParameters<typeof TestTable>[0] = {}): TestTable => {
  const game = TestTable.started(options).toPhase('decide').seal(ILMARA, line);
  game.toPhase('consult', 2);
  sign(game, QUOYA);
  game.resolve();
  return game;
};
const moved = (events: Parameters<typeof eventsOf>[0], key: string) => eventsOf(events, 'track.moved').filter(({ because }) => because.key === key);

test('AG1 a text names its author among its parties and wants no more signatures than parties', () => {
  const game = TestTable.started().toPhase('decide');
  expect(checkLine(game.exercise, NORVIA, pact([ILMARA, QUOYA], [{ kind: 'notify' }])).closed).toMatchObject({ rule: 'AG1', key: 'closed.notParty' });
  expect(checkLine(game.exercise, ILMARA, pact([ILMARA, QUOYA], [{ kind: 'notify' }], { threshold: 3 })).closed).toMatchObject({
    rule: 'AG1',
    key: 'closed.threshold',
  });
  expect(checkLine(game.exercise, ILMARA, pact([ILMARA, QUOYA], [{ kind: 'notify' }])).closed).toBeNull();
});

test('AG2 a text is its parties’ alone until enough of them signed; it enters into force at Resolve', () => {
  const game = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, pact([ILMARA, QUOYA], [{ kind: 'notify' }]));
  game.toPhase('consult', 2);
  expect(Object.keys(project(game.exercise, QUOYA).agreement)).toHaveLength(1);
  expect(Object.keys(project(game.exercise, NORVIA).agreement)).toHaveLength(0);
  const asked = { type: 'agreement.sign', agreement: idOf(game), version: 1, reservation: null } as const;
  expect(game.refusal(memberOf(NORVIA), asked)).toMatchObject({ code: 'agreement.unknown', rule: 'AG2' });
  sign(game, QUOYA);
  expect(agreementOf(game).stage).toBe('open');
  game.resolve();
  expect(agreementOf(game)).toMatchObject({ stage: 'in-force', inForceTurn: 2 });
  expect(Object.keys(project(game.exercise, NORVIA).agreement)).toHaveLength(1);
  game.toPhase('consult', 3);
  expect(game.refusal(memberOf(NORVIA), asked)).toMatchObject({ code: 'agreement.notParty', rule: 'AG2' });
});

test('AG2 an amendment ends every signature, and nobody signs a text they have not read', () => {
  const game = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, pact([ILMARA, QUOYA], [{ kind: 'notify' }]));
  game.toPhase('consult', 2);
  sign(game, QUOYA);
  game.toPhase('decide', 2).seal(QUOYA, pact([ILMARA, QUOYA], [{ kind: 'contacts' }], { agreement: idOf(game), threshold: 2 }));
  game.toPhase('consult', 3);
  // Signed by two before it was amended: it went into force as it stood, and an amendment to what is in force is dropped.
  expect(agreementOf(game)).toMatchObject({
    stage: 'in-force',
    version: 1,
    signatures: [ILMARA, QUOYA],
    terms: { clauses: [{ kind: 'notify' }] },
  });
  expect(eventsOf(game.events, 'order.dropped')).toMatchObject([{ state: QUOYA, because: { rule: 'AG2', key: 'closed.agreementNotOpen' } }]);
  const other = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, pact([ILMARA, QUOYA, NORVIA], [{ kind: 'notify' }], { threshold: 3 }));
  other.toPhase('consult', 2);
  sign(other, QUOYA);
  other.toPhase('decide', 2).seal(NORVIA, pact([ILMARA, QUOYA, NORVIA], [{ kind: 'contacts' }], { agreement: idOf(other), threshold: 3 }));
  other.toPhase('consult', 3);
  expect(agreementOf(other)).toMatchObject({ version: 2, signatures: [NORVIA] });
  expect(other.refusal(memberOf(QUOYA), { type: 'agreement.sign', agreement: idOf(other), version: 1, reservation: null })).toMatchObject({
    code: 'agreement.amended',
    rule: 'AG2',
  });
});

test('AG2 an amended text keeps what it read before, who laid it on the table and whose signatures ended; only who was a party reads it', () => {
  const game = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, pact([ILMARA, QUOYA, NORVIA], [{ kind: 'notify' }], { threshold: 3 }));
  game.toPhase('consult', 2);
  sign(game, QUOYA);
  // Tessaly is brought in, Norvia left out.
  game.toPhase('decide', 2).seal(QUOYA, pact([ILMARA, QUOYA, TESSALY], [{ kind: 'contacts' }], { agreement: idOf(game), threshold: 3 }));
  game.toPhase('consult', 3);
  const before = { version: 1, laidBy: ILMARA, turn: 1, signatures: [ILMARA, QUOYA], terms: { clauses: [{ kind: 'notify' }] } };
  expect(agreementOf(game)).toMatchObject({ version: 2, proposedBy: ILMARA, laidBy: QUOYA, turn: 2, earlier: [before] });
  const seen = (viewer: StateId | 'cell' | 'public') => project(game.exercise, viewer).agreement[idOf(game)];
  for (const viewer of ['cell', ILMARA, QUOYA] as const) expect(seen(viewer)?.earlier).toMatchObject([before]);
  expect(seen(TESSALY)).toMatchObject({ version: 2, laidBy: QUOYA, earlier: [] });
  expect([seen(NORVIA), seen(VEYRA), seen('public')]).toEqual([undefined, undefined, undefined]);
  // In force it is public; what was drafted on the way is not.
  for (const state of [ILMARA, TESSALY]) sign(game, state);
  game.resolve();
  expect([seen('public'), seen(VEYRA), seen(NORVIA)].map((view) => [view?.stage, view?.earlier.length])).toEqual([
    ['in-force', 0],
    ['in-force', 0],
    ['in-force', 1],
  ]);
});

test('AG3 a duty that fell due is performed or missed, and the miss is told to the signatories', () => {
  // The clearing house, which concerns Tessaly, stops in turn 2: its partner is told in turn 3, or not.
  const between = (): TestTable => {
    const game = TestTable.started()
      .toPhase('decide')
      .seal(ILMARA, pact([ILMARA, TESSALY], [{ kind: 'notify' }]));
    game.toPhase('consult', 2);
    sign(game, TESSALY);
    game.resolve();
    return game.toPhase('consult', 3);
  };
  const told = between();
  told.as(TESSALY, { type: 'message.send', kind: 'note', to: [ILMARA], intent: 'notify', incident: 'incident:clearing-house', text: '' });
  expect(moved(told.resolve(), 'track.dividend').map(({ state }) => state)).toEqual([TESSALY, TESSALY]);
  const game = between();
  const events = game.resolve();
  expect(eventsOf(events, 'indication.raised').filter(({ indication }) => indication.kind === 'missed')).toMatchObject([
    { indication: { accused: TESSALY } },
  ]);
  expect(Object.keys(project(game.exercise, ILMARA).indication)).toHaveLength(1);
  expect(Object.keys(project(game.exercise, NORVIA).indication)).toHaveLength(0);
});

test('AG4 an order that would break a clause says so, is seen by the odds of its verification, and is priced by a finding', () => {
  const game = live(pact([ILMARA, QUOYA], [{ kind: 'freeze' }]));
  game.toPhase('decide', 3);
  const line = diplomatic(QUOYA);
  expect(checkLine(game.exercise, ILMARA, line).cautions.map(({ key }) => key)).toContain('caution.obligation');
  game.seal(ILMARA, line);
  const seen = eventsOf(game.resolve(), 'indication.raised');
  expect(seen).toMatchObject([{ indication: { accused: ILMARA, kind: 'breach', real: true } }]);
  const later = game.toPhase('decide', 4).resolve();
  expect(moved(later, 'track.breach')).toMatchObject([{ state: ILMARA, by: -rule('breachStanding', TABLE) }]);
  expect(agreementOf(game).suspended).toEqual([ILMARA]);
});

test('AG4 monitoring sees what is not there, too, and a reply helps against it; nobody’s view says which it was', () => {
  let raised = 0;
  for (let i = 0; i < 60 && raised === 0; i += 1) {
    const game = live(pact([ILMARA, QUOYA], [{ kind: 'freeze' }], { verification: 'data-exchange' }), { seed: `false-${i}` });
    const events = game.toPhase('decide', 3).resolve();
    const [first] = eventsOf(events, 'indication.raised');
    if (first === undefined) continue;
    raised += 1;
    expect(first.indication).toMatchObject({ real: false, kind: 'breach' });
    for (const viewer of ['cell', ILMARA, QUOYA] as const) expect(JSON.stringify(project(game.exercise, viewer).indication)).not.toContain('"real"');
    game.toPhase('assess', 4);
    game.as(first.indication.accused, { type: 'indication.reply', indication: first.indication.id, text: 'Here is the log.' });
    game.toPhase('decide', 4).resolve();
    expect(game.exercise.indications[first.indication.id]?.stage).toBe('dismissed');
  }
  expect(raised).toBe(1);
});

test('AG5 the more a verification sees, the more it costs at home', () => {
  const detects = Object.values(VERIFICATION_TABLE).map(({ detect }) => detect);
  expect(detects).toEqual([...detects].sort((a, b) => a - b));
  expect(moved(live().events, 'track.intrusion').map(({ by }) => by)).toEqual([-15, -15]);
  expect(moved(live(pact([ILMARA, QUOYA], [{ kind: 'notify' }], { verification: 'self-report' })).events, 'track.intrusion')).toEqual([]);
});

test('AG6 at its review a clause is kept by those who say so; silence renews nothing', () => {
  const text = () => pact([ILMARA, QUOYA], [{ kind: 'notify' }, { kind: 'contacts' }], { reviewTurn: 3 });
  const silent = live(text());
  silent.toPhase('consult', 3);
  expect(agreementOf(silent).stage).toBe('under-review');
  silent.resolve();
  expect(agreementOf(silent).stage).toBe('expired');
  const kept = live(text());
  kept.toPhase('consult', 3);
  for (const state of [ILMARA, QUOYA]) {
    kept.as(state, { type: 'agreement.judge', agreement: idOf(kept), clause: 0, verdict: 'keep' });
    kept.as(state, { type: 'agreement.judge', agreement: idOf(kept), clause: 1, verdict: 'drop' });
  }
  kept.resolve();
  expect(agreementOf(kept)).toMatchObject({ stage: 'in-force', signatures: [ILMARA, QUOYA], terms: { clauses: [{ kind: 'notify' }] } });
});

test('AG4 what was seen before a review is found on the clause it was seen of, though the review moves the clauses', () => {
  // A false alarm would do as well; a breach is seen by the odds of its verification.
  const game = live(pact([ILMARA, QUOYA], [{ kind: 'contacts' }, { kind: 'freeze' }], { reviewTurn: 4, consequence: 'referral' }));
  game.toPhase('decide', 3).seal(ILMARA, diplomatic(QUOYA));
  const [seen] = eventsOf(game.resolve(), 'indication.raised');
  expect(seen?.indication).toMatchObject({ clause: 1, accused: ILMARA, real: true });
  game.toPhase('consult', 4);
  for (const state of [ILMARA, QUOYA])
    for (const clause of [0, 1]) game.as(state, { type: 'agreement.judge', agreement: idOf(game), clause, verdict: clause === 0 ? 'drop' : 'keep' });
  const events = game.resolve();
  const said = eventsOf(events, 'report.filed').find(({ report }) => report.because?.key.startsWith('headline.breach'));
  expect(said?.report.because?.facts).toMatchObject({ clause: 'freeze', state: ILMARA });
  expect(agreementOf(game)).toMatchObject({ stage: 'in-force', terms: { clauses: [{ kind: 'freeze' }] }, performance: [{ breached: 0 }] });
});

test('AG7 an agreement ends by its own date', () => {
  const game = live(pact([ILMARA, QUOYA], [{ kind: 'contacts' }], { sunsetDays: 30 }));
  game.toPhase('reveal', 4);
  expect(agreementOf(game).stage).toBe('expired');
});

test('AG8 a signature alone pays no dividend', () => {
  const game = live(pact([ILMARA, QUOYA], [{ kind: 'freeze' }, { kind: 'no-operation', sector: 'health' }]));
  game.toPhase('reveal', 4);
  expect(moved(game.events, 'track.dividend')).toEqual([]);
  expect(game.exercise.delegations[ILMARA]?.counts.performed).toBe(0);
});

test('AG9 from Crisis two states draft only through a mediator', () => {
  const game = TestTable.started();
  const dyad = must(game.exercise.dyads['dyad:ilmara~quoya'], 'a dyad');
  const set = (process: 'none' | 'mediation') =>
    game.change([
      {
        type: 'dyad.moved',
        dyad: dyad.id,
        from: must(game.exercise.dyads[dyad.id], dyad.id).rung,
        to: 'crisis',
        guard: 'risesOne',
        snapshot: { ...dyad.snapshot, tension: 'crisis', process },
        because: { rule: 'ES3', key: 'dyad.risesOne', facts: {} },
      },
    ]);
  set('none').toPhase('decide');
  expect(checkLine(game.exercise, ILMARA, pact([ILMARA, QUOYA], [{ kind: 'notify' }])).closed).toMatchObject({ rule: 'AG9' });
  set('mediation');
  expect(checkLine(game.exercise, ILMARA, pact([ILMARA, QUOYA], [{ kind: 'notify' }])).closed).toBeNull();
});

test('AG10 a reservation is to one clause of a binding text, and an objection takes it away', () => {
  const soft = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, pact([ILMARA, QUOYA], [{ kind: 'freeze' }]));
  soft.toPhase('consult', 2);
  expect(soft.refusal(memberOf(QUOYA), { type: 'agreement.sign', agreement: idOf(soft), version: 1, reservation: 0 })).toMatchObject({
    code: 'agreement.notBinding',
    rule: 'AG10',
  });
  const game = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, pact([ILMARA, QUOYA], [{ kind: 'freeze' }], { form: 'binding' }));
  game.toPhase('consult', 2);
  expect(game.refusal(memberOf(QUOYA), { type: 'agreement.sign', agreement: idOf(game), version: 1, reservation: 4 }).code).toBe(
    'agreement.noClause',
  );
  sign(game, QUOYA, 0);
  game.toPhase('decide', 3);
  expect(checkLine(game.exercise, QUOYA, diplomatic(ILMARA)).cautions.map(({ key }) => key)).not.toContain('caution.obligation');
  game.toPhase('consult', 4);
  game.as(ILMARA, { type: 'agreement.object', agreement: idOf(game), state: QUOYA, clause: 0 });
  game.toPhase('decide', 4);
  expect(checkLine(game.exercise, QUOYA, diplomatic(ILMARA)).cautions.map(({ key }) => key)).toContain('caution.obligation');
});

test('AG4 a definition widens what a clause covers; what it leaves out is a gap', () => {
  const scenario = { ...coldHarbour, switches: { coercion: true, armedConflict: false } };
  const touched = (definitions: ('hospital-includes-suppliers' | 'sabotage-means-lasting-loss')[]) => {
    const game = TestTable.started({ scenario })
      .toPhase('decide')
      .seal(ILMARA, pact([ILMARA, SARKAND], [{ kind: 'no-operation', sector: 'health' }], { definitions }));
    game.toPhase('consult', 2);
    game.as(SARKAND, { type: 'agreement.sign', agreement: idOf(game), version: 1, reservation: null });
    game.resolve();
    game.toPhase('decide', 3);
    const line = order({
      act: 'disrupt',
      state: SARKAND,
      incident: 'incident:grid',
      target: 'service:sarkand/telecom',
      legalClass: 'countermeasure',
      pace: 'rushed',
    });
    return checkLine(game.exercise, ILMARA, line).cautions.some(({ key }) => key === 'caution.obligation');
  };
  expect(touched([])).toBe(false);
  expect(touched(['hospital-includes-suppliers'])).toBe(true);
});

test('AG3 every clause card compiles to an obligation that some play performs, misses or breaks', () => {
  expect(CLAUSE_KINDS).toHaveLength(12);
  const game = live(
    pact(
      [ILMARA, QUOYA],
      CLAUSE_KINDS.slice(0, 8).map((kind) => ({ kind })),
    ),
  );
  game.toPhase('decide', 3).seal(ILMARA, hold('incident:grid'));
  expect(() => game.resolve()).not.toThrow();
  expect(agreementOf(game).performance).toHaveLength(8);
});

test('AG2 an amended text counts its clauses anew', () => {
  const game = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, pact([ILMARA, QUOYA, NORVIA], [{ kind: 'notify' }], { threshold: 3 }));
  game
    .toPhase('decide', 2)
    .seal(NORVIA, pact([ILMARA, QUOYA, NORVIA], [{ kind: 'contacts' }, { kind: 'freeze' }], { agreement: idOf(game), threshold: 3 }));
  game.toPhase('consult', 3);
  expect(agreementOf(game).performance.map(({ clause }) => clause)).toEqual([0, 1]);
});

test('AG3 how duties were kept is shown to who has signed and to nobody else', () => {
  const game = live(pact([ILMARA, QUOYA, NORVIA], [{ kind: 'notify' }]));
  const rows = (viewer: StateId | 'cell' | 'public') => project(game.exercise, viewer).agreement[idOf(game)]?.performance.length;
  expect([rows('cell'), rows(ILMARA), rows(QUOYA), rows(NORVIA), rows('public')]).toEqual([1, 1, 1, 0, 0]);
});

test('AG4 a party that is suspended is bound by nothing and watched for nothing, and the rest of the table plays on', () => {
  const game = live(pact([ILMARA, QUOYA], [{ kind: 'freeze' }]));
  game.change([{ type: 'agreement.changed', agreement: idOf(game), change: { suspended: [ILMARA] } }]).toPhase('decide', 3);
  expect(checkLine(game.exercise, ILMARA, diplomatic(QUOYA)).cautions.map(({ key }) => key)).not.toContain('caution.obligation');
  game.seal(ILMARA, diplomatic(QUOYA));
  expect(eventsOf(game.resolve(), 'indication.raised')).toEqual([]);
  expect(() => game.toEnd()).not.toThrow();
});

test('AG5 who joins a text in force pays for being looked into as those did who were there from the start', () => {
  const game = live(pact([ILMARA, QUOYA, NORVIA], [{ kind: 'notify' }]));
  game.toPhase('consult', 3);
  expect(moved(sign(game, NORVIA), 'track.intrusion').map(({ state, by }) => `${state} ${by}`)).toEqual([`${NORVIA} -15`]);
});

test('AG6 a reservation follows its clause when another is dropped at the review', () => {
  const game = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, pact([ILMARA, QUOYA], [{ kind: 'contacts' }, { kind: 'freeze' }], { form: 'binding', reviewTurn: 3 }));
  game.toPhase('consult', 2);
  sign(game, QUOYA, 1);
  game.toPhase('consult', 3);
  for (const state of [ILMARA, QUOYA])
    for (const clause of [0, 1]) game.as(state, { type: 'agreement.judge', agreement: idOf(game), clause, verdict: clause === 1 ? 'keep' : 'drop' });
  game.resolve();
  expect(agreementOf(game)).toMatchObject({ terms: { clauses: [{ kind: 'freeze' }] }, reservations: [{ state: QUOYA, clause: 0 }] });
});

test('AG2 a state nobody plays signs by itself most of the time; it is never watched, has no track to move, and the end finds nothing to throw at', () => {
  const stages = Array.from({ length: 12 }, (_, n) => {
    const game = TestTable.started({ seed: `veyra-${n}` })
      .toPhase('decide')
      .seal(ILMARA, pact([ILMARA, VEYRA], [{ kind: 'notify' }, { kind: 'freeze' }]));
    game.toPhase('reveal', 2);
    const { stage } = agreementOf(game);
    expect(() => game.toEnd()).not.toThrow();
    expect(eventsOf(game.events, 'track.moved').filter(({ state }) => state === VEYRA)).toEqual([]);
    expect(Object.values(game.exercise.indications).filter((row) => row?.accused === VEYRA)).toEqual([]);
    return stage;
  });
  expect(stages.filter((stage) => stage === 'in-force').length).toBeGreaterThan(6);
});

test('AG4 a found breach that the text refers to the Forum goes there as a broken promise, and handles no incident', () => {
  const handled = () => Object.values(game.exercise.incidents).filter((incident) => incident?.handled).length;
  let before = -1;
  // Whether it is seen, and found, is left to chance.
  const game = luckily(
    ({ events }) => eventsOf(events, 'case.filed').length > 0,
    (seed) => {
      const play = live(pact([ILMARA, QUOYA], [{ kind: 'freeze' }], { consequence: 'referral' }), { seed });
      play.toPhase('decide', 3).seal(ILMARA, diplomatic(QUOYA)).resolve();
      before = Object.values(play.exercise.incidents).filter((incident) => incident?.handled).length;
      return play.toPhase('reveal', 4);
    },
  );
  const [filed] = eventsOf(game.events, 'case.filed');
  expect(filed?.case).toMatchObject({ by: QUOYA, kind: 'situation', accused: null, incident: null, agreement: idOf(game) });
  expect(handled()).toBe(before);
  // It goes its way to a vote like any other case.
  game.toEnd();
  expect(project(game.exercise, NORVIA).case[must(filed, 'a case').case.id]).toMatchObject({ incident: null, agreement: idOf(game) });
});

test('AG6 a state nobody plays says at a review what it would keep, most of the time all of it, so that a text with one can be renewed', () => {
  const stages = Array.from({ length: 12 }, (_, n) => {
    const game = TestTable.started({ seed: `keeper-${n}` })
      .toPhase('decide')
      .seal(ILMARA, pact([ILMARA, VEYRA], [{ kind: 'notify' }, { kind: 'freeze' }], { reviewTurn: 4 }));
    game.toPhase('consult', 4);
    if (agreementOf(game).stage !== 'under-review') return 'unsigned';
    expect(agreementOf(game).verdicts.map(({ state, clause }) => [state, clause])).toEqual([
      [VEYRA, 0],
      [VEYRA, 1],
    ]);
    for (const clause of [0, 1]) game.as(ILMARA, { type: 'agreement.judge', agreement: idOf(game), clause, verdict: 'keep' });
    game.resolve();
    return agreementOf(game).stage;
  });
  expect(stages.filter((stage) => stage === 'in-force').length).toBeGreaterThan(4);
  expect(new Set(stages)).toContain('expired');
});

test('AG2 who signs a text in force is bound by it from the next turn, as those were who signed before', () => {
  const game = live(pact([ILMARA, QUOYA, NORVIA], [{ kind: 'freeze' }]));
  game.toPhase('consult', 3);
  sign(game, NORVIA);
  const warned = () => checkLine(game.exercise, NORVIA, diplomatic(QUOYA)).cautions.map(({ key }) => key);
  expect(warned()).not.toContain('caution.obligation');
  game.toPhase('decide', 3).seal(NORVIA, diplomatic(QUOYA));
  expect(eventsOf(game.resolve(), 'indication.raised').filter(({ indication }) => indication.accused === NORVIA)).toEqual([]);
  game.toPhase('decide', 4);
  expect(warned()).toContain('caution.obligation');
});

test('AR2 a compromissory clause stands in for consent from the turn after it entered into force', () => {
  const game = TestTable.started()
    .toPhase('decide')
    .seal(ILMARA, pact([ILMARA, SARKAND], [{ kind: 'notify' }], { consequence: 'compromissory' }));
  game.toPhase('consult', 2);
  sign(game, SARKAND);
  game.toPhase('decide', 2).seal(ILMARA, order({ act: 'arbitrate', state: SARKAND, incident: 'incident:grid', cites: [] }));
  game.resolve();
  expect(agreementOf(game).inForceTurn).toBe(2);
  expect(Object.values(game.exercise.disputes)).toMatchObject([{ stage: 'claimed' }]);
});
