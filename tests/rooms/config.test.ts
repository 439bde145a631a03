import { describe, expect, test } from 'vitest';
import { assertNode, isLoopback, readConfig } from '../../server/config.ts';
import { linkOrigin, originAllowed } from '../../server/http/origin.ts';
import { resumeAt, timeAt } from '../../server/authority/time.ts';

describe('the configuration', () => {
  test('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      PORT: 2567,
      HOST: '127.0.0.1',
      DATA_DIR: './data',
      THRESHOLD_SOLO: false,
      THRESHOLD_LOG_LEVEL: 'info',
      THRESHOLD_SCENARIOS: './scenarios',
    });
  });
  test('refuses settings it does not know and lists those it knows', () => {
    expect(() => readConfig({ THRESHOLD_SOL0: '1' })).toThrow(/Unknown setting THRESHOLD_SOL0\. Known settings: .*THRESHOLD_SOLO/);
    expect(() => readConfig({ UNRELATED: '1' })).not.toThrow();
  });
  test('refuses what a later version will read', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgres://x' })).toThrow(/^DATABASE_URL is set, but/);
    expect(() => readConfig({ REDIS_URL: 'redis://x' })).toThrow(/^REDIS_URL is set, but/);
  });
  test('names the setting that does not fit', () => {
    expect(() => readConfig({ PORT: 'http' })).toThrow(/PORT/);
    expect(() => readConfig({ THRESHOLD_PUBLIC_ORIGIN: 'javascript:alert(1)' })).toThrow(/THRESHOLD_PUBLIC_ORIGIN/);
    expect(readConfig({ THRESHOLD_PUBLIC_ORIGIN: 'https://desk.example/path/' }).THRESHOLD_PUBLIC_ORIGIN).toBe('https://desk.example');
  });
  test('an old Node is told plainly', () => {
    expect(() => assertNode('22.17.1')).toThrow(/Node 22.18 or newer/);
    expect(() => assertNode('20.19.0')).toThrow(/Node 22.18 or newer/);
    expect(() => assertNode('22.18.0')).not.toThrow();
    expect(() => assertNode('24.0.0')).not.toThrow();
  });
});

describe('origins', () => {
  const local = originAllowed({ HOST: '127.0.0.1', THRESHOLD_PUBLIC_ORIGIN: undefined });
  const lan = originAllowed({ HOST: '0.0.0.0', THRESHOLD_PUBLIC_ORIGIN: 'https://desk.example' });
  test.each([
    [local, null, '127.0.0.1:2567', true],
    [local, 'http://localhost:2567', 'localhost:2567', true],
    [local, 'http://localhost:1', 'localhost:2567', false],
    [local, 'http://rebound.example:2567', 'rebound.example:2567', false],
    [local, 'null', '127.0.0.1:2567', false],
    [lan, 'http://192.168.1.5:2567', '192.168.1.5:2567', true],
    [lan, 'https://desk.example', 'inner:2567', true],
    [lan, 'https://evil.example', 'desk.example', false],
  ])('case %#', (allowed, origin, host, expected) => {
    expect(allowed(origin, host)).toBe(expected);
  });
  test('links lead to the public origin, else to where the page came from', () => {
    expect(linkOrigin({ THRESHOLD_PUBLIC_ORIGIN: 'https://desk.example' }, null, 'inner:1')).toBe('https://desk.example');
    expect(linkOrigin({ THRESHOLD_PUBLIC_ORIGIN: undefined }, 'http://10.0.0.2:2567', '10.0.0.2:2567')).toBe('http://10.0.0.2:2567');
    expect(linkOrigin({ THRESHOLD_PUBLIC_ORIGIN: undefined }, null, '10.0.0.2:2567')).toBe('http://10.0.0.2:2567');
  });
  test('loopback is what only this machine reaches', () => {
    expect(['127.0.0.1', 'localhost', '::1', '127.9.9.9'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '10.0.0.1', '127.0.0.1.example', '::'].some(isLoopback)).toBe(false);
  });
});

describe('exercise time', () => {
  test('passes only while it runs, and never back', () => {
    expect(timeAt({ at: 100, wall: 5000, running: true }, 5250)).toBe(350);
    expect(timeAt({ at: 100, wall: 5000, running: false }, 5250)).toBe(100);
    expect(timeAt({ at: 100, wall: 5000, running: true }, 4000)).toBe(100);
  });
  test('after a fall goes on from the heartbeat, not past a deadline that did not fall, nor before the last record', () => {
    expect(resumeAt(1000, 1800, 5000)).toBe(1800);
    expect(resumeAt(1000, 5400, 5000)).toBe(4999);
    expect(resumeAt(1000, 400, 5000)).toBe(1000);
    expect(resumeAt(1000, null, null)).toBe(1000);
  });
});
