/** The Reveal, scene by scene: it goes on by itself with the room's clock, until the reader takes it in hand. */
import { useEffect, useMemo, useState } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import { useDesk, useView } from '../../store/deskContext.tsx';
import { exerciseTime } from '../../store/deskStore.ts';
import { aboutOf, sceneAt, scenesOf } from '../../store/reveal.ts';
import { exerciseOf } from '../../store/selectors.ts';
import { useWords } from '../../words/words.tsx';
import { SceneView } from './SceneView.tsx';

const LOOK_MS = 500;

/** The scene the room is at. */
const useRoomScene = (scenes: ReturnType<typeof scenesOf>): number => {
  const { store } = useDesk();
  const { phaseStartedAt, phaseEndsAt } = exerciseOf(useView());
  const read = () => sceneAt(scenes, exerciseTime(store.getState().clock, performance.now()) - phaseStartedAt, phaseEndsAt - phaseStartedAt);
  const [at, setAt] = useState(read);
  useEffect(() => {
    setAt(read());
    const timer = setInterval(() => setAt(read()), LOOK_MS);
    return () => clearInterval(timer);
  }, [scenes, phaseStartedAt, phaseEndsAt]);
  return at;
};

export const RevealShow = ({ own, turn, all }: { readonly own: StateId | null; readonly turn: number; readonly all: () => void }) => {
  const { t } = useWords();
  const { store } = useDesk();
  const view = useView();
  const scenes = useMemo(() => scenesOf(view, own, turn), [view.report, view.opened, own, turn]);
  const room = useRoomScene(scenes);
  // Null: with the room. Else the reader leafs by hand.
  const [held, setHeld] = useState<number | null>(null);
  const at = Math.min(held ?? room, scenes.length - 1);
  const scene = scenes[at];
  useEffect(() => {
    store.setState({ spot: scene === undefined ? [] : aboutOf(view, scene) });
    return () => store.setState({ spot: [] });
  }, [scene, store]);
  if (scene === undefined) return null;
  return (
    <section className="show" data-coach="reveal" aria-label={t('show.title')}>
      <div className="show-bar">
        <button type="button" disabled={at === 0} onClick={() => setHeld(at - 1)}>
          {t('show.back')}
        </button>
        <span className="small muted">{t('show.at', { at: at + 1, all: scenes.length })}</span>
        <button type="button" disabled={at === scenes.length - 1} onClick={() => setHeld(at + 1)}>
          {t('show.next')}
        </button>
        <span className="grow" />
        <button type="button" className="quiet" aria-pressed={held !== null} onClick={() => setHeld(held === null ? at : null)}>
          {t(held === null ? 'show.hold' : 'show.go')}
        </button>
        <button type="button" className="quiet" onClick={all}>
          {t('show.all')}
        </button>
      </div>
      <div className="show-scene" aria-live="polite" key={at}>
        <SceneView scene={scene} own={own} turn={turn} />
      </div>
    </section>
  );
};
