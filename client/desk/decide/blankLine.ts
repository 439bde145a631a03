/** A first, complete order of an act: sensible choices a person then changes. Null when there is nothing to choose. */
import type { OrderLine } from '../../../shared/acts/orderLine.ts';
import type { AttributionId, StateId } from '../../../shared/model/ids.ts';
import type { OrderAct } from '../../../shared/model/terms.ts';
import { ACTS } from '../../../shared/acts/acts.ts';
import type { Board } from '../../../shared/view/board.ts';
import type { View } from '../../../shared/view/kinds.ts';
import { randomId } from '../../store/randomId.ts';
import { heldItems, hitsOf, incidentsOf } from '../../store/selectors.ts';

/** Our own claims that still stand. */
export const ownClaims = (view: View, own: StateId): readonly AttributionId[] =>
  // Ids of a kind carry its prefix.
  Object.entries(view.attribution)
    .filter(([, claim]) => claim.by === own && claim.status !== 'retracted' && claim.status !== 'corrected')
    .map(([id]) => id as AttributionId);

export const blankLine = (act: OrderAct, own: StateId, view: View, board: Board): OrderLine | null => {
  const base = { id: `line:${randomId().slice(0, 16)}`, rationale: '' } as const;
  const service = hitsOf(view, board, own)[0]?.service.id ?? board.services.find(({ state }) => state === own)?.id;
  const abroad =
    hitsOf(view, board, null).find(({ service: { state } }) => state !== own)?.service ?? board.services.find(({ state }) => state !== own);
  const incident = incidentsOf(view)[0];
  const other = board.states.find(({ id }) => id !== own)?.id;
  const who = board.who[0]?.id;
  const link = board.link.find(({ kind }) => kind === 'none')?.id ?? board.link[0]?.id;
  const legalClass = ACTS[act].defensible[0] ?? 'no-legal-issue';
  const claim = ownClaims(view, own)[0];
  switch (act) {
    case 'restore':
    case 'fallback':
    case 'harden':
      return service === undefined ? null : { ...base, act, service };
    case 'emergency':
      return service === undefined
        ? null
        : { ...base, act, service, measure: 'reroute', basis: 'ordinary-limitation', oversight: true, endsAfterDays: 14 };
    case 'assist':
      return abroad === undefined ? null : { ...base, act, state: abroad.state, service: abroad.id };
    case 'territory':
      return incident === undefined ? null : { ...base, act, incident, pace: 'prepared' };
    case 'hold':
      return incident === undefined ? null : { ...base, act, incident, legalClass };
    case 'protest':
      return incident === undefined || other === undefined ? null : { ...base, act, incident, state: other, legalClass };
    case 'diplomatic':
      return incident === undefined || other === undefined ? null : { ...base, act, incident, state: other, legalClass, form: 'summon' };
    case 'sanction':
      return incident === undefined || other === undefined || who === undefined
        ? null
        : { ...base, act, incident, state: other, who, legalClass, pace: 'prepared', reviewAfterDays: 180 };
    case 'attribute':
      return incident === undefined || who === undefined || link === undefined
        ? null
        : {
            ...base,
            act,
            incident,
            link,
            legalClass,
            pace: 'prepared',
            audience: 'public',
            // The file's own leading explanation is the natural first choice; ids come from the board.
            who: board.who.find(({ id }) => id === view.file[`${own}|${incident}`]?.who.leading)?.id ?? who,
            cites: heldItems(view, own, incident)
              .slice(0, 12)
              .map(({ item }) => item),
          };
    case 'correct':
      return claim === undefined || who === undefined || link === undefined ? null : { ...base, act, attribution: claim, who, link, cites: [] };
    case 'retract':
      return claim === undefined ? null : { ...base, act, attribution: claim };
  }
};
