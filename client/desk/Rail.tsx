/** The delegation's rail: what to do now, our means and tracks, who is here, the others, the ladders. */
import { rule } from '../../shared/model/ruleset.ts';
import { ROLES, TRACKS, type Phase, type Role } from '../../shared/model/terms.ts';
import type { PersonId, StateId } from '../../shared/model/ids.ts';
import { Ladder } from '../parts/Ladder.tsx';
import { hundredths } from '../parts/format.ts';
import { RoleChoice } from '../lobby/Lobby.tsx';
import { useBoard, useDeskState, useReadOnly, useSend, useView } from '../store/deskContext.tsx';
import { exerciseOf, heldRoles, laddersFor, otherOf, waitedFor } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';
import { RailRequests, type GoTo } from './statecraft/RailRequests.tsx';
import type { WordId } from '../words/en.ts';

export const Rail = ({ own, go }: { readonly own: StateId | null; readonly go: GoTo }) => {
  const readOnly = useReadOnly();
  return (
    <div className="rail">
      {own !== null && !readOnly && <Todo own={own} />}
      {own !== null && <Tracks own={own} />}
      {own !== null && <RailRequests own={own} go={go} />}
      <Ladders own={own} />
      <Others own={own} />
      {own !== null && !readOnly && <Members own={own} />}
      <World />
    </div>
  );
};

const todoOf = (phase: Phase, role: Role): WordId => (phase === 'resolve' || phase === 'reveal' ? `todo.${phase}.any` : `todo.${phase}.${role}`);

const Todo = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const view = useView();
  const me = useDeskState((state) => state.me);
  const send = useSend();
  const { turn, phase, stage } = exerciseOf(view);
  const held = heldRoles(view, own, me);
  const todo = [...new Set((held.length === 0 ? ROLES.slice(0, 3) : held).map((role) => todoOf(phase, role)))];
  const waiting = waitedFor(view).filter((state) => state !== own).length;
  const seat = view.state[own];
  if (stage !== 'running') return null;
  return (
    <section className="todo" aria-labelledby="todo-title">
      <h2 id="todo-title" className="eyebrow">
        {t('rail.todo')}
      </h2>
      <ul className="stack-s">
        {todo.map((id) => (
          <li key={id}>{t(id)}</li>
        ))}
      </ul>
      {phase === 'decide' && seat?.sealed === true ? (
        <p className="chip ok">{waiting === 0 ? t('rail.all.sealed') : t('rail.waiting', { n: waiting })}</p>
      ) : (
        phase !== 'decide' &&
        phase !== 'resolve' && (
          <button
            type="button"
            className="ready"
            aria-pressed={seat?.ready ?? false}
            title={t('rail.ready.is')}
            onClick={() => void send({ type: 'phase.ready', ready: !(seat?.ready ?? false), turn, phase })}
          >
            <i aria-hidden="true" className="tick" />
            {t('rail.ready')}
          </button>
        )
      )}
    </section>
  );
};

const Tracks = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const low = rule('lowTrack', useBoard());
  const mine = useView().own[own];
  if (mine === undefined) return null;
  return (
    <section className="stack-s" aria-labelledby="tracks-title">
      <h2 id="tracks-title" className="eyebrow">
        {t('rail.tracks')}
      </h2>
      <dl className="tracks">
        {TRACKS.map((track) => {
          const value = mine[track];
          const tone = value <= low ? 'bad' : value <= low + 100 ? 'warn' : 'ok';
          return (
            <div key={track}>
              <dt>
                <strong>{t(`track.${track}`)}</strong> <span className="tiny muted">{t(`track.${track}.is`)}</span>
              </dt>
              <dd>
                <span className="mono">{hundredths(value)}</span> <span className="tiny faint">{t('rail.of10')}</span>
              </dd>
              <div className={`bar ${tone}`} aria-hidden="true">
                <i style={{ inlineSize: `${String(value / 10)}%` }} />
                <b style={{ insetInlineStart: `${String(low / 10)}%` }} />
              </div>
            </div>
          );
        })}
      </dl>
      <div className="means">
        <p>
          <span className="tiny muted">{t('rail.capacity')}</span>
          <Pips n={mine.capacity} />
          <span className="hidden">{t('rail.left', { n: mine.capacity })}</span>
        </p>
        <p>
          <span className="tiny muted">{t('rail.slots')}</span>
          <Pips n={mine.slots} />
          <span className="hidden">{t('rail.left', { n: mine.slots })}</span>
        </p>
      </div>
    </section>
  );
};
const Pips = ({ n }: { readonly n: number }) => (
  <span className="pips" aria-hidden="true">
    <b className="mono">{n}</b>
    {Array.from({ length: Math.max(0, Math.min(6, n)) }, (_, at) => (
      <i key={at} />
    ))}
  </span>
);

