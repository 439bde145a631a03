/** Before the start: for a delegation and observers, and for the white cell. */
import { lazy, Suspense } from 'react';
import './lobby.css';
import { ROLES, type Role } from '../../shared/model/terms.ts';
import type { StateId } from '../../shared/model/ids.ts';
import { navigate } from '../app/route.ts';
import { Brand } from '../parts/Brand.tsx';
import { SettingsButton } from '../parts/Settings.tsx';
import { ConnectionLight } from '../parts/ConnectionLight.tsx';
import { PositionForm } from '../desk/statecraft/Position.tsx';
import { useBoard, useDeskState, useSend, useView } from '../store/deskContext.tsx';
import { ownStateOf } from '../store/selectors.ts';
import { StoryLanguage } from '../parts/StoryLanguage.tsx';
import { useWords } from '../words/words.tsx';
import { TurnPicture } from './TurnPicture.tsx';
import { withWords } from '../words/messages.ts';

/** Invitations and their QR codes are the white cell's alone; nobody else fetches them. */
const CellLobby = lazy(() => withWords(() => import('./CellLobby.tsx'), 'cell').then((module) => ({ default: module.CellLobby })));

export const Lobby = () => {
  const { t, say } = useWords();
  const board = useBoard();
  const eyes = useDeskState((state) => state.eyes);
  const own = ownStateOf(eyes);
  return (
    <div className="lobby">
      <header className="lobby-top">
        <Brand />
        <span className="row">
          <ConnectionLight />
          <SettingsButton />
        </span>
      </header>
      <main className="lobby-main">
        <div className="lobby-head stack-s">
          <p className="eyebrow">{t('lobby.title')}</p>
          <h1>{say(board.title)}</h1>
          <p className="muted lobby-objective">{say(board.objective)}</p>
          <StoryLanguage title={board.title} />
        </div>
        {eyes === 'cell' ? (
          <Suspense fallback={null}>
            <CellLobby />
          </Suspense>
        ) : (
          <div className="lobby-grid">
            <div className="stack-l">
              {own !== null && <OwnSeat state={own} />}
              {own !== null && <PositionForm own={own} />}
              <Situation own={own} />
            </div>
            <div className="stack-l">
              {own !== null && <FirstSteps />}
              <Table />
              <TurnPicture />
            </div>
          </div>
        )}
      </main>
    </div>
  );
};

/** A rehearsal on this page; the seat stays, and so does the line to its room. */
const FirstSteps = () => {
  const { t } = useWords();
  const exercise = useDeskState((state) => state.exercise);
  return (
    <section className="card stack-s lobby-first" aria-labelledby="first-steps">
      <h2 id="first-steps">{t('lobby.primer')}</h2>
      <p className="muted small">{t('lobby.primer.is')}</p>
      <div>
        <button type="button" className="primary" onClick={() => navigate(`/primer/${encodeURIComponent(exercise)}`)}>
          {t('lobby.primer.go')}
        </button>
      </div>
    </section>
  );
};

const OwnSeat = ({ state }: { readonly state: StateId }) => {
  const { t, say } = useWords();
  const name = say(useBoard().states.find(({ id }) => id === state)?.name);
  const seat = useView().seat[state];
  const people = useDeskState(({ people }) => people);
  return (
    <section className="card stack lobby-own" aria-labelledby="own-seat">
      <h2 id="own-seat">
        <span className="muted">{t('lobby.you')}</span> {name}
      </h2>
      <ul className="row" aria-label={t('lobby.here')}>
        {(seat?.members ?? []).map((person) => (
          <li key={person} className="chip">
            <i className={people[person]?.connected ? 'dot on' : 'dot'} /> {people[person]?.name ?? t('lobby.absent')}
            <span className="hidden">{t(people[person]?.connected ? 'lobby.connected' : 'lobby.absent')}</span>
          </li>
        ))}
      </ul>
      <h3>{t('lobby.roles')}</h3>
      <p className="muted small">{t('lobby.roles.is')}</p>
      <ul className="roles">
        {ROLES.map((role) => (
          <RoleChoice key={role} state={state} role={role} />
        ))}
      </ul>
      <p className="note info small" role="status">
        {t('lobby.wait')}
      </p>
    </section>
  );
};

export const RoleChoice = ({ state, role }: { readonly state: StateId; readonly role: Role }) => {
  const { t } = useWords();
  const send = useSend();
  const me = useDeskState((desk) => desk.me);
  const holder = useView().seat[state]?.roles[role];
  const people = useDeskState((desk) => desk.people);
  const mine = holder !== undefined && holder === me;
  const taken = holder !== undefined && !mine;
  const press = () => void send({ type: mine ? 'role.release' : 'role.claim', role });
  return (
    <li>
      <button type="button" className="role" aria-pressed={mine} disabled={taken} onClick={press}>
        <span className="row spread">
          <strong>{t(`role.${role}`)}</strong>
          <span className={mine ? 'chip accent' : 'chip'}>
            {mine ? t('lobby.role.you') : taken ? (people[holder]?.name ?? '') : t('lobby.role.free')}
          </span>
        </span>
        <span className="muted small">{t(`role.${role}.does`)}</span>
      </button>
    </li>
  );
};

const Situation = ({ own }: { readonly own: StateId | null }) => {
  const { t, say } = useWords();
  const board = useBoard();
  const view = useView();
  const mine = own === null ? undefined : view.own[own];
  return (
    <>
      <section className="stack-s" aria-labelledby="situation">
        <h2 id="situation">{t('lobby.situation')}</h2>
        <p className="prose">{say(board.situation)}</p>
      </section>
      {mine !== undefined && (
        <section className="stack-s note attr" aria-labelledby="briefing">
          <h2 id="briefing">{t('lobby.briefing')}</h2>
          <p className="prose">{say(mine.briefing)}</p>
          {mine.interests.length > 0 && (
            <>
              <h3>{t('lobby.interests')}</h3>
              <ul className="ticks">
                {mine.interests.map(({ id, text }) => (
                  <li key={id}>{say(text)}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
    </>
  );
};

const Table = () => {
  const { t, say } = useWords();
  const board = useBoard();
  const view = useView();
  return (
    <section className="stack-s" aria-labelledby="table">
      <h2 id="table">{t('lobby.table')}</h2>
      <ul className="stack-s">
        {board.states.map(({ id, name, size }) => (
          <li key={id} className="row spread lobby-state">
            <span>
              <strong>{say(name)}</strong> <span className="muted small">{t(`size.${size}`)}</span>
            </span>
            <span className="chip">{t(`lobby.state.${view.state[id]?.seat ?? 'empty'}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
