/** Order lines, one builder per act, with fields that matter named by the test. */
import type { LineOf, OrderLine } from '../../shared/acts/orderLine.ts';
import type { LineId, StateId } from '../../shared/model/ids.ts';

let count = 0;
const id = (): LineId => `line:test-${(count += 1)}`;
type Rest<Act extends OrderLine['act']> = Partial<LineOf<Act>>;

export const restore = (service: `service:${string}`): OrderLine => ({ id: id(), rationale: '', act: 'restore', service });
export const fallback = (service: `service:${string}`): OrderLine => ({ id: id(), rationale: '', act: 'fallback', service });
export const harden = (service: `service:${string}`): OrderLine => ({ id: id(), rationale: '', act: 'harden', service });
export const emergency = (service: `service:${string}`, rest: Rest<'emergency'> = {}): OrderLine => ({
  id: id(),
  rationale: '',
  act: 'emergency',
  measure: 'reroute',
  service,
  basis: 'ordinary-limitation',
  law: 'Emergency Powers Act, section 4',
  aim: 'public-order',
  necessity: 'Nothing milder keeps the service up.',
  oversight: 'court',
  notified: true,
  screen: [],
  endsAfterDays: 14,
  ...rest,
});
export const territory = (incident: `incident:${string}`, pace: 'rushed' | 'prepared' = 'rushed'): OrderLine => ({
  id: id(),
  rationale: '',
  act: 'territory',
  incident,
  pace,
});
export const assist = (state: StateId, service: `service:${string}`): OrderLine => ({ id: id(), rationale: '', act: 'assist', state, service });
export const hold = (incident: `incident:${string}`, rest: Rest<'hold'> = {}): OrderLine => ({
  id: id(),
  rationale: '',
  act: 'hold',
  incident,
  legalClass: 'no-legal-issue',
  ...rest,
});
export const protest = (state: StateId, incident: `incident:${string}`): OrderLine => ({
  id: id(),
  rationale: '',
  act: 'protest',
  state,
  incident,
  legalClass: 'retorsion',
});
export const attribute = (rest: Rest<'attribute'> & Pick<LineOf<'attribute'>, 'who' | 'link' | 'cites'>): OrderLine => ({
  id: id(),
  rationale: '',
  act: 'attribute',
  incident: 'incident:grid',
  audience: 'public',
  layer: 'political',
  partners: [],
  legalClass: 'retorsion',
  pace: 'rushed',
  ...rest,
});
export const retract = (attribution: `attribution:${string}`): OrderLine => ({ id: id(), rationale: '', act: 'retract', attribution });
export const correct = (
  attribution: `attribution:${string}`,
  who: `who:${string}`,
  link: `link:${string}`,
  cites: `item:${string}`[],
): OrderLine => ({ id: id(), rationale: '', act: 'correct', attribution, who, link, cites });
export const diplomatic = (state: StateId, form: 'summon' | 'expel' | 'recall' = 'expel'): OrderLine => ({
  id: id(),
  rationale: '',
  act: 'diplomatic',
  state,
  incident: 'incident:grid',
  form,
  legalClass: 'retorsion',
});
export const sanction = (state: StateId, who: `who:${string}`, rest: Rest<'sanction'> = {}): OrderLine => ({
  id: id(),
  rationale: '',
  act: 'sanction',
  state,
  incident: 'incident:grid',
  who,
  form: 'targeted',
  reviewAfterDays: 180,
  legalClass: 'retorsion',
  pace: 'rushed',
  ...rest,
});
export const countermeasure = (rest: Rest<'countermeasure'> = {}): OrderLine => ({
  id: id(),
  rationale: '',
  act: 'countermeasure',
  state: 'state:sarkand',
  incident: 'incident:grid',
  who: 'who:ash-lynx',
  link: 'link:sarkand/unable',
  form: 'non-cyber',
  target: null,
  urgent: false,
  endsAfterDays: 30,
  legalClass: 'countermeasure',
  pace: 'rushed',
  screen: Array.from({ length: 12 }, () => 'yes' as const),
  ...rest,
});
