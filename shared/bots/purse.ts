/** What a bot asks for in one go is paid in that order: it asks for no more than its points and slots will pay. */
import { ACTS } from '../acts/acts.ts';
import type { Command, DelegationCommand } from '../exercise/command.ts';
import type { ActId } from '../model/terms.ts';

export interface Purse {
  readonly capacity: number;
  readonly slots: number;
}

/** Acts that are asked for at once, by command; messages and processes name their own. */
const ACT_OF: { readonly [command in Command['type']]?: ActId } = {
  'incident.investigate': 'investigate',
  'operator.ask': 'ask',
  'operator.compel': 'compel',
  'evidence.share': 'share',
  'statement.publish': 'statement',
};
/** The act of talk or search that a command is; undefined for what is written on a sheet and for what is no act. */
export const actOfCommand = (command: Command): ActId | undefined => {
  if (command.type === 'message.send') return command.kind;
  return command.type === 'process.open' ? command.line.act : ACT_OF[command.type];
};

const priceOf = (command: DelegationCommand): Purse => {
  if (command.type === 'process.feed') return { capacity: 1, slots: 0 };
  const act = actOfCommand(command);
  return act === undefined ? { capacity: 0, slots: 0 } : { capacity: ACTS[act].cost, slots: ACTS[act].slots };
};

const EMPTY: Purse = { capacity: 0, slots: 0 };
/** The commands without those that the ones before them leave nothing for. Sheets are paid at Resolve and are not counted. */
export const withinPurse = (commands: readonly DelegationCommand[], purse: Purse = EMPTY): readonly DelegationCommand[] => {
  let { capacity, slots } = purse;
  return commands.filter((command) => {
    const price = priceOf(command);
    if (price.capacity > capacity || price.slots > slots) return false;
    capacity -= price.capacity;
    slots -= price.slots;
    return true;
  });
};
