/**
 * Texts by key. A key is `<id>.<field>`, so the data files carry no text and a translator sees one flat list. Every
 * locale has every key, and no key stands there unused.
 */
import type { Wording } from '../model/audience.ts';
import type { ScenarioFault } from './fault.ts';
import { pathOf, shown } from './fault.ts';
import type { ScenarioFiles } from './files.ts';

const fieldsOf = {
  scenario: ['title', 'summary', 'objective', 'situation'],
  incident: ['name', 'headline', 'cable', 'wave'],
  item: ['title', 'text'],
  inject: ['source', 'title', 'text', 'expected'],
} as const;

const keysOf = (ids: readonly string[], fields: readonly string[]): readonly string[] => ids.flatMap((id) => fields.map((field) => `${id}.${field}`));

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map((entry) => entry.id);

/** Every key the scenario needs, in file order. */
export const neededKeys = ({ scenario, incidents, injects }: ScenarioFiles): readonly string[] => [
  ...keysOf(['scenario'], fieldsOf.scenario),
  ...scenario.states.flatMap((state) => [
    `${state.id}.name`,
    ...(state.playable ? [`${state.id}.briefing`] : []),
    ...keysOf(idsOf(state.interests), ['text']),
  ]),
  ...keysOf(idsOf(scenario.services), ['name']),
  ...keysOf([...idsOf(scenario.operators), ...idsOf(scenario.societies), ...idsOf(scenario.roster)], ['name']),
  ...keysOf(idsOf(scenario.who), ['name']),
  ...keysOf(idsOf(scenario.link), ['name']),
  ...keysOf(idsOf(scenario.truths), ['text']),
  ...incidents.flatMap(({ content }) => [...keysOf([content.id], fieldsOf.incident), ...keysOf(idsOf(content.items), fieldsOf.item)]),
  ...keysOf(idsOf(injects.injects), fieldsOf.inject),
];

export const textFaults = (files: ScenarioFiles): readonly ScenarioFault[] => {
  const needed = neededKeys(files);
  const known = new Set(needed);
  return files.texts.flatMap(({ file, content }) => [
    ...needed.filter((key) => !Object.hasOwn(content, key)).map((key) => ({ file, path: pathOf([key]), expected: 'a text', got: 'nothing' })),
    ...Object.keys(content)
      .filter((key) => !known.has(key))
      .map((key) => ({ file, path: pathOf([key]), expected: 'no such key', got: shown(content[key]) })),
  ]);
};

/** Looks a key up in every locale. The checks have made sure that it is there. */
export const wordingOf =
  (files: ScenarioFiles) =>
  (id: string, field: string): Wording =>
    Object.fromEntries(files.texts.map(({ locale, content }) => [locale, content[`${id}.${field}`] ?? '']));
