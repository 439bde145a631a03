/** Orders that respond: from a protest to a countermeasure, against whom the file points at; agreements; compliance. */
import { templateTerms } from '../../acts/terms.ts';
import type { OrderLine } from '../../acts/orderLine.ts';
import type { DisputeId, StateId } from '../../model/ids.ts';
import { standardRank } from '../../norms/weighing.ts';
import type { ItemView } from '../../view/kinds.ts';
import { clockOf, fileOn, incidents, itemIds, itemsOn, lineId, type Sight } from '../sight.ts';
import { closedFor } from '../sight.ts';
import type { Response, Temper } from '../temper.ts';
import { atLeast, hasBegun, isVictim, leadOn, others, paceFor, players, pointed, turnOf, type Lead } from './knows.ts';

/** As many as a line may cite. */
const MOST_CITED = 12;
type Target = Lead & { readonly state: StateId };
const base = (sight: Sight, name: string) => ({ id: lineId(turnOf(sight), name), rationale: '' });

const quoted = (sight: Sight, { incident }: Target) =>
  itemIds(
    itemsOn(sight, incident).filter(({ sensitivity }) => sensitivity !== 'source-risk'),
    8,
  );
/** What speaks for its complaint: the panel reads, and the rules price, that and nothing else. Sources at risk come last. */
const laid = (sight: Sight, { incident, state, who }: Target) => {
  const links = sight.board.link.filter((link) => link.state === state).map(({ id }) => id);
  const speaks = ({ whoStars, linkStars }: ItemView): boolean => (whoStars[who] ?? 0) > 0 || links.some((link) => (linkStars[link] ?? 0) > 0);
  const risk = ({ sensitivity }: ItemView): number => Number(sensitivity === 'source-risk');
  return itemIds(
    itemsOn(sight, incident)
      .filter(speaks)
      .toSorted((a, b) => risk(a) - risk(b)),
    MOST_CITED,
  );
};
const measured = (sight: Sight, form: string, state: StateId): boolean =>
  Object.values(sight.view.measure).some(
    (measure) => measure.by === sight.own && measure.against === state && measure.form === form && measure.stage === 'active',
  );

/** One line for one response to one lead, or null when it has been done. */
const lineFor = (sight: Sight, response: Response, target: Target, careful: boolean): OrderLine | null => {
  const { incident, state, who, link } = target;
  const named = base(sight, `${response}-${incident}`);
  const aimed = { state, incident, legalClass: 'retorsion' } as const;
  switch (response) {
    case 'protest':
      return { ...named, ...aimed, act: 'protest' };
    case 'summon':
    case 'expel':
      return measured(sight, response, state) ? null : { ...named, ...aimed, act: 'diplomatic', form: response };
    case 'sanction': {
      const pace = paceFor(sight, 'sanction');
      // AT8: what is rushed counts one standard lower. A careful style rushes where who or the link is a step beyond what it needs.
      const file = fileOn(sight, incident);
      const hasty = careful && pace === 'rushed' && !atLeast(file?.who, 'established') && !atLeast(file?.link, 'corroborated');
      return hasBegun(sight, 'sanction', incident) || pace === null || hasty
        ? null
        : { ...named, ...aimed, act: 'sanction', who, form: 'targeted', reviewAfterDays: 180, pace };
    }
    case 'indict': {
      const pace = paceFor(sight, 'indict');
      return pace === null ? null : { ...named, act: 'indict', state, incident, who, pace };
    }
    case 'refer':
      return {
        ...named,
        act: 'refer',
        incident,
        form: 'complaint',
        lane: 'ordinary',
        state,
        wish: 'collective-retorsion',
        cites: laid(sight, target),
      };
    case 'arbitrate':
      return { ...named, act: 'arbitrate', state, incident, cites: quoted(sight, target) };
    case 'demand':
      return hasBegun(sight, 'demand', incident)
        ? null
        : { ...named, ...aimed, act: 'demand', form: 'cessation', legalClass: 'cooperative', pace: 'rushed' };
    case 'assembly':
      return hasBegun(sight, 'assembly', incident) ? null : { ...named, act: 'assembly', incident, pace: 'rushed' };
    case 'council':
      return hasBegun(sight, 'council', incident) ? null : { ...named, act: 'council', state, incident, pace: 'rushed' };
    case 'coalition':
      return {
        ...named,
        ...aimed,
        act: 'coalition',
        form: 'sanction',
        partners: players(sight)
          .filter((other) => other !== state)
          .slice(0, 2),
        pace: 'rushed',
      };
    case 'countermeasure':
      return hasBegun(sight, 'countermeasure', incident)
        ? null
        : {
            ...named,
            ...aimed,
            act: 'countermeasure',
            who,
            link,
            form: 'non-cyber',
            target: null,
            urgent: true,
            endsAfterDays: 90,
            screen: [],
            legalClass: 'countermeasure',
            pace: 'rushed',
          };
    case 'posture':
      return { ...named, ...aimed, act: 'posture' };
    case 'retaliate': {
      const target =
        sight.board.services.find((service) => service.state === state && service.sector === 'finance') ??
        sight.board.services.find((service) => service.state === state);
      return target === undefined ? null : { ...named, ...aimed, act: 'retaliate', target: target.id, warned: true };
    }
    case 'notice':
      return null; // a notice is given in Consult
  }
};

