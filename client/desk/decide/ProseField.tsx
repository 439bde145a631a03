/**
 * A prose field several people may write in. Typing shows at once to colleagues (at most four hints a second), is saved
 * every three seconds, on leaving the field and before sealing. When a colleague changed it meanwhile, both texts are kept.
 */
import { useEffect, useRef, useState } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import { useDesk, useDeskState, useSend, useView } from '../../store/deskContext.tsx';
import { useWords } from '../../words/words.tsx';
import { writeProse } from './proseBook.ts';

const SAVE_MS = 3000;
const HINT_MS = 250;
const HINT_SHOWN_MS = 4000;
type Field = 'intent' | 'signal';

export const ProseField = ({ own, field, frozen }: { readonly own: StateId; readonly field: Field; readonly frozen: boolean }) => {
  const { t } = useWords();
  const prose = useProse(own, field);
  const typing = useTyping(field);
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
  const [text, setText] = useState(stored);
  const [mine, setMine] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  // The newest text, what it was written on, and when it was last hinted; read by timers, so not state.
  const pen = useRef({ text: stored, on: stored, base: draft?.revision ?? 0, dirty: false, hintedAt: 0 });
  const revision = draft?.revision ?? 0;
  useEffect(() => {
    const now = pen.current;
    // While the stored text is the one we write on, newer revisions changed something else.
    if (now.dirty && stored !== now.on) return;
    now.base = revision;
    if (now.dirty) return;
    now.on = stored;
    now.text = stored;
    setText(stored);
  }, [stored, revision]);
  const save = async (): Promise<void> => {
    const now = pen.current;
    if (!now.dirty) return;
    const sent = now.text;
    now.dirty = false;
    setSaving(true);
    const reply = await send({ type: 'draft.setProse', field, text: sent, base: now.base });
    setSaving(false);
    if (reply.ok) {
      now.on = sent;
      return;
    }
    const current = store.getState().view?.draft[own];
    if (reply.rejection.code === 'sheet.stale') setMine(sent);
    now.on = current?.prose[field] ?? '';
    now.base = current?.revision ?? now.base;
    now.text = now.on;
    setText(now.on);
  };
  const write = (next: string) => {
    const now = pen.current;
    now.text = next;
    now.dirty = true;
    setText(next);
    if (performance.now() - now.hintedAt < HINT_MS) return;
    now.hintedAt = performance.now();
    port.hint(`draft.${field}`, next);
  };
  const putBack = () => {
    if (mine === null) return;
    pen.current.base = store.getState().view?.draft[own]?.revision ?? pen.current.base;
    write(mine);
    setMine(null);
    void save();
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
  const status = pen.current.dirty || saving ? (link === 'live' ? 'decide.saving' : 'decide.kept') : text === '' ? '' : 'decide.saved';
  return { text, dirty: pen.current.dirty, mine, status, write, save, putBack, drop: () => setMine(null) } as const;
};

/** A colleague's text as it is being typed, while it is fresh. */
const useTyping = (field: Field): { readonly name: string; readonly text: string } | null => {
  const hint = useDeskState((state) => state.hints[`draft.${field}`]);
  const me = useDeskState((state) => state.me);
  const people = useDeskState((state) => state.people);
  const [fresh, setFresh] = useState(false);
  useEffect(() => {
    if (hint === undefined || hint.person === me) return undefined;
    setFresh(true);
    const timer = setTimeout(() => setFresh(false), HINT_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [hint]);
  return fresh && hint !== undefined ? { name: people[hint.person]?.name ?? '', text: hint.text } : null;
};
