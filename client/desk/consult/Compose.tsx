/** A letter being written. It stays as it is until it is sent or thrown away. */
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import { useBoard, useSend, useView } from '../../store/deskContext.tsx';
import { MOST_TEXT, isBlank, type Channel, type Letter } from '../../store/letters.ts';
import { marksOf } from '../../store/marks.ts';
import { incidentsOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { AttachEvidence, AttachMarks } from './Attach.tsx';
import { IntentSelect } from './IntentSelect.tsx';
import { Marked } from './Marked.tsx';
import { commandsOf, isComplete } from './sending.ts';
import { useChannel } from './useChannel.ts';
import { Desks, OtherEnd, Whom } from './Whom.tsx';

interface Props {
  readonly own: StateId;
  readonly channel: Channel;
  readonly letter: Letter;
  readonly change: (patch: Partial<Letter>) => void;
  readonly move: (to: Channel) => void;
  readonly sent: () => void;
  readonly close: () => void;
}

export const Compose = ({ own, channel, letter, change, move, sent, close }: Props) => {
  const { t } = useWords();
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const talks = channel === 'hotline' || channel === 'contact' || channel === 'note';
  const { why } = useChannel(channel, own);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    for (const command of commandsOf(channel, letter)) {
      const { ok } = await send(command);
      if (!ok) return setBusy(false);
      // Shared is shared: should the message be refused, it is not shared again.
      if (command.type === 'evidence.share') change({ items: [] });
    }
    sent();
  };
  return (
    <form ref={form} className="card compose" onSubmit={(event) => void submit(event)} aria-label={t(`message.${channel}`)}>
      {(channel === 'hotline' || channel === 'contact') && <Desks channel={channel} choose={move} />}
      {talks && <Whom own={own} channel={channel} to={letter.to} change={(to) => change({ to })} />}
      {channel === 'cell' ? (
        <p className="wide small muted">{t('channels.cell.to')}</p>
      ) : (
        <IntentSelect value={letter.intent} change={(intent) => change({ intent })} />
      )}
      {channel === 'statement' && <About own={own} letter={letter} change={change} />}
      {talks && <Incident letter={letter} change={change} />}
      <Text channel={channel} letter={letter} change={change} />
      {channel !== 'cell' && <AttachMarks letter={letter} most={MOST_TEXT[channel]} change={change} />}
      {talks && <AttachEvidence own={own} letter={letter} change={change} />}
      {(channel === 'hotline' || channel === 'contact') && <OtherEnd own={own} channel={channel} to={letter.to} />}
      <div className="row wide">
        <button type="submit" className="primary" data-coach="send" disabled={busy || why !== null || !isComplete(channel, letter)}>
          {t(letter.items.length > 0 ? 'channels.shareAndSend' : VERB[channel])}{' '}
          <span className="button-cost">{t(talks ? 'consult.slot.cost' : 'consult.slot.free')}</span>
        </button>
        <button type="button" onClick={close}>
          {t(isBlank(letter) ? 'consult.cancel' : 'channels.draft.discard')}
        </button>
        <span className="tiny faint grow">{why ?? (isBlank(letter) ? '' : t('channels.draft.kept'))}</span>
      </div>
    </form>
  );
};

const VERB = { hotline: 'consult.call', contact: 'consult.send', note: 'consult.send', statement: 'consult.publish', cell: 'team.send' } as const;

type Part = Pick<Props, 'letter' | 'change'>;

const Text = ({ channel, letter, change }: Part & Pick<Props, 'channel'>) => {
  const { t } = useWords();
  const marked = marksOf(letter.text).some(({ kind }) => kind !== 'text');
  return (
    <div className="wide stack-s">
      <label>
        {t('consult.text')}
        <textarea
          name="text"
          dir="auto"
          value={letter.text}
          onChange={(event) => change({ text: event.target.value })}
          maxLength={MOST_TEXT[channel]}
          rows={3}
          aria-describedby="compose-hint"
          required={channel === 'statement' || channel === 'cell'}
        />
        {channel !== 'cell' && (
          <span id="compose-hint" className="tiny faint">
            {t('consult.text.hint')}
          </span>
        )}
      </label>
      {marked && (
        <div className="letter-preview small">
          <span className="tiny muted">{t('channels.preview')}</span>
          <p className="prose" dir="auto">
            <Marked text={letter.text} />
          </p>
        </div>
      )}
    </div>
  );
};

const Incident = ({ letter, change }: Part) => {
  const { t } = useWords();
  const nameOf = useNames();
  const incidents = incidentsOf(useView());
  return (
    <label>
      {t('consult.about')}
      <select
        name="incident"
        value={letter.incident}
        onChange={(event) => change({ incident: incidents.find((id) => id === event.target.value) ?? '', items: [] })}
      >
        <option value="">{t('consult.about.none')}</option>
        {incidents.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </label>
  );
};

const About = ({ own, letter, change }: Part & { readonly own: StateId }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const others = useBoard().states.flatMap(({ id }) => (id === own ? [] : [id]));
  return (
    <label>
      {t('consult.about.state')}
      <select value={letter.about} onChange={(event) => change({ about: others.find((id) => id === event.target.value) ?? '' })}>
        <option value="">{t('consult.about.state.none')}</option>
        {others.map((id) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </label>
  );
};
