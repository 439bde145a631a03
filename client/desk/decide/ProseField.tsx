/**
 * A prose field several people may write in. Typing shows at once to colleagues (at most four hints a second), is saved
 * every three seconds, on leaving the field and before sealing. When a colleague changed it meanwhile, both texts are kept.
 */
import { useEffect, useRef, useState } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import { useDesk, useDeskState, useSend, useView } from '../../store/deskContext.tsx';
import { useHandOn } from '../../store/hand.ts';
import { useWords } from '../../words/words.tsx';
import { Pen, type Saving, type Stored } from './pen.ts';
import { writeProse } from './proseBook.ts';

const SAVE_MS = 3000;
const HINT_MS = 250;
type Field = 'intent' | 'signal';

export const ProseField = ({ own, field, frozen }: { readonly own: StateId; readonly field: Field; readonly frozen: boolean }) => {
  const { t } = useWords();
  const prose = useProse(own, field);
  const typing = useHandOn(`draft.${field}`);
  if (frozen && prose.text === '') return null;
  const shown = prose.dirty || typing === null ? prose.text : typing.text;
  return (
    <section className="stack-s prose-field">
      <label className="stack-s">
        <span className="row spread">
          <span className="field-title">{t(`decide.${field}`)}</span>
          <span className="tiny faint" aria-live="polite">
            {typing !== null ? t('decide.typing', { name: typing.name }) : prose.status === '' ? '' : t(prose.status)}
          </span>
        </span>
        <textarea
          name={field}
          rows={2}
          maxLength={2000}
          value={shown}
          placeholder={t(`decide.${field}.hint`)}
          readOnly={frozen}
          onChange={(event) => prose.write(event.target.value)}
          onBlur={() => void prose.save()}
        />
      </label>
      {prose.mine !== null && (
        <div className="note warn row spread">
          <span className="small">
            {t('decide.stale')} <q>{prose.mine}</q>
          </span>
          <span className="row">
            <button type="button" className="mini" onClick={prose.putBack}>
              {t('decide.stale.mine')}
            </button>
            <button type="button" className="mini" onClick={prose.drop}>
              {t('decide.stale.keep')}
            </button>
          </span>
        </div>
      )}
    </section>
  );
};

const useProse = (own: StateId, field: Field) => {
  const send = useSend();
  const { port, store } = useDesk();
  const draft = useView().draft[own];
  const stored = draft?.prose[field] ?? '';
  const link = useDeskState((state) => state.link);
  const revision = draft?.revision ?? 0;
  const [, redraw] = useState(0);
  // Read and moved by timers and answers, so not state; every move redraws.
  const hand = useRef({ pen: new Pen({ text: stored, revision }), hintedAt: 0, saving: null as Promise<void> | null });
  const { pen } = hand.current;
  const moved = () => redraw((n) => n + 1);
  useEffect(() => {
    pen.receive({ text: stored, revision });
    moved();
  }, [stored, revision]);
  const now = (): Stored => {
    const current = store.getState().view?.draft[own];
    return { text: current?.prose[field] ?? '', revision: current?.revision ?? 0 };
  };
  const deliver = async (saving: Saving): Promise<void> => {
    const reply = await send({ type: 'draft.setProse', field, text: saving.text, base: saving.base });
    pen.answered(saving, reply.ok, now());
  };
  const save = async (): Promise<void> => {
    // On a live line one text at a time: a second one would be written on a sheet that the first is changing.
    if (hand.current.saving !== null && store.getState().link === 'live') await hand.current.saving;
    const saving = pen.take();
    if (saving === null) return;
    const mine = deliver(saving).finally(() => {
      if (hand.current.saving === mine) hand.current.saving = null;
      moved();
    });
    hand.current.saving = mine;
    moved();
    await mine;
  };
  const write = (next: string) => {
    pen.write(next);
    moved();
    if (performance.now() - hand.current.hintedAt < HINT_MS) return;
    hand.current.hintedAt = performance.now();
    port.hint(`draft.${field}`, next);
  };
  const putBack = () => {
    pen.putBack(now());
    moved();
    void save();
  };
  const drop = () => {
    pen.mine = null;
    moved();
  };
  useEffect(() => {
    const timer = setInterval(() => void save(), SAVE_MS);
    const out = writeProse(save);
    return () => {
      clearInterval(timer);
      out();
      void save();
    };
  }, [own, field]);
  const open = pen.dirty || hand.current.saving !== null;
  const status = open ? (link === 'live' ? 'decide.saving' : 'decide.kept') : pen.text === '' ? '' : 'decide.saved';
  return { text: pen.text, dirty: pen.dirty, mine: pen.mine, status, write, save, putBack, drop } as const;
};
