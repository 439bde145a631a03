/** The scenario with a mark in every text that is not for everyone, and the variants of it that differ in one secret. */
import type { Wording } from '../../../shared/model/audience.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import type { CompiledScenario, ItemDef, TruthDef } from '../../../shared/model/scenario.ts';
import { coldHarbour } from '../../builders/coldHarbour.ts';
import { canary, sentence, type Luck } from './scene.ts';

const add = (text: Wording, more: string): Wording => Object.fromEntries(Object.entries(text).map(([locale, said]) => [locale, `${said} ${more}`]));

/** Marks name the readers; an item's mark names the item, since who holds it is found out in play. */
export const marked: CompiledScenario = {
  ...coldHarbour,
  states: coldHarbour.states.map((state) => ({
    ...state,
    briefing: add(state.briefing, canary([`brief:${state.id}`])),
    interests: state.interests.map((interest) => ({ ...interest, text: add(interest.text, canary([`brief:${state.id}`])) })),
  })),
  truths: coldHarbour.truths.map((truth) => ({ ...truth, text: add(truth.text, canary(['truth'])) })),
  items: coldHarbour.items.map((item) => ({ ...item, title: add(item.title, canary([item.id])), text: add(item.text, canary([item.id])) })),
  incidents: coldHarbour.incidents.map((incident) => ({ ...incident, cable: add(incident.cable, canary(incident.victims)) })),
  injects: coldHarbour.injects.map((inject) => ({
    ...inject,
    text: inject.to === 'public' ? inject.text : add(inject.text, canary(inject.to)),
    expected: add(inject.expected, canary(['cell'])),
  })),
};

/** Another briefing and other interests for one delegation, of another length. */
export const otherBrief = (luck: Luck, state: StateId): CompiledScenario => ({
  ...marked,
  states: marked.states.map((def) =>
    def.id !== state
      ? def
      : {
          ...def,
          briefing: add(def.briefing, sentence(luck, [`brief:${state}`])),
          interests: def.interests.map((interest) => ({ ...interest, text: add(interest.text, sentence(luck, [`brief:${state}`])) })),
        },
  ),
});

/** Every truth keeps its id and weight, but tells what another one told. */
const turned = (truths: readonly TruthDef[], by: number): readonly TruthDef[] =>
  truths.map((truth, n) => ({
    ...truth,
    incidents: (truths[(n + by) % truths.length] ?? truth).incidents,
    text: add(truth.text, canary(['truth'])),
  }));

/** A card of the deck that nobody has drawn yet, with other content under the same id. */
const redealt = (luck: Luck, item: ItemDef): ItemDef => {
  const { truths: _where, ...everywhere } = item;
  return {
    ...everywhere,
    text: add(item.text, sentence(luck, [item.id])),
    hours: luck(300),
    cluster: `other-${luck(5)}`,
    planted: !item.planted,
    who: item.link,
    link: item.who,
  };
};

/** Another joint truth and another deck; cards that an inject hands out are left as they are. */
export const otherTruth = (luck: Luck): CompiledScenario => {
  const handed = new Set(marked.injects.flatMap(({ effects }) => effects.flatMap((effect) => (effect.kind === 'item' ? [effect.item] : []))));
  return {
    ...marked,
    truths: turned(marked.truths, 1 + luck(marked.truths.length - 1)),
    items: marked.items.map((item) => (handed.has(item.id) ? item : redealt(luck, item))),
  };
};
