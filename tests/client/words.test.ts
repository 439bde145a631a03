import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { en } from '../../client/words/en.ts';
import { outside } from '../../client/words/en/outside.ts';
import { pick } from '../../client/words/pick.ts';
import { namesFor } from '../../client/words/names.ts';
import { BECAUSE_KEYS } from '../../shared/exercise/becauseKeys.ts';
import { REFUSALS } from '../../shared/exercise/rejection.ts';
import * as forms from '../../shared/acts/forms.ts';
import { TEMPLATES } from '../../shared/acts/templates.ts';
import * as terms from '../../shared/model/terms.ts';
import { SCREENS } from '../../shared/norms/screens.ts';
import { addWords } from '../../client/words/messages.ts';
import { factText } from '../../client/words/facts.ts';
import { sourcesOf } from './becauseFacts.ts';

const INJECT_PREDICATES = [
  'dyadAtLeast',
  'serviceBelow',
  'publicClaimAgainst',
  'anyPublicClaim',
  'noHotlineLastTurn',
  'impunityAtLeast',
  'measureInForce',
  'itemsSharedAtLeast',
];
/** Facts that are numbers (shared/exercise). */
const COUNTED: ReadonlySet<string> = new Set(
  'steps standing liberties hundredths items turn most cost left wanted held low high days parties kept clauses performed missed breached yes cast of claimants members heat cool net'.split(
    ' ',
  ),
);

const ids = new Set<string>(Object.keys(en));
const missing = (family: string, names: readonly (string | number)[]): readonly string[] =>
  names.map((term) => `${family}.${term}`).filter((id) => !ids.has(id));

