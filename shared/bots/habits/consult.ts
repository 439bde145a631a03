/** Consult: pick up the line, answer, call whom the file points at, ask for help, share, sign, vote, consent. */
import type { DelegationCommand } from '../../exercise/command.ts';
import type { AgreementId, CaseId, DisputeId, IncidentId, StateId } from '../../model/ids.ts';
import { RUNGS } from '../../model/terms.ts';
import type { CaseView } from '../../view/kinds.ts';
import {
  clockOf,
  fileOn,
  incidents,
  isOpen,
  itemIds,
  itemsOn,
  lineId,
  meansOf,
  messagesTo,
  otherServices,
  ownServices,
  type Sight,
} from '../sight.ts';
import type { Temper } from '../temper.ts';
import { answers } from './answer.ts';
import { interestCalls, interestShares } from './interests.ts';
import { atLeast, isVictim, players, pointed, suspect, turnOf } from './knows.ts';
import { TEXTS } from '../texts.ts';

const picksUp = (sight: Sight): readonly DelegationCommand[] =>
  messagesTo(sight)
    .filter(([, { ring }]) => ring === 'ringing')
    .map(([message]) => ({ type: 'message.acknowledge', message }) as const);

const spokenTo = (sight: Sight): ReadonlySet<StateId> =>
  new Set(
    Object.values(sight.view.message)
      .filter(({ from, turn }) => from === sight.own && turn === turnOf(sight))
      .flatMap(({ to }) => to),
  );

/** Whom its own slow acts will hit this turn: they hear it from us first. */
const landing = (sight: Sight): readonly StateId[] =>
  Object.values(sight.view.process).flatMap(({ owner, line, landsTurn, stage }) => {
    if (owner !== sight.own || stage !== 'running' || landsTurn !== turnOf(sight)) return [];
    const accused =
      line.act === 'attribute' ? (sight.board.link.find(({ id }) => id === line.link)?.state ?? null) : line.act === 'sanction' ? line.state : null;
    return accused === null || accused === sight.own ? [] : [accused];
  });

type Call = Extract<DelegationCommand, { type: 'message.send' }>;
/** As many calls as leave a slot for a point of contact. */
const MOST_CALLS = 2;
/** Calls whom its acts will hit, then the states its file points at; then, from Dispute, offers to stand down where the ladder is highest. */
const calls = (sight: Sight, temper: Temper): readonly DelegationCommand[] => {
  if (!isOpen(sight, 'hotline')) return [];
  const done = new Set(spokenTo(sight));
  const call = (state: StateId, intent: Call['intent'], incident?: IncidentId): readonly Call[] => {
    if (done.has(state)) return [];
    done.add(state);
    return [{ type: 'message.send', kind: 'hotline', to: [state], intent, ...aboutOf(incident), text: '' }];
  };
  const warned = landing(sight).flatMap((state) => call(state, 'notify'));
  const asked = pointed(sight, temper.respondsAt).flatMap(({ state, incident }) => call(state, 'request-mitigation', incident));
  const tense = Object.entries(sight.view.dyad)
    .filter(([id, { rung }]) => id.includes(sight.own.slice(6)) && rung !== 'calm' && rung !== 'rupture')
    .flatMap(([id, { rung }]) => {
      const other = sight.board.states.find((state) => state.id !== sight.own && id.includes(state.id.slice(6)))?.id;
      return other === undefined ? [] : [{ other, place: RUNGS.indexOf(rung) }];
    })
    .sort((a, b) => b.place - a.place)
    .flatMap(({ other, place }) => call(other, place > 1 ? 'stand-down' : 'ask'));
  const hot = [...warned, ...asked, ...tense].slice(0, MOST_CALLS);
  const soft = pointed(sight, 'suspicion')
    .flatMap(({ state, incident }) => call(state, 'request-mitigation', incident))
    .map((each) => ({ ...each, kind: 'contact' as const }));
  return [...hot, ...soft.slice(0, MOST_CALLS - hot.length)];
};

/** Answers an offer to stand down on a line that was picked up. */
const standsDown = (sight: Sight): readonly DelegationCommand[] =>
  messagesTo(sight)
    .filter(
      ([id, { intent, turn, kind }]) =>
        kind === 'hotline' &&
        intent === 'stand-down' &&
        turn === turnOf(sight) &&
        !Object.values(sight.view.message).some(({ replyTo }) => replyTo === id),
    )
    .map(([message]) => ({ type: 'message.reply', message, intent: 'stand-down', text: '' }) as const);

/** Shares what it found itself this turn with the victims and with those who hold little. */
const shares = (sight: Sight): readonly DelegationCommand[] => {
  const { capacity = 0 } = meansOf(sight) ?? {};
  if (!isOpen(sight, 'share') || capacity < 2) return [];
  for (const [incident, { victims }] of incidents(sight)) {
    const fresh = itemsOn(sight, incident).filter(
      ({ via, turn, sensitivity }) => (via === 'investigation' || via === 'operator') && turn === turnOf(sight) && sensitivity !== 'source-risk',
    );
    const partners = players(sight).filter((id) => id !== suspect(sight, incident));
    const to = [...new Set([...partners.filter((id) => victims.includes(id)), ...partners])].slice(0, 2);
    if (fresh.length > 0 && to.length > 0) return [{ type: 'evidence.share', items: itemIds(fresh, 3), to }];
  }
  return [];
};

