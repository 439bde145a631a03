/** The first steps (GAME-EXACT R12): on the real rules, in their order, unhurried, and nothing of them kept or scored. */
import { describe, expect, test } from 'vitest';
import { OWN, NEIGHBOUR, DARK, DYAD, INCIDENT } from '../../client/primer/cast.ts';
import { ANSWERS, RIGHT, STEPS, type StepId } from '../../client/primer/steps.ts';
import { NORMAL } from '../../client/store/selectors.ts';
import { en } from '../../client/words/en.ts';
import { LOCALES } from '../../client/words/locales.ts';
import type { View } from '../../shared/view/kinds.ts';
import { project } from '../../shared/view/project.ts';
import { compiledText, compilePrimer } from '../../tools/primer.ts';
import { claim, COMPILED_TEXT, DOING, PrimerPlay } from './primerPlay.ts';

const MINUTE_MS = 60_000;

/** Plays on to a step, as the coach leads; `at` may do something of its own when its step has come. */
const playTo = (end: StepId, at: { readonly [id in StepId]?: (play: PrimerPlay) => void } = {}): PrimerPlay => {
  const play = new PrimerPlay();
  for (const [index, step] of STEPS.entries()) {
    at[step.id]?.(play);
    if (step.id === end) return play;
    DOING[step.id](play);
    expect(step.done(play.seen), step.id).toBe(true);
    play.pressed = false;
    if (STEPS[index + 1]?.phase !== step.phase) play.enough();
  }
  return play;
};

describe('the steps', () => {
  test('each becomes done by what it asks for and by nothing before it, and its phase has come', () => {
    const play = new PrimerPlay();
    for (const [index, step] of STEPS.entries()) {
      expect(play.phase, step.id).toBe(step.phase);
      // A sheet that is sealed again looks as it did when it was sealed first.
      for (const later of STEPS.slice(index)) if (later.id !== 'unseal' && later.id !== 'reseal') expect(later.done(play.seen), later.id).toBe(false);
      DOING[step.id](play);
      expect(step.done(play.seen), step.id).toBe(step.id !== 'question');
      play.pressed = false;
      if (STEPS[index + 1]?.phase !== step.phase) play.enough();
    }
  });
  test('a search brings the planted item, a suspicion and no more; talking brings another, and the suspicion falls', () => {
    const before = playTo('ring');
    expect(Object.keys(before.view.item)).toEqual([`${OWN}|item:lights/remote-session`]);
    expect(before.view.file[`${OWN}|${INCIDENT}`]?.who).toMatchObject({ leading: 'who:brenn-service', standard: 'suspicion' });
    const after = playTo('rethink');
    expect(Object.keys(after.view.item)).toHaveLength(2);
    expect(after.view.file[`${OWN}|${INCIDENT}`]?.who.standard).toBe('none');
    expect(Object.values(after.view.message).some(({ from, text }) => from === NEIGHBOUR && text['said'] === 'The same here.')).toBe(true);
  });
  test('a rushed claim is forecast to raise the ladder; a prepared one comes too late, and the coach says so', () => {
    const play = playTo('attribute');
    const step = STEPS.find(({ id }) => id === 'attribute');
    expect(step?.says(play.seen)).toBe('attribute');
    play.put(claim('prepared'));
    expect(step?.says(play.seen)).toBe('late');
    play.put(claim('rushed'));
    expect(step?.says(play.seen)).toBe('forecast');
    expect(play.view.draft[OWN]?.forecast).toMatchObject([{ dyad: DYAD, from: 'friction', to: 'dispute' }]);
  });
});

