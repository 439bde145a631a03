/** Bad input is answered by a rule of the book and a sentence, and leaves the exercise and its log as they were. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultLine } from '../../server/scenarios/load.ts';
import { readCommand } from '../../server/rooms/requests.ts';
import { LADDER_NUMBERS, ladderOf } from '../../shared/escalation/ladder.ts';
import { must } from '../../shared/lib/assert.ts';
import { compileScenario } from '../../shared/scenario/compile.ts';
import { refusals } from '../../client/words/en/refusals.ts';
import { lawTable, LYNX } from '../builders/law.ts';
import { attribute, diplomatic, hold } from '../builders/lines.ts';
import { order } from '../builders/order.ts';
import { CELL, ILMARA, memberOf, NORVIA, QUOYA, SARKAND, type Said, type TestTable } from '../builders/table.ts';
import { change, coldHarbourFiles, inside } from '../scenarios/coldHarbourFiles.ts';

const RULES = readFileSync(join(import.meta.dirname, '../../shared/norms/RULES.md'), 'utf8');
const sentences: { readonly [key: string]: string } = refusals;
interface Answer {
  readonly code: string;
  readonly rule: string;
}
/** The rule stands in the book, and the code has a sentence for people. */
const answered = ({ code, rule }: Answer): void => {
  expect(RULES).toContain(`- **${rule}** `);
  expect(sentences[`refusal.${code}`]).toMatch(/^[A-Z“{].*[.?!]$/);
};
/** Asks, is refused, and nothing has changed: not the exercise, not the list of its events. */
const refused = (game: TestTable, by: Parameters<TestTable['refusal']>[0], said: Said) => {
  const [exercise, count] = [game.exercise, game.events.length];
  const answer = game.refusal(by, said);
  answered(answer);
  expect(game.exercise).toBe(exercise);
  expect(game.events).toHaveLength(count);
  return answer;
};
const read = (command: object) => {
  const answer = readCommand({ id: 'aaaaaaaaaaaaaaaa', command });
  if (answer.ok) throw new Error('it was read');
  answered(answer.refusal);
  return answer.refusal;
};

test('RT7 an unknown act, command or field is refused with its place and what is known there', () => {
  expect(read({ type: 'draft.setLine', base: 0, line: { id: 'line:a', act: 'bribe', state: SARKAND } })).toMatchObject({
    code: 'command.malformed',
    rule: 'RT7',
    facts: { field: 'line.act' },
  });
  expect(read({ type: 'exercise.win' })).toEqual({ code: 'command.unknown', rule: 'RT7', facts: { type: 'exercise.win' } });
  expect(read({ type: 'draft.sign', extra: true }).code).toBe('command.malformed');
  expect(readCommand('nonsense')).toMatchObject({ ok: false, refusal: { code: 'command.malformed', rule: 'RT7' } });
  expect(readCommand({ id: 'x', command: { type: 'draft.sign' } })).toMatchObject({ ok: false, refusal: { facts: { field: 'id' } } });
});

test.each([
  ['a line without the service it is for', { act: 'restore' }, 'line.service'],
  ['a service that is no id', { act: 'restore', service: 'the power station' }, 'line.service'],
  [
    'an emergency measure for a year',
    { act: 'emergency', measure: 'reroute', service: 'service:ilmara/power', basis: 'derogation', oversight: true, endsAfterDays: 365 },
    'line.endsAfterDays',
  ],
  [
    'a word that is no list',
    {
      act: 'attribute',
      incident: 'incident:grid',
      who: 'who:insider',
      link: 'link:none',
      audience: 'public',
      cites: 'all',
      legalClass: 'retorsion',
      pace: 'rushed',
    },
    'line.cites',
  ],
  [
    'half a percent of a forecast',
    { act: 'hold', incident: 'incident:grid', legalClass: 'domestic', forecast: { state: SARKAND, will: 'signs', percent: 0.5 } },
    'line.forecast.percent',
  ],
  ['a text without an end', { act: 'hold', incident: 'incident:grid', legalClass: 'domestic', rationale: 'x'.repeat(401) }, 'line.rationale'],
  ['a field that no card has', { act: 'hold', incident: 'incident:grid', legalClass: 'domestic', heat: 0 }, 'line'],
])('RT7 a malformed order line, %s, is refused with the field', (_, line, field) => {
  expect(read({ type: 'draft.setLine', base: 0, line: { id: 'line:a', ...line } }).facts['field']).toBe(field);
});

test('AT5 a claim that cites what its claimant does not hold is refused with the item, on the sheet and in a share', () => {
  const game = lawTable({ turn: 2, phase: 'consult' });
  const line = attribute({ who: 'who:ash-lynx', link: 'link:sarkand/unable', cites: [...LYNX] });
  expect(refused(game, memberOf(QUOYA), { type: 'draft.setLine', line, base: game.exercise.drafts[QUOYA]?.revision ?? 0 })).toMatchObject({
    code: 'act.closed',
    rule: 'AT5',
    facts: { key: 'closed.itemNotHeld', item: 'item:grid/loader' },
  });
  expect(refused(game, memberOf(QUOYA), { type: 'evidence.share', items: ['item:grid/talk'], to: [ILMARA] })).toMatchObject({
    code: 'evidence.notHeld',
    rule: 'AT5',
  });
});

test('DR7 at zero the sheet has sealed itself, and an order for the phase that is over is refused with the phases it belongs to', () => {
  const game = lawTable({ turn: 2 });
  const base = game.exercise.drafts[ILMARA]?.revision ?? 0;
  game.advance(game.exercise.clock.phaseEndsAt);
  expect(game.exercise.clock.phase).toBe('resolve');
  expect(refused(game, memberOf(ILMARA), { type: 'draft.setLine', line: hold('incident:grid'), base })).toMatchObject({
    code: 'phase.wrong',
    rule: 'RT2',
    facts: { phase: 'resolve', wanted: 'brief, assess, consult, decide' },
  });
  expect(refused(game, memberOf(ILMARA), { type: 'draft.seal' }).rule).toBe('RT2');
  expect(refused(game, CELL, { type: 'phase.end', turn: 2, phase: 'decide' })).toMatchObject({ code: 'phase.wrong', rule: 'CK10' });
  game.toPhase('brief', 3);
  expect(refused(game, memberOf(ILMARA), { type: 'draft.setLine', line: diplomatic(SARKAND), base })).toMatchObject({
    code: 'sheet.stale',
    rule: 'DR2',
  });
});

test('FO6 a second ballot is refused and says which one stands', () => {
  const game = lawTable({ turn: 2 }).give(ILMARA, ...LYNX);
  game.seal(ILMARA, order({ act: 'refer', incident: 'incident:grid', form: 'complaint', lane: 'emergency', state: SARKAND, cites: [...LYNX] }));
  game.toPhase('consult', 3);
  const { id } = must(Object.values(game.exercise.cases)[0], 'a case');
  game.as(NORVIA, { type: 'case.vote', case: id, ballot: 'no', explanation: '' });
  expect(refused(game, memberOf(NORVIA), { type: 'case.vote', case: id, ballot: 'yes', explanation: '' })).toMatchObject({
    code: 'case.voted',
    rule: 'FO6',
    facts: { ballot: 'no' },
  });
  expect(game.exercise.cases[id]?.ballots[NORVIA]?.ballot).toBe('no');
});

test('what does not exist is refused by name, whoever asks for it', () => {
  const game = lawTable({ turn: 2, phase: 'consult' });
  const missing: readonly Said[] = [
    { type: 'process.answer', process: 'process:none', answer: 'accept', text: '', cites: [] },
    { type: 'process.withdraw', process: 'process:none' },
    { type: 'process.open', line: { id: 'line:x', act: 'drill', state: 'state:atlantis' } },
    { type: 'agreement.sign', agreement: 'agreement:none', version: 1, reservation: null },
    { type: 'agreement.judge', agreement: 'agreement:none', clause: 0, verdict: 'keep' },
    { type: 'case.vote', case: 'case:none', ballot: 'yes', explanation: '' },
    { type: 'dispute.answer', dispute: 'dispute:none', consent: true },
    { type: 'indication.reply', indication: 'indication:none', text: 'x' },
    { type: 'message.acknowledge', message: 'message:none' },
    { type: 'message.reply', message: 'message:none', intent: 'accept', text: '' },
    { type: 'message.send', kind: 'note', to: ['state:atlantis'], intent: 'ask', text: '' },
    { type: 'message.send', kind: 'note', to: [NORVIA], intent: 'ask', incident: 'incident:none', text: '' },
    { type: 'operator.safeHarbour', operator: 'operator:none', granted: true },
    { type: 'belief.set', incident: 'incident:none', question: 'who', percents: { 'who:insider': 100 } },
    { type: 'draft.object', line: 'line:none', text: 'x' },
    { type: 'draft.removeLine', id: 'line:none', base: 999 },
  ];
  for (const said of missing) refused(game, memberOf(ILMARA), said);
  const unknown: readonly Said[] = [
    { type: 'other.rule', line: 'line:none', verdict: 'works' },
    { type: 'ultimatum.rule', dyad: 'dyad:ilmara~quoya', goOn: true },
    { type: 'inject.fire', inject: 'inject:none' },
    { type: 'npc.speak', as: 'state:atlantis', to: [], intent: 'ask', text: 'x' },
    { type: 'inject.compose', to: ['state:atlantis'], title: 'x', text: 'x' },
  ];
  for (const said of unknown) refused(game, CELL, said);
});

test('AC2 an incident nobody knows of and one that does not exist are refused alike, so that asking tells nothing', () => {
  const game = lawTable({ phase: 'consult' });
  expect(game.exercise.incidents['incident:clearing-house']?.stage).toBe('latent');
  const ask = (incident: `incident:${string}`) =>
    refused(game, memberOf(ILMARA), { type: 'message.send', kind: 'note', to: [NORVIA], intent: 'ask', incident, text: '' });
  expect({ ...ask('incident:clearing-house'), facts: {} }).toEqual({ ...ask('incident:none'), facts: {} });
});

test('SC16 a chart with a cycle is refused with the file, the place and a sentence, and compiles to nothing', () => {
  const files = coldHarbourFiles();
  const chart = JSON.parse(JSON.stringify(ladderOf(LADDER_NUMBERS.restraint))) as ReturnType<typeof inside>; // plain JSON by construction
  inside(chart, 'states', 'calm')['always'] = [{ target: 'friction' }];
  inside(chart, 'states', 'friction')['always'] = [{ target: 'calm' }];
  files['charts/dyad.json'] = chart;
  change(files['scenario.json'], ['chart'], 'own');
  const compiled = compileScenario(files);
  expect(compiled.ok).toBe(false);
  expect(compiled.ok ? [] : compiled.refusal.map(faultLine)).toEqual([
    'charts/dyad.json states.calm.always: expected no transition without an event: eventless transitions can go round in a circle, got [{"target":"friction"}]',
    'charts/dyad.json states.friction.always: expected no transition without an event: eventless transitions can go round in a circle, got [{"target":"calm"}]',
  ]);
});