/** Tells its partners of what struck it, as most agreements ask; asks for help where it hurts. */
const contacts = (sight: Sight): readonly DelegationCommand[] => {
  if (!isOpen(sight, 'contact') || spokenTo(sight).size > 1) return [];
  const fresh = incidents(sight).find(([id, { detectedTurn }]) => isVictim(sight, id) && detectedTurn >= turnOf(sight) - 1)?.[0];
  const bound = Object.values(sight.view.agreement).find(({ stage, signatures }) => stage === 'in-force' && signatures.includes(sight.own));
  const partner = bound?.signatures.find((state) => state !== sight.own) ?? players(sight)[0];
  if (partner === undefined) return [];
  const hurt = ownServices(sight).some(({ level }) => level < 700);
  const helper = otherServices(sight).find(({ level }) => level > 950)?.state ?? partner;
  if (hurt)
    return [
      { type: 'message.send', kind: 'contact', to: [bound === undefined ? helper : partner], intent: 'request-help', ...aboutOf(fresh), text: '' },
    ];
  return fresh === undefined ? [] : [{ type: 'message.send', kind: 'contact', to: [partner], intent: 'notify', incident: fresh, text: '' }];
};
const aboutOf = (incident: IncidentId | undefined): { readonly incident?: IncidentId } => (incident === undefined ? {} : { incident });

const notices = (sight: Sight): readonly DelegationCommand[] =>
  pointed(sight, 'suspicion')
    .filter(
      ({ state, incident }) =>
        isOpen(sight, 'notice') &&
        !Object.values(sight.view.process).some(
          ({ owner, line }) => owner === sight.own && line.act === 'notice' && line.state === state && line.incident === incident,
        ),
    )
    .slice(0, 1)
    .map(
      ({ state, incident }) =>
        ({ type: 'process.open', line: { id: lineId(turnOf(sight), `notice-${incident}-${state}`), act: 'notice', state, incident } }) as const,
    );

/** Signs what is on the table; at a review keeps every clause that somebody performed, or all of a young text. */
const agreements = (sight: Sight, temper: Temper): readonly DelegationCommand[] =>
  Object.entries(sight.view.agreement).flatMap(([key, { stage, signatures, version, terms, performance, verdicts }]): DelegationCommand[] => {
    const agreement = key as AgreementId; // ids of the kind `agreement`
    if (!terms.parties.includes(sight.own)) return [];
    if (stage === 'open' && temper.signs && !signatures.includes(sight.own))
      return [{ type: 'agreement.sign', agreement, version, reservation: null }];
    if (stage !== 'under-review' || !signatures.includes(sight.own) || verdicts.some(({ state }) => state === sight.own)) return [];
    return performance.map(
      ({ clause, missed, performed }) => ({ type: 'agreement.judge', agreement, clause, verdict: missed > performed + 2 ? 'drop' : 'keep' }) as const,
    );
  });

const votes = (sight: Sight, { by, accused, finding, incident, lane }: CaseView): 'yes' | 'no' | 'abstain' => {
  if (lane === 'emergency') return 'yes';
  if (finding?.result === 'unfounded') return 'no';
  if (finding?.result === 'substantiated') return 'yes';
  return incident !== null &&
    accused !== null &&
    suspect(sight, incident) === accused &&
    by !== accused &&
    atLeast(fileOn(sight, incident)?.link, 'supported')
    ? 'yes'
    : 'abstain';
};
const ballots = (sight: Sight): readonly DelegationCommand[] =>
  Object.entries(sight.view.case).flatMap(([key, entry]): DelegationCommand[] => {
    const open =
      (entry.stage === 'found' && entry.turn + 2 <= turnOf(sight)) ||
      (entry.stage === 'filed' && entry.lane === 'emergency' && entry.turn < turnOf(sight));
    if (!open || entry.by === sight.own || entry.accused === sight.own || entry.ballots[sight.own] !== undefined) return [];
    return [{ type: 'case.vote', case: key as CaseId, ballot: votes(sight, entry), explanation: '' }]; // ids of the kind `case`
  });
const consents = (sight: Sight): readonly DelegationCommand[] =>
  Object.entries(sight.view.dispute).flatMap(
    ([key, { against, stage }]): DelegationCommand[] =>
      against === sight.own && stage === 'claimed' ? [{ type: 'dispute.answer', dispute: key as DisputeId, consent: true }] : [], // ids of the kind `dispute`
  );

const speaks = (sight: Sight): readonly DelegationCommand[] => {
  const already = Object.values(sight.view.message).some(
    ({ from, kind, turn }) => from === sight.own && kind === 'statement' && turn === turnOf(sight),
  );
  return already || turnOf(sight) % 2 === 0 || clockOf(sight) === undefined
    ? []
    : [{ type: 'statement.publish', intent: 'notify', text: TEXTS.statement }];
};

export const consult = (sight: Sight, temper: Temper): readonly DelegationCommand[] => [
  ...(temper.picksUp ? [...picksUp(sight), ...standsDown(sight)] : []),
  ...(temper.answers ? [...answers(sight, temper), ...ballots(sight), ...consents(sight)] : []),
  ...agreements(sight, temper),
  ...(temper.responses.includes('notice') ? notices(sight) : []),
  ...interestShares(sight, temper),
  ...interestCalls(sight, temper, spokenTo(sight)),
  ...(temper.calls ? calls(sight, temper) : []),
  ...(temper.keepsPromises ? contacts(sight) : []),
  ...(temper.shares ? shares(sight) : []),
  ...(temper.calls ? speaks(sight) : []),
];
