/** Which acts a moment carried out: sheets opened at Resolve, slow acts that landed, and what was said and looked for. */
import type { OrderLine } from '../acts/orderLine.ts';
import type { Event, EventOf } from '../exercise/event.ts';
import { isSlow } from '../exercise/resolveProcesses.ts';
import type { StateId } from '../model/ids.ts';
import type { ActId } from '../model/terms.ts';
import type { Moment } from './moment.ts';

export interface Performed {
  readonly state: StateId;
  readonly act: ActId;
  /** Absent for acts that are not lines of a sheet. */
  readonly line?: OrderLine;
}

const dropped = ({ record }: Moment, state: StateId, line: Pick<OrderLine, 'id'>): boolean =>
  record.some((event) => event.type === 'order.dropped' && event.state === state && event.line.id === line.id);

/** ES8: paid for, and without effect. */
const suspended = ({ record }: Moment, state: StateId, line: Pick<OrderLine, 'id'>): boolean =>
  record.some((event) => event.type === 'order.suspended' && event.state === state && event.line === line.id);

/** Every line of a sheet that was not dropped, slow ones among them: the choice was made now. */
export const chosen = (moment: Moment, { state, lines }: EventOf<'orders.opened'>): readonly OrderLine[] =>
  lines.filter((line) => !dropped(moment, state, line));

/** Of these, what took effect or is under way. */
export const inEffect = (moment: Moment, event: EventOf<'orders.opened'>): readonly OrderLine[] =>
  chosen(moment, event).filter((line) => !suspended(moment, event.state, line));

/** OP2 is paid for in the record that compels. */
const compelled = (event: Event): boolean => event.type === 'track.moved' && event.because.key === 'track.compelled';

export const performed = (moment: Moment): readonly Performed[] => {
  const { event, after, record } = moment;
  switch (event.type) {
    case 'orders.opened':
      return inEffect(moment, event)
        .filter((line) => !isSlow(line))
        .map((line) => ({ state: event.state, act: line.act, line }));
    case 'process.moved': {
      const process = after.processes[event.process];
      if (process === undefined || event.to !== 'landed') return [];
      const { owner, line } = process;
      return suspended(moment, owner, line) || dropped(moment, owner, line) ? [] : [{ state: owner, act: line.act }];
    }
    case 'message.sent':
      return event.message.from === 'cell' || event.message.kind === 'cell' ? [] : [{ state: event.message.from, act: event.message.kind }];
    case 'evidence.shared':
      return [{ state: event.from, act: 'share' }];
    case 'incident.investigated':
      return [{ state: event.state, act: 'investigate' }];
    case 'operator.asked':
      return [{ state: event.state, act: record.some(compelled) ? 'compel' : 'ask' }];
    default:
      return [];
  }
};
