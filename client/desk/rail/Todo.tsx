/** What this person's role does now, and whether the delegation is ready to go on. */
import type { StateId } from '../../../shared/model/ids.ts';
import { ROLES, type Phase, type Role } from '../../../shared/model/terms.ts';
import { useDeskState, useSend, useView } from '../../store/deskContext.tsx';
import { exerciseOf, heldRoles, waitedFor } from '../../store/selectors.ts';
import { WAITING_WORD } from '../../store/notices.ts';
import { sectionForWaiting, tabForWaiting, WAITING_KINDS, waitingFor } from '../../store/statecraft.ts';
import { useWords } from '../../words/words.tsx';
import type { WordId } from '../../words/en.ts';
import type { GoTo } from '../seek.ts';

const todoOf = (phase: Phase, role: Role): WordId => (phase === 'resolve' || phase === 'reveal' ? `todo.${phase}.any` : `todo.${phase}.${role}`);

/** What the person's roles do in this phase; whoever holds none is told of the first three. */
const useTodo = (own: StateId): readonly WordId[] => {
  const view = useView();
  const me = useDeskState((state) => state.me);
  const { phase } = exerciseOf(view);
  if (phase === 'decide' && view.state[own]?.sealed === true) return ['todo.decide.sealed'];
  const held = heldRoles(view, own, me);
  return [...new Set((held.length === 0 ? ROLES.slice(0, 3) : held).map((role) => todoOf(phase, role)))];
};

/** The same in one line, where the rail stands behind a tab: nobody has to look for what to do now. */
export const TodoLine = ({ own, go }: { readonly own: StateId; readonly go: GoTo }) => {
  const { t, label } = useWords();
  const todo = useTodo(own);
  const view = useView();
  if (exerciseOf(view).stage !== 'running') return null;
  return (
    <div className="todo-line small">
      <p>
        <strong>{label(t('rail.todo'))}</strong> {todo.map((id) => t(id)).join(' ')}
      </p>
      {exerciseOf(view).phase === 'decide' && (
        <button type="button" className="mini to-seal" onClick={() => go('decide', 'seal')}>
          {t('todo.decide.toSeal')}
        </button>
      )}
      <Ready own={own} />
    </div>
  );
};

export const Todo = ({ own, go }: { readonly own: StateId; readonly go: GoTo }) => {
  const { t } = useWords();
  const view = useView();
  const { phase, stage } = exerciseOf(view);
  const todo = useTodo(own);
  const waits = waitingFor(view, own);
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
      {WAITING_KINDS.filter((kind) => waits[kind] > 0).map((kind) => (
        <button
          key={kind}
          type="button"
          className="note warn small rail-go"
          onClick={() => go(tabForWaiting(kind, phase), sectionForWaiting(kind, phase))}
        >
          {t(WAITING_WORD[kind], { n: waits[kind] })}
          <span aria-hidden="true">{'\u00A0›'}</span>
        </button>
      ))}
      <Ready own={own} />
    </section>
  );
};

/** Ready to go on; in Decide it is the seal that says so, and then for whom we wait. */
const Ready = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const view = useView();
  const send = useSend();
  const { turn, phase } = exerciseOf(view);
  const waiting = waitedFor(view).filter((state) => state !== own).length;
  const { ready = false, sealed = false } = view.state[own] ?? {};
  if (phase === 'resolve' || (phase === 'decide' && !sealed)) return null;
  if (phase === 'decide') return <p className="chip ok">{waiting === 0 ? t('rail.all.sealed') : t('rail.waiting', { n: waiting })}</p>;
  return (
    <button
      type="button"
      className="ready"
      aria-pressed={ready}
      title={t('rail.ready.is')}
      onClick={() => void send({ type: 'phase.ready', ready: !ready, turn, phase })}
    >
      <i aria-hidden="true" className="tick" />
      {t('rail.ready')}
    </button>
  );
};
