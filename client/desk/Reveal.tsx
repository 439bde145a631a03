/** Reveal: what everyone did and what it moved. While it is Reveal it is shown scene by scene; later it is a page to read. */
import { useState } from 'react';
import type { StateId } from '../../shared/model/ids.ts';
import { useReadOnly, useView } from '../store/deskContext.tsx';
import { openedTurn } from '../store/reveal.ts';
import { exerciseOf } from '../store/selectors.ts';
import { useWords } from '../words/words.tsx';
import { Resolving } from './reveal/Resolving.tsx';
import { RevealList } from './reveal/RevealList.tsx';
import { RevealShow } from './reveal/RevealShow.tsx';

export const Reveal = ({ own }: { readonly own: StateId | null }) => {
  const { t } = useWords();
  const readOnly = useReadOnly();
  const view = useView();
  const { phase, stage } = exerciseOf(view);
  const [asPage, setAsPage] = useState(false);
  const turn = openedTurn(view);
  if (phase === 'resolve' && stage === 'running') return <Resolving own={own} />;
  if (turn === 0) return <p className="faint">{t('reveal.none')}</p>;
  const live = phase === 'reveal' && stage === 'running' && !readOnly;
  if (live && !asPage) return <RevealShow own={own} turn={turn} all={() => setAsPage(true)} />;
  return (
    <>
      {live && (
        <p>
          <button type="button" className="mini" onClick={() => setAsPage(false)}>
            {t('show.scenes')}
          </button>
        </p>
      )}
      <RevealList own={own} turn={turn} />
    </>
  );
};
