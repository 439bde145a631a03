/** Undertow: a shared house, a shared cable, shared gates, and a conference that writes rules for them meanwhile. */
import { describe, expect, test } from 'vitest';
import type { LinkKind } from '../../shared/model/terms.ts';
import { jsonFilesOf } from './jsonFiles.ts';
import { shipped, testShipped } from './shipped.ts';

const story = shipped('undertow');
const { scenario } = story;
const REED = 'who:hollow-reed';

testShipped(story, {
  bystanders: ['state:hadrun', 'state:uvelle'],
  truths: 7,
  injects: 40,
  framed: ['who:hadrun-service', REED],
  unsaid: /Hollow Reed|Ostrane|Hadrun|accident|anchor|update|certificate|insider|hacker|intruder/i,
});

describe('the proxy', () => {
  const kindOf = new Map<string, LinkKind>(scenario.link.map(({ id, kind }) => [id, kind]));
  const kinds = scenario.truths.flatMap(({ incidents }) =>
    Object.values(incidents).filter(({ who }) => who === REED).map(({ link }) => kindOf.get(link)),
  );

  test('is instructed, aided, tolerated or unknown to its host: who and what link are two questions', () => {
    expect(new Set(kinds)).toEqual(new Set(['instructed', 'aided', 'tolerated', 'unable']));
  });

  test('leaves its tool where it worked, and the tool settles no link', () => {
    for (const id of ['item:clearing/known-loader', 'item:ports/loader-again']) {
      const item = scenario.items.find((each) => each.id === id);
      expect(item?.who[REED]).toBeGreaterThan(100);
      expect(Math.max(...Object.values(item?.link ?? {}))).toBeLessThanOrEqual(20);
      for (const truth of item?.truths ?? []) {
        expect(scenario.truths.find((each) => each.id === truth)?.incidents[item?.incident ?? 'incident:none']?.who).toBe(REED);
      }
    }
  });

  test('has no hand in some truth of each incident, and is not the only author anywhere', () => {
    for (const { id } of scenario.incidents) expect(new Set(scenario.truths.map(({ incidents }) => incidents[id]?.who)).size).toBeGreaterThanOrEqual(3);
    for (const { incidents } of scenario.truths) expect(Object.values(incidents).some(({ who }) => who !== REED)).toBe(true);
  });
});

test('the clearing house is felt in every state that clears there, most of all where there is no other', () => {
  const felt = scenario.edges.filter(({ from }) => from === 'service:lanvere/finance');
  const abroad = new Map(felt.filter(({ to }) => !to.startsWith('service:lanvere/')).map(({ to, coefficient }) => [to, coefficient]));
  expect(abroad.size).toBe(6);
  expect(Math.max(...abroad.values())).toBe(abroad.get('service:uvelle/finance'));
});

describe('the conference', () => {
  test('is in the way of the crisis, or the crisis in its way, in every turn', () => {
    const crossings = ['opening-gavel', 'no-line-in-skell', 'is-a-ship-a-service', 'review-at-the-door', 'one-pen'];
    for (const [index, id] of crossings.entries()) {
      expect(scenario.injects.find((each) => each.id === `inject:${id}`)).toMatchObject({ to: 'public', trigger: { kind: 'time', turn: index + 1 } });
    }
  });

  test('brings every clause, both camps, the deadline, the letters, the small voice and the gap in a word', () => {
    const ids = new Set<string>(scenario.injects.map(({ id }) => id.slice('inject:'.length)));
    for (const id of ['opening-gavel', 'no-line-in-skell', 'sergeant-in-sele', 'review-at-the-door', 'whose-data', 'drill-at-three', 'ninety-days', 'group-of-nine', 'text-closes-friday', 'industry-letter', 'a-chair-for-uvelle', 'is-a-ship-a-service']) {
      expect(ids).toContain(id);
    }
  });

  test('closes its text in the turn before the ports, so that what was signed binds when they close', () => {
    const deadline = scenario.injects.find(({ id }) => id === 'inject:text-closes-friday')?.trigger;
    const ports = scenario.incidents.find(({ id }) => id === 'incident:ports');
    expect(deadline).toMatchObject({ kind: 'time', turn: ports?.turn, phase: 'decide' });
  });
});

test('no text says attack, and an inject that only some truths have is not read by all', () => {
  expect(JSON.stringify(jsonFilesOf('undertow')()['text/en.json'])).not.toMatch(/attack/i);
  for (const { truths, to } of scenario.injects) if (truths !== undefined) expect(to).not.toBe('public');
});
