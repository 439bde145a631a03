import { useState } from 'react';
import { rule } from '../../shared/model/ruleset.ts';
import { TRACKS } from '../../shared/model/terms.ts';
import type { StateId } from '../../shared/model/ids.ts';
import type { View } from '../../shared/view/kinds.ts';
import { BotControl } from '../lobby/CellLobby.tsx';
import { useBoard, useDesk, useDeskState, useView } from '../store/deskContext.tsx';
import { exerciseTime } from '../store/deskStore.ts';
import { exerciseOf } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';
import { ReturnCode } from './ReturnCode.tsx';

/** Exercise ms of the last thing a delegation did that leaves a trace. */
const lastActivity = (view: View, state: StateId): number =>
  Math.max(
    0,
    ...Object.values(view.message)
      .filter(({ from }) => from === state)
      .map(({ at }) => at),
    ...Object.values(view.belief)
      .filter((belief) => belief.state === state)
      .map(({ at }) => at),
    ...Object.values(view.item)
      .filter(({ holder, via }) => holder === state && via === 'investigation')
      .map(({ at }) => at),
  );
const unreadOf = (view: View, state: StateId): number => Object.values(view.message).filter(({ to, read }) => to.includes(state) && !read).length;
const SILENT_MINUTES = 3;

export const Delegations = () => {
  const { t } = useWords();
  const players = useBoard()
    .states.filter(({ playable }) => playable)
    .map(({ id }) => id);
  return (
    <section className="cell-strip" aria-labelledby="delegations">
      <h2 id="delegations" className="hidden">
        {t('cell.delegations')}
      </h2>
      <ul>
        {players.map((state) => (
          <Delegation key={state} state={state} />
        ))}
      </ul>
    </section>
  );
};

const Delegation = ({ state }: { readonly state: StateId }) => {
  const { t, number } = useWords();
  const nameOf = useNames();
  const view = useView();
  const { store } = useDesk();
  const people = useDeskState((desk) => desk.people);
  const low = rule('lowTrack', useBoard());
  const [tools, setTools] = useState(false);
  const { stage, phase } = exerciseOf(view);
  const seat = view.seat[state];
  const mine = view.own[state];
  const shown = view.state[state];
  const members = seat?.members ?? [];
  const connected = members.filter((person) => people[person]?.connected).length;
  const idle = Math.floor((exerciseTime(store.getState().clock, performance.now()) - lastActivity(view, state)) / 60_000);
  const unread = unreadOf(view, state);
  const orders = view.draft[state]?.lines.length ?? 0;
  const silent = shown?.seat === 'human' && idle >= SILENT_MINUTES && stage === 'running';
  return (
    <li className={`delegation${silent || (shown?.seat === 'human' && connected === 0) ? ' alert' : ''}`}>
      <div className="row spread">
        <strong>{nameOf(state)}</strong>
        <span className={shown?.sealed === true ? 'chip ok' : 'chip'}>
          {shown?.sealed === true
            ? t('rail.sealed')
            : phase === 'decide'
              ? t('rail.drafting')
              : shown?.ready === true
                ? t('rail.isReady')
                : t(`lobby.state.${shown?.seat ?? 'empty'}`)}
        </span>
      </div>
      <p className="tiny muted">
        {shown?.seat === 'bot' && seat?.bot != null
          ? `${t('rail.bot')} · ${t(`bot.${seat.bot}`)}`
          : connected === 0
            ? t('cell.absent')
            : t('cell.connectedOf', { n: connected, all: members.length })}{' '}
        · {t('cell.orders', { n: orders })}
      </p>
      {mine !== undefined && (
        <p className="tiny mono cell-tracks" title={t('cell.tracks.is')}>
          {TRACKS.map((track) => (
            <span key={track} className={mine[track] <= low ? 'bad' : ''}>
              <span aria-hidden="true">{t(`track.${track}`).charAt(0)}</span>
              <span className="hidden">{t(`track.${track}`)} </span>
              {number(Math.round(mine[track] / 10) / 10)}{' '}
            </span>
          ))}
        </p>
      )}
      <p className="row tiny">
        {unread > 0 && <span className="chip warn">{t('cell.unread', { n: unread })}</span>}
        {silent && <span className="chip bad">{t('cell.idle', { n: idle })}</span>}
        <button type="button" className="mini quiet" aria-expanded={tools} onClick={() => setTools(!tools)}>
          {t('cell.more')}
        </button>
      </p>
      {tools && (
        <div className="stack-s">
          <BotControl state={state} />
          <ReturnCode state={state} />
        </div>
      )}
    </li>
  );
};