describe('words', () => {
  test('every reason of the rules has a sentence', () => expect(missing('because', BECAUSE_KEYS)).toEqual([]));
  test('every refusal has a sentence', () => expect(missing('refusal', REFUSALS)).toEqual([]));
  test('every term of the exercise has a name', () => {
    const families: readonly (readonly [string, readonly (string | number)[]])[] = [
      ['phase', terms.PHASES],
      ['role', terms.ROLES],
      ['size', terms.SIZES],
      ['sector', terms.SECTORS],
      ['effect', terms.EFFECTS],
      ['cause', terms.CAUSES],
      ['incident', terms.INCIDENT_STAGES],
      ['rung', terms.RUNGS],
      ['standard', terms.STANDARDS],
      ['type', terms.EVIDENCE_TYPES],
      ['level', terms.EVIDENCE_LEVELS],
      ['producer', terms.PRODUCERS],
      ['sensitivity', terms.SENSITIVITIES],
      ['tlp', terms.TLP],
      ['reliability', terms.RELIABILITIES],
      ['credibility', terms.CREDIBILITIES],
      ['message', terms.MESSAGE_KINDS],
      ['intent', terms.INTENTS],
      ['said', terms.INTENTS],
      ['track', terms.TRACKS],
      ['plan', terms.PLANS],
      ['bot', terms.BOT_STYLES],
      ['legal', terms.LEGAL_CLASSES],
      ['medal', terms.MEDALS],
      ['world', terms.WORLD_RESULTS],
      ['measure', terms.MEASURE_KINDS],
      ['measureStage', terms.MEASURE_STAGES],
      ['mode', terms.MODES],
      ['mode', terms.MODES.map((mode) => `${mode}.is`)],
      ['chart', terms.DYAD_CHARTS],
      ['chart', terms.DYAD_CHARTS.map((chart) => `${chart}.is`)],
      ['position', Object.keys(terms.POSITION_TOPICS).flatMap((topic) => [topic, `${topic}.is`])],
      ['position', Object.entries(terms.POSITION_TOPICS).flatMap(([topic, choices]) => choices.map((choice) => `${topic}.${choice}`))],
      ['policy', Object.keys(terms.POLICY_SWITCHES).flatMap((policy) => [policy, `${policy}.is`])],
      ['policyChoice', Object.values(terms.POLICY_SWITCHES).flat()],
      ['layer', terms.CLAIM_LAYERS],
      ['claim', terms.CLAIM_STATUSES],
      ['process', terms.PROCESS_STAGES],
      ['answer', terms.ANSWERS],
      ['answered', terms.ANSWERS],
      ['agreement', terms.AGREEMENT_STAGES],
      ['agreementForm', terms.AGREEMENT_FORMS],
      ['clause', terms.CLAUSE_KINDS],
      ['definition', terms.DEFINITIONS],
      ['verification', terms.VERIFICATIONS],
      ['consequence', terms.CONSEQUENCES],
      ['verdict', terms.CLAUSE_VERDICTS],
      ['indication', terms.INDICATION_STAGES],
      ['case', terms.CASE_KINDS],
      ['form', terms.CASE_KINDS],
      ['lane', terms.CASE_LANES],
      ['caseStage', terms.CASE_STAGES],
      ['finding', terms.FINDING_RESULTS],
      ['forumMeasure', terms.FORUM_MEASURES],
      ['ballot', terms.BALLOTS],
      ['dispute', terms.DISPUTE_STAGES],
      ['verdictOther', terms.OTHER_VERDICTS],
      ['screenAnswer', terms.SCREEN_ANSWERS],
      ['act', terms.ORDER_ACTS],
      ['act', terms.ORDER_ACTS.map((act) => `${act}.does`)],
      ['line', terms.ORDER_ACTS],
      ['act', terms.TALK_ACTS],
      ['act', terms.TALK_PROCESSES.map((act) => `${act}.does`)],
      ['line', terms.TALK_PROCESSES],
      ['will', forms.FORECASTS],
      ['form', forms.DIPLOMATIC_FORMS],
      ['form', forms.DEMANDS],
      ['form', forms.COALITION_MEASURES],
      ['form', forms.SANCTION_FORMS],
      ['form', forms.COUNTERMEASURE_FORMS],
      ['step', forms.CRIMINAL_STEPS],
      ['emergency', forms.EMERGENCY_FORMS],
      ['emergency', forms.EMERGENCY_FORMS.map((form) => `${form}.does`)],
      ['basis', forms.EMERGENCY_BASES],
      ['with', forms.CAPACITY_WITH],
      ['template', TEMPLATES.flatMap((template) => [template, `${template}.is`])],
      ['screen', Object.keys(SCREENS)],
      ['screen', Object.values(SCREENS).flatMap(({ id, steps }) => steps.map((step) => `${id}.${step}`))],
      ['trust', [0, 1, 2, 3, 4]],
      ['remedy', ['cease', 'restore', 'compensate', 'guarantee', 'none']],
      ['via', ['investigation', 'share', 'inject', 'disclosure', 'operator', 'review', 'society']],
      ['consult.ring', ['ringing', 'acknowledged', 'missed', 'unreached']],
      ['predicate', INJECT_PREDICATES],
    ];
    expect(families.flatMap(([family, names]) => missing(family, names))).toEqual([]);
  });
  test('every text is well-formed', () => {
    const broken = [...Object.entries(en), ...Object.entries(outside)].filter(([, text]) => {
      try {
        return new IntlMessageFormat(text, 'en').getAst().length === 0;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });
  test('who belongs to no delegation hears nobody say “we”', () => {
    const we = /\b(we|our|ours|us)\b/i;
    expect(Object.keys(outside).filter((id) => !ids.has(id))).toEqual([]);
    expect(Object.values(outside).filter((text) => we.test(text))).toEqual([]);
    const read =
      /^(because\.(track|forecast|missing|cable|closed|dropped|price|caution)\.|via\.|producer\.|line\.|will\.|trust\.|form\.|decide\.forecast)/;
    expect(Object.entries(en).filter(([id, text]) => read.test(id) && we.test(text) && !(id in outside))).toEqual([]);
  });
  // The law has the word as a term: references may name it, and an armed attack is what Article 51 speaks of.
  test('an incident is never called an attack', () =>
    expect(Object.entries(en).filter(([id, text]) => !id.startsWith('ref.') && /(?<!\barmed )\battack/i.test(text))).toEqual([]));
  test('a likelihood is always said with its numbers', () => {
    const bands = Object.entries(en).filter(([id]) => id.startsWith('band.'));
    expect(bands).toHaveLength(7);
    for (const [, text] of bands) expect(text).toMatch(/\(\d+–\d+ %\)$/);
  });
});

describe('sentences of the rules', () => {
  addWords(en);
  const nameOf = (id: string): string => (id === '' ? '' : 'a name');
  const sources = sourcesOf(BECAUSE_KEYS);
  /** Every fact a rule gives under a name that counts, as a number; the others as ids. */
  const said = (key: string, facts: readonly string[]): string => {
    const text: string = Reflect.get(en, `because.${key}`);
    const values = Object.fromEntries(
      facts.map((name) => [
        name,
        COUNTED.has(name)
          ? 3
          : factText(
              name,
              'state:x',
              nameOf,
              (id) => en[id],
              String,
              (items) => items.join(),
            ),
      ]),
    );
    return String(new IntlMessageFormat(text, 'en').format({ ...values, rule: 'ZZ1' }));
  };
  test('every rule that gives a reason was found in the source', () => expect(sources.size).toBeGreaterThan(200));
  test.each([...sources])('%s is filled by the facts its rule gives', (key, alternatives) => {
    for (const facts of alternatives) expect(said(key, facts)).not.toMatch(/[{}]|undefined/);
  });
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