describe('the reveal', () => {
  const level = ({ view }: PrimerPlay): number => view.service[DARK]?.level ?? 0;
  test('the service is back, the ladder has eased, and a number says why', () => {
    const play = playTo('reveal');
    expect(level(play)).toBeGreaterThanOrEqual(NORMAL);
    expect(play.view.dyad[DYAD]).toMatchObject({ rung: 'calm', why: { key: 'dyad.fallsByChannel' } });
    expect(Object.values(play.view.report).some(({ turn, because }) => turn === 2 && because?.facts['track'] === 'mandate')).toBe(true);
  });
  test('with the claim kept the ladder rises, and Standing falls', () => {
    const play = playTo('reveal', { seal: (at) => at.put(claim('rushed')) });
    expect(play.view.dyad[DYAD]).toMatchObject({ rung: 'dispute', why: { key: 'dyad.risesOne' } });
    expect(play.view.own[OWN]?.standing).toBeLessThan(600);
  });
  test('without Restore the service is not back', () => {
    const play = playTo('reveal', {
      seal: (at) => at.ask({ type: 'draft.removeLine', id: 'line:restore', base: at.view.draft[OWN]?.revision ?? 0 }),
    });
    expect(level(play)).toBeLessThan(NORMAL);
  });
  test('nothing is scored', () => {
    const { exercise } = playTo('question').rehearsal;
    expect(exercise.clock.stage).toBe('running');
    expect(exercise.world.result).toBeNull();
    expect(Object.values(exercise.delegations).map((own) => [own?.medal, own?.interestsMet])).toEqual([
      [null, []],
      [null, []],
    ]);
  });
});

describe('the rehearsal', () => {
  test('what the page folds is what the projection says', () => {
    const play = playTo('question');
    const plain = (view: View): unknown => JSON.parse(JSON.stringify(view));
    expect(plain(play.view)).toEqual(plain(project(play.rehearsal.exercise, OWN)));
  });
  test('a newcomer has a member’s rights and no others', () => {
    const play = playTo('investigate');
    expect(play.ask({ type: 'phase.end', turn: 2, phase: 'assess' })).toMatchObject({ ok: false, rejection: { code: 'actor.notAllowed' } });
    expect(play.ask({ type: 'draft.seal' })).toMatchObject({ ok: false, rejection: { code: 'phase.wrong' } });
    expect(play.ask({ type: 'phase.ready', ready: true, turn: 2, phase: 'assess' })).toMatchObject({ ok: true });
    expect(play.phase).toBe('assess');
  });
  test.each(['look', 'investigate', 'ring', 'restore', 'reveal'] as const)('whoever takes an hour over “%s” loses nothing', (id) => {
    const play = playTo(id);
    const { phase } = play;
    play.wait(60 * MINUTE_MS);
    expect(play.phase).toBe(phase);
    expect(play.rehearsal.exercise.clock.turn).toBe(2);
  });
});

describe('the scenario', () => {
  test('the committed file is what the compiler makes of the folder', async () => expect(COMPILED_TEXT).toBe(compiledText(await compilePrimer())));
  test.each(LOCALES)('every text is there in $name', async ({ id }) => {
    const { situation, incidents, items } = await compilePrimer();
    for (const wording of [situation, ...incidents.map(({ cable }) => cable), ...items.map(({ text }) => text)]) expect(wording[id]).toBeTruthy();
  });
});

describe('what the coach says', () => {
  const MOST_WORDS = 25;
  const names = {
    investigate: 'assess.investigate',
    hotline: 'message.hotline',
    call: 'consult.call',
    assess: 'phase.assess',
    restore: 'act.restore',
  };
  const more = { attribute: 'act.attribute', put: 'decide.put', change: 'decide.change', remove: 'decide.remove', brink: 'rung.brink' };
  const last = { forecast: 'decide.forecast', sign: 'decide.sign', seal: 'decide.seal', unseal: 'decide.unseal' };
  test.each(LOCALES)('a sentence and its why have at most 25 words each, in $name', async ({ id }) => {
    const of = async (part: string): Promise<Record<string, string>> => (await import(`../../client/words/${id}/${part}.ts`))[part];
    const words: Record<string, string> = { ...(await of('first')), ...(await of('room')), ...(await of('table')), ...(await of('primer')) };
    const buttons = { ...names, ...more, ...last } as const;
    const filled = (text: string): string =>
      Object.entries(buttons).reduce((said, [name, key]) => said.replaceAll(`{${name}}`, words[key] ?? name), text);
    const count = (text: string): number =>
      filled(text)
        .split(/\s+/)
        .filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;
    const long = Object.entries(words).filter(([key, text]) => key.startsWith('primer.') && count(text) > MOST_WORDS);
    expect(long.map(([key, text]) => `${key}: ${String(count(text))}`)).toEqual([]);
  });
  test('every answer to the question has its explanation', () => {
    for (const answer of ANSWERS) expect(en[`primer.answer.${answer}.is`]).toBeTruthy();
    expect(en[`primer.answer.${RIGHT}.is`]).toMatch(/^Yes/);
  });
});
