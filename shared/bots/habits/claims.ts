/** Orders that find out and name: reviews, claims at the style's standard, endorsements, corrections, holds. */
import type { OrderLine } from '../../acts/orderLine.ts';
import type { AttributionId, IncidentId } from '../../model/ids.ts';
import { standardRank } from '../../norms/weighing.ts';
import { fileOn, incidents, itemIds, itemsOn, lineId, type Sight } from '../sight.ts';
import type { Temper } from '../temper.ts';
import { atLeast, hasBegun, leadOn, paceFor, players, suspect, turnOf } from './knows.ts';

const base = (sight: Sight, name: string) => ({ id: lineId(turnOf(sight), name), rationale: '' });
const quotable = (sight: Sight, incident: IncidentId, most: number) =>
  itemIds(
    itemsOn(sight, incident).filter(({ sensitivity }) => sensitivity !== 'source-risk'),
    most,
  );
const claimed = (sight: Sight, incident: IncidentId): boolean =>
  Object.values(sight.view.attribution).some((claim) => claim.claimants.includes(sight.own) && claim.incident === incident) ||
  hasBegun(sight, 'attribute', incident);

/** Looks together with a state that the file does not point at, while the answer is open. */
export const reviews = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  !temper.reviews
    ? []
    : incidents(sight)
        .filter(([incident]) => !hasBegun(sight, 'review', incident) && !atLeast(fileOn(sight, incident)?.who, 'corroborated'))
        .slice(0, 1)
        .flatMap(([incident, { victims }]): OrderLine[] => {
          const partner = [...victims, ...players(sight)].find((state) => state !== sight.own && state !== suspect(sight, incident));
          const pace = paceFor(sight, 'review');
          return partner === undefined || pace === null
            ? []
            : [{ ...base(sight, `review-${incident}`), act: 'review', incident, state: partner, pace }];
        });

/** Asks a university or an association for what it has measured itself. */
export const independents = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  !temper.reviews
    ? []
    : incidents(sight)
        .filter(
          ([incident]) => !hasBegun(sight, 'independent', incident) && turnOf(sight) >= 2 && !atLeast(fileOn(sight, incident)?.who, 'corroborated'),
        )
        .slice(0, 1)
        .map(([incident]) => ({ ...base(sight, `independent-${incident}`), act: 'independent', incident, pace: 'prepared' }));

/** Claims at its standard; a style that can wait asks the same of the link, and partners who hold some of the file to join. */
export const claims = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  incidents(sight).flatMap(([incident]): OrderLine[] => {
    const { claimsAt } = temper;
    const lead = leadOn(sight, incident);
    const file = fileOn(sight, incident);
    const careful = claimsAt !== null && standardRank(claimsAt) >= standardRank('supported');
    const pace = careful ? paceFor(sight, 'attribute') : 'rushed';
    if (claimsAt === null || lead === null || pace === null || claimed(sight, incident) || lead.state === sight.own) return [];
    if (!atLeast(file?.who, claimsAt) || (careful && !atLeast(file?.link, 'supported'))) return [];
    if (careful && pace === 'rushed' && !atLeast(file?.who, 'established')) return [];
    return [
      {
        ...base(sight, `attribute-${incident}`),
        act: 'attribute',
        incident,
        who: lead.who,
        link: lead.link,
        layer: 'political',
        audience: 'public',
        cites: quotable(sight, incident, 12),
        partners: [],
        legalClass: 'retorsion',
        pace,
      },
    ];
  });

/** Puts its name under a claim that its own file carries, with an item of its own. */
export const endorses = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  !temper.endorses
    ? []
    : Object.entries(sight.view.attribution).flatMap(([key, claim]): OrderLine[] => {
        const file = fileOn(sight, claim.incident);
        const fits =
          file?.who.leading === claim.who && file.link.leading === claim.link && atLeast(file.who, 'supported') && atLeast(file.link, 'supported');
        const open =
          claim.public &&
          !claim.claimants.includes(sight.own) &&
          (claim.status === 'claimed' || claim.status === 'supported' || claim.status === 'contested');
        const own = itemsOn(sight, claim.incident).filter(
          ({ item, via, sensitivity }) =>
            (via === 'investigation' || via === 'review' || via === 'operator') && !claim.cites.includes(item) && sensitivity !== 'source-risk',
        );
        return !fits || !open || own.length === 0 || claim.accused === sight.own
          ? []
          : [{ ...base(sight, `endorse-${key}`), act: 'endorse', attribution: key as AttributionId, cites: itemIds(own, 4) }]; // ids of the kind `attribution`
      });

/** Takes back what its own file no longer carries; contests what its file speaks against. */
export const corrections = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  !temper.corrects
    ? []
    : Object.entries(sight.view.attribution).flatMap(([key, claim]): OrderLine[] => {
        const attribution = key as AttributionId; // ids of the kind `attribution`
        const file = fileOn(sight, claim.incident);
        const against = file?.who.standards[claim.who] === 'none' && file.who.leading !== claim.who && atLeast(file.who, 'corroborated');
        if (!against || (claim.status !== 'claimed' && claim.status !== 'supported')) return [];
        if (claim.claimants.includes(sight.own)) return [{ ...base(sight, `retract-${key}`), act: 'retract', attribution }];
        return claim.public ? [{ ...base(sight, `contest-${key}`), act: 'contest', attribution, cites: quotable(sight, claim.incident, 3) }] : [];
      });

/** Says why it does not act yet, where nobody knows enough. */
export const holds = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  !temper.holds
    ? []
    : incidents(sight)
        .filter(([incident, { stage }]) => stage !== 'closed' && !atLeast(fileOn(sight, incident)?.who, 'corroborated'))
        .slice(0, 1)
        .map(([incident]) => ({ ...base(sight, `hold-${incident}`), act: 'hold', incident, legalClass: 'no-legal-issue' }));

/** Discloses the hole once the incident is known well enough that its own access is worth little. */
export const discloses = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  !temper.keepsPromises
    ? []
    : incidents(sight)
        .filter(([incident, { disclosed }]) => !disclosed && atLeast(fileOn(sight, incident)?.who, 'supported'))
        .slice(0, 1)
        .map(([incident]) => ({ ...base(sight, `disclose-${incident}`), act: 'disclose', incident }));
