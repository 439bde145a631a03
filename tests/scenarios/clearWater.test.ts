/** Clear Water: a water alarm that everyone reads as somebody's doing, and that mostly was nobody's. */
import { describe, expect, test } from 'vitest';
import type { StateId } from '../../shared/model/ids.ts';
import { within } from '../../shared/scenario/check/standards.ts';
import { weighFile } from '../../shared/norms/weighing.ts';
import { jsonFilesOf } from './jsonFiles.ts';
import { shipped, testShipped } from './shipped.ts';

const story = shipped('clear-water');
const { scenario, files } = story;
const WATER = 'incident:waterworks';
const REVEALING = /accident|mistake|error|fault|insider|hacker|intruder|deliberate|criminal|sabotage|Brass Eel|Tarrow|Maravel/i;

testShipped(story, { bystanders: ['state:tarrow'], truths: 7, injects: 24, framed: ['who:tarrow-service'], unsaid: REVEALING });

describe('the first incident', () => {
  const weightOf = (cause: string): number =>
    scenario.truths.filter(({ incidents }) => incidents[WATER]?.cause === cause).reduce((sum, { weight }) => sum + weight, 0);

  test('was an accident in half to seven tenths of all openings, and somebody did it in the others', () => {
    expect(weightOf('accident')).toBeGreaterThanOrEqual(500);
    expect(weightOf('accident')).toBeLessThanOrEqual(700);
    for (const cause of ['insider', 'criminal', 'state']) expect(weightOf(cause)).toBeGreaterThanOrEqual(100);
  });

  test('is handled as one thing in every truth: same effect, same services, same opening', () => {
    expect(scenario.incidents.find(({ id }) => id === WATER)?.effect).toBe('disruption');
    expect(new Set(scenario.incidents.map(({ effect }) => effect)).size).toBe(1);
  });

  test('cannot be told by an id, a title or a file name', () => {
    const items = scenario.items.filter(({ incident }) => incident === WATER);
    for (const { id, title } of items) expect(`${id} ${title.en}`).not.toMatch(/accident|mistake|error|fault|insider|hacker|intruder/i);
    for (const { id } of scenario.truths) expect(id).toMatch(/^truth:(avocet|bittern|curlew|dunlin|egret|fulmar|godwit)$/);
    for (const name of Object.keys(jsonFilesOf('clear-water')())) expect(name).not.toMatch(REVEALING);
  });

  test('what the laboratory publishes has one title in every truth, and one to a truth', () => {
    const readings = scenario.items.filter(({ title }) => title.en === "The laboratory's reading");
    for (const { id } of scenario.truths) expect(readings.filter(({ truths }) => truths?.includes(id))).toHaveLength(1);
    expect(readings).toHaveLength(4);
  });
});

describe('what the file says of the water', () => {
  const players = scenario.states.filter(({ playable }) => playable).map(({ id }) => id);
  const waterworks = story.incidents.find(({ id }) => id === WATER);
  if (waterworks === undefined) throw new Error(`no ${WATER}`);
  const FIRST_LOOK_HOURS = 30;
  const heldBy = (states: readonly StateId[], truth: (typeof files.scenario.truths)[number], hours: number) => {
    const items = within({ scenario: files.scenario, incident: waterworks, truth }, states, 5).filter((item) => item.hours <= hours);
    return weighFile(items, files.scenario.who, 'who', files.scenario);
  };

  test.each(files.scenario.truths.map((truth) => [truth.id, truth] as const))('in %s everybody is first led to the same wrong name, and later away from it', (_id, truth) => {
    const wrong = 'who:tarrow-service';
    for (const state of ['state:corvane', 'state:pellory'] as const) expect(heldBy([state], truth, FIRST_LOOK_HOURS).leading).toBe(wrong);
    expect(heldBy(players, truth, FIRST_LOOK_HOURS).shares[wrong]).toBeLessThan(550);
    expect(heldBy(players, truth, 1000).leading).toBe(truth.incidents[WATER]?.who);
    expect(heldBy(players, truth, 1000).shares[wrong]).toBeLessThan(50);
  });
});

test('restraint about water is not restraint about everything: in every truth somebody did one of the others, or did this one', () => {
  for (const { incidents } of scenario.truths) expect(Object.values(incidents).some(({ deliberate }) => deliberate)).toBe(true);
  const hosts = scenario.truths.flatMap(({ incidents }) => Object.values(incidents).filter(({ cause }) => cause === 'state').map(({ who }) => who));
  expect(new Set(hosts).size).toBe(3);
});

test('what happens to the river of Corvane is felt in Sabrine after a day and more', () => {
  const edge = scenario.edges.find(({ from, to }) => from === 'service:corvane/water' && to === 'service:sabrine/water');
  expect(edge?.coefficient).toBeGreaterThanOrEqual(250);
  expect(edge?.bufferHours).toBeGreaterThanOrEqual(24);
});

test('the story has its turns: a notice, a ward, logs abroad, a request, a memo, a gap in a word, a small voice', () => {
  const ids = new Set<string>(scenario.injects.map(({ id }) => id.slice('inject:'.length)));
  for (const id of ['boiling', 'ward-six', 'brack-halls', 'preserve', 'leaked-memo', 'does-it-include', 'merrow', 'ombudsman', 'estry-laboratory', 'tallow-bridge', 'committee', 'parliament']) {
    expect(ids).toContain(id);
  }
});

test('the word attack is only ever somebody else\'s, between quotation marks', () => {
  const text = JSON.stringify(jsonFilesOf('clear-water')()['text/en.json']);
  expect(text).toMatch(/'attack'/);
  expect(text.replaceAll("'attack'", '')).not.toMatch(/attack/i);
});

test('an inject that only some truths have is read by those it is sent to, not by all', () => {
  for (const { truths, to } of scenario.injects) if (truths !== undefined && truths.length < scenario.truths.length) expect(to).not.toBe('public');
});
