/** The scenarios this server can open. Reading and checking them is server/scenarios; this is what the doors need of it. */
import type { CompiledScenario } from '../shared/model/scenario.ts';
import type { ScenarioListing } from '../shared/protocol/wire.ts';

export interface ScenarioLibrary {
  readonly all: () => readonly CompiledScenario[];
}

/** A library over scenarios that are loaded already. */
export const libraryOf = (scenarios: readonly CompiledScenario[]): ScenarioLibrary => ({ all: () => scenarios });

export const listingOf = ({ id, title, summary, states }: CompiledScenario): ScenarioListing => ({
  id, title, summary, states: states.filter(({ playable }) => playable).length,
});