/** Whoever the file points at; a style that waits for nothing picks the neighbour it likes least. */
const targets = (sight: Sight, { respondsAt, responses }: Temper): readonly Target[] => {
  if (responses.length === 0) return [];
  const found = pointed(sight, respondsAt);
  if (found.length > 0 || respondsAt !== 'none') return found;
  return incidents(sight).flatMap(([incident]): Target[] => {
    const rest = others(sight);
    const state = rest[sight.luck(`enemy|${incident}`, rest.length)];
    const lead = leadOn(sight, incident);
    const link = sight.board.link.find((entry) => entry.state === state && entry.kind !== 'none') ?? sight.board.link[0];
    const who = sight.board.who.find((entry) => entry.state === state) ?? sight.board.who[0];
    return state === undefined || link === undefined || who === undefined ? [] : [{ incident, state, who: lead?.who ?? who.id, link: link.id }];
  });
};

/** Did the two speak this turn, on a line that was picked up? */
const haveSpoken = (sight: Sight, state: StateId): boolean =>
  Object.values(sight.view.message).some(
    ({ kind, ring, turn, from, to }) =>
      kind === 'hotline' &&
      ring === 'acknowledged' &&
      turn === turnOf(sight) &&
      ((from === sight.own && to.includes(state)) || (from === state && to.includes(sight.own))),
  );
/** Who has a line says it there first: reproaches wait for a turn in which the other could be reached. */
const mayReproach = (sight: Sight, { calls }: Temper, response: Response, state: StateId): boolean =>
  !calls || (response !== 'protest' && response !== 'summon' && response !== 'expel') || haveSpoken(sight, state);

export const responses = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  targets(sight, temper).flatMap((target) =>
    temper.responses
      .filter((response) => (response !== 'arbitrate' && response !== 'countermeasure') || isVictim(sight, target.incident))
      .filter((response) => mayReproach(sight, temper, response, target.state))
      .flatMap((response): OrderLine[] => {
        const line = lineFor(sight, response, target, standardRank(temper.respondsAt) >= standardRank('supported'));
        return line === null || closedFor(sight, line) ? [] : [line];
      }),
  );

/** AR5: an award is complied with. */
export const complies = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  !temper.answers
    ? []
    : Object.entries(sight.view.dispute).flatMap(
        ([key, { against, stage, award }]): OrderLine[] =>
          against === sight.own && stage === 'awarded' && award?.responsible === true
            ? [{ ...base(sight, `comply-${key}`), act: 'comply', dispute: key as DisputeId }]
            : [], // ids of the kind `dispute`
      );

/** Puts a text on the table when there is none: help first, hands off hospitals when it has a binding mind. */
export const proposes = (sight: Sight, temper: Temper): readonly OrderLine[] => {
  const turns = clockOf(sight)?.turns ?? 0;
  const party = Object.values(sight.view.agreement).some(
    ({ terms, stage }) => terms.parties.includes(sight.own) && (stage === 'open' || stage === 'in-force'),
  );
  const small = sight.board.states.find(({ id }) => id === sight.own)?.size !== 'large';
  if (!temper.proposes || party || turnOf(sight) > 2 || !small) return [];
  const parties = [sight.own, ...players(sight)];
  return [
    {
      ...base(sight, 'propose'),
      act: 'propose',
      agreement: null,
      terms: { ...templateTerms('help', parties, turns + 1), threshold: Math.min(3, parties.length) },
    },
  ];
};

/** A treaty is worth what it costs nothing: signed, then broken. */
export const cheats = (sight: Sight, temper: Temper): readonly OrderLine[] =>
  temper.signs && !temper.keepsPromises && temper.responses.length > 0
    ? [
        { ...base(sight, 'policy-corridor'), act: 'policy', switch: 'crossBorder', to: 'by-treaty' },
        { ...base(sight, 'policy-local'), act: 'policy', switch: 'localisation', to: 'local' },
      ]
    : [];