const Ladders = ({ own }: { readonly own: StateId | null }) => {
  const { t, term, because } = useWords();
  const nameOf = useNames();
  const rows = laddersFor(useView(), own, own === null);
  const mine = rows.filter((row) => row.own || own === null);
  const others = rows.filter((row) => !row.own && own !== null);
  return (
    <section className="stack-s">
      <h2 className="eyebrow">{t('rail.ladders')}</h2>
      <div className="ladders">
        {mine.map((row) => (
          <Ladder
            key={row.id}
            name={own === null ? nameOf(row.id) : nameOf(otherOf(row, own))}
            rung={row.dyad.rung}
            note={[
              row.dyad.why === null || row.dyad.rung === 'calm' ? '' : because(row.dyad.why, nameOf),
              row.dyad.coercion === 'none' ? '' : term(`coercion.${row.dyad.coercion}`),
            ]
              .filter((part) => part !== '')
              .join(' ')}
          />
        ))}
      </div>
      {others.length > 0 && (
        <>
          <h3 className="tiny faint">{t('rail.ladders.others')}</h3>
          <div className="ladders">
            {others.map((row) => (
              <Ladder key={row.id} name={nameOf(row.id)} rung={row.dyad.rung} />
            ))}
          </div>
        </>
      )}
    </section>
  );
};

const Others = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const view = useView();
  const { phase, stage } = exerciseOf(view);
  const board = useBoard();
  return (
    <section className="stack-s">
      <h2 className="eyebrow">{t('rail.others')}</h2>
      <ul className="others">
        {board.states
          .filter(({ id }) => id !== own)
          .map(({ id }) => {
            const state = view.state[id];
            const status =
              state === undefined || !state.playable
                ? t('rail.npc')
                : stage !== 'running'
                  ? t(`lobby.state.${state.seat}`)
                  : state.sealed
                    ? t('rail.sealed')
                    : phase === 'decide'
                      ? t('rail.drafting')
                      : state.ready
                        ? t('rail.isReady')
                        : state.seat === 'bot'
                          ? t('rail.bot')
                          : t('rail.notReady');
            return (
              <li key={id} className="row spread">
                <span>{nameOf(id)}</span>
                <span className={state?.sealed === true || (state?.ready === true && phase !== 'decide') ? 'chip ok' : 'chip'}>{status}</span>
              </li>
            );
          })}
      </ul>
    </section>
  );
};

const Members = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const seat = useView().seat[own];
  const people = useDeskState((state) => state.people);
  const me = useDeskState((state) => state.me);
  const rolesOf = (person: PersonId) =>
    ROLES.filter((role) => seat?.roles[role] === person)
      .map((role) => t(`role.${role}`))
      .join(', ');
  return (
    <section className="stack-s">
      <h2 className="eyebrow">{t('rail.members')}</h2>
      <ul className="stack-s">
        {(seat?.members ?? []).map((person) => (
          <li key={person} className="small">
            <i className={people[person]?.connected ? 'dot on' : 'dot'} /> {people[person]?.name ?? ''}{' '}
            {person === me && <span className="faint">({t('rail.you')})</span>} <span className="muted tiny">{rolesOf(person)}</span>
            <span className="hidden">{t(people[person]?.connected ? 'lobby.connected' : 'lobby.absent')}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary className="small">{t('rail.roles')}</summary>
        <ul className="roles">
          {ROLES.map((role) => (
            <RoleChoice key={role} state={own} role={role} />
          ))}
        </ul>
      </details>
    </section>
  );
};

export const World = () => {
  const { t } = useWords();
  const world = useView().world['world'];
  if (world === undefined) return null;
  return (
    <section className="stack-s">
      <h2 className="eyebrow">{t('rail.world')}</h2>
      <dl className="tracks">
        <div>
          <dt>{t('rail.regime')}</dt>
          <dd>
            <span className="mono">{hundredths(world.regime)}</span> <span className="tiny faint">{t('rail.of10')}</span>
          </dd>
          <div className="bar" aria-hidden="true">
            <i style={{ inlineSize: `${String(world.regime / 10)}%` }} />
          </div>
        </div>
      </dl>
      {world.result !== null && (
        <p>
          <strong>{t(`world.${world.result}`)}</strong>
        </p>
      )}
    </section>
  );
};
