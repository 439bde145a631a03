import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { en } from '../../client/words/en.ts';
import { pick } from '../../client/words/pick.ts';
import { namesFor } from '../../client/words/names.ts';
import { BECAUSE_KEYS } from '../../shared/exercise/becauseKeys.ts';
import { REFUSALS } from '../../shared/exercise/rejection.ts';
import {
  BOT_STYLES,
  CAUSES,
  INCIDENT_STAGES,
  INTENTS,
  LEGAL_CLASSES,
  MEDALS,
  MESSAGE_KINDS,
  PHASES,
  PLANS,
  PRODUCERS,
  ROLES,
  RUNGS,
  SECTORS,
  STANDARDS,
  TRACKS,
  WORLD_RESULTS,
  ORDER_ACTS,
  TALK_ACTS,
  EVIDENCE_TYPES,
  SENSITIVITIES,
} from '../../shared/model/terms.ts';

const ids = new Set<string>(Object.keys(en));
const missing = (family: string, terms: readonly string[]): readonly string[] =>
  terms.map((term) => `${family}.${term}`).filter((id) => !ids.has(id));

describe('words', () => {
  test('every reason of the rules has a sentence', () => expect(missing('because', BECAUSE_KEYS)).toEqual([]));
  test('every refusal has a sentence', () => expect(missing('refusal', REFUSALS)).toEqual([]));
  test('every term of the exercise has a name', () => {
    const families: readonly (readonly [string, readonly string[]])[] = [
      ['phase', PHASES],
      ['role', ROLES],
      ['sector', SECTORS],
      ['cause', CAUSES],
      ['incident', INCIDENT_STAGES],
      ['rung', RUNGS],
      ['standard', STANDARDS],
      ['intent', INTENTS],
      ['message', MESSAGE_KINDS],
      ['track', TRACKS],
      ['plan', PLANS],
      ['bot', BOT_STYLES],
      ['legal', LEGAL_CLASSES],
      ['medal', MEDALS],
      ['world', WORLD_RESULTS],
      ['act', ORDER_ACTS],
      ['act', TALK_ACTS],
      ['type', EVIDENCE_TYPES],
      ['producer', PRODUCERS],
      ['sensitivity', SENSITIVITIES],
    ];
    expect(families.flatMap(([family, terms]) => missing(family, terms))).toEqual([]);
  });
  test('every text is well-formed', () => {
    const broken = Object.entries(en).filter(([, text]) => {
      try {
        return new IntlMessageFormat(text, 'en').getAst().length === 0;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });
  test('an incident is never called an attack', () => expect(Object.entries(en).filter(([, text]) => /\battack/i.test(text))).toEqual([]));
  test('a likelihood is always said with its numbers', () => {
    const bands = Object.entries(en).filter(([id]) => id.startsWith('band.'));
    expect(bands).toHaveLength(7);
    for (const [, text] of bands) expect(text).toMatch(/\(\d+–\d+ %\)$/);
  });
});

test('every condition of an inject is said in words', () => {
  const predicates = [
    'dyadAtLeast',
    'serviceBelow',
    'publicClaimAgainst',
    'anyPublicClaim',
    'noHotlineLastTurn',
    'impunityAtLeast',
    'measureInForce',
    'itemsSharedAtLeast',
  ];
  expect(missing('predicate', predicates)).toEqual([]);
});

describe('texts of the scenario', () => {
  test('what a person wrote stays as written', () => expect(pick({ said: 'bonjour' }, 'en')).toBe('bonjour'));
  test('a missing language falls back to English', () => expect(pick({ en: 'harbour' }, 'fr')).toBe('harbour'));
});

describe('names', () => {
  const words = { t: () => '', say: () => '', term: (id: string) => (id === 'rung.brink' ? 'Brink' : id) } as unknown as Parameters<
    typeof namesFor
  >[2]; // only what namesFor reads
  const nameOf = namesFor(null, null, words);
  test('terms are named by their family', () => expect(nameOf('brink')).toBe('Brink'));
  test('what the viewer never heard of is made readable', () => expect(nameOf('incident:clearing-house')).toBe('Clearing house'));
});
