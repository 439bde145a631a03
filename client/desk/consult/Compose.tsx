import { useState, type FormEvent } from 'react';
import type { IncidentId, StateId } from '../../../shared/model/ids.ts';
import { INTENTS, type Intent } from '../../../shared/model/terms.ts';
import { useBoard, useSend, useView } from '../../store/deskContext.tsx';
import { incidentsOf } from '../../store/selectors.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';

export type Channel = 'hotline' | 'contact' | 'note' | 'statement';

export const IntentSelect = ({ value, change }: { readonly value: Intent; readonly change: (intent: Intent) => void }) => {
  const { t } = useWords();
  return (
    <label>
      {t('consult.intent')}
      <select name="intent" value={value} onChange={(event) => change(INTENTS.find((intent) => intent === event.target.value) ?? value)}>
        {INTENTS.map((intent) => (
          <option key={intent} value={intent}>
            {t(`intent.${intent}`)}
          </option>
        ))}
      </select>
    </label>
  );
};

export const Compose = ({ own, channel, done }: { readonly own: StateId; readonly channel: Channel; readonly done: () => void }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const board = useBoard();
  const incidents = incidentsOf(useView());
  const others = board.states.filter(({ id }) => id !== own).map(({ id }) => id);
  const [to, setTo] = useState<readonly StateId[]>(others.slice(0, 1));
  const [about, setAbout] = useState<StateId | ''>('');
  const [intent, setIntent] = useState<Intent>(channel === 'statement' ? 'notify' : 'ask');
  const [incident, setIncident] = useState<IncidentId | ''>(incidents[0] ?? '');
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked =
      channel === 'statement'
        ? send({ type: 'statement.publish', intent, text, ...(about === '' ? {} : { about }) })
        : send({ type: 'message.send', kind: channel, to: [...to], intent, text, ...(incident === '' ? {} : { incident }) });
    void asked.then((reply) => {
      if (reply.ok) done();
    });
  };
  const pickState = (id: string) => others.find((state) => state === id);
  return (
    <form className="card compose" onSubmit={submit} aria-label={t(`message.${channel}`)}>
      {channel === 'statement' ? (
        <label>
          {t('consult.about.state')}
          <select value={about} onChange={(event) => setAbout(pickState(event.target.value) ?? '')}>
            <option value="">{t('consult.about.state.none')}</option>
            {others.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </label>
      ) : channel === 'note' ? (
        <fieldset>
          <legend className="small muted">{t('consult.to')}</legend>
          <div className="row">
            {others.map((id) => (
              <label key={id} className="inline">
                <input
                  type="checkbox"
                  checked={to.includes(id)}
                  onChange={() => setTo(to.includes(id) ? to.filter((each) => each !== id) : [...to, id])}
                />
                {nameOf(id)}
              </label>
            ))}
          </div>
        </fieldset>
      ) : (
        <label>
          {t('consult.to')}
          <select name="to" autoFocus value={to[0] ?? ''} onChange={(event) => setTo([pickState(event.target.value) ?? own])}>
            {others.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </label>
      )}
      <IntentSelect value={intent} change={setIntent} />
      {channel !== 'statement' && (
        <label>
          {t('consult.about')}
          <select name="incident" value={incident} onChange={(event) => setIncident(incidents.find((id) => id === event.target.value) ?? '')}>
            <option value="">{t('consult.about.none')}</option>
            {incidents.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="wide">
        {t('consult.text')}
        <textarea
          name="text"
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={1200}
          rows={3}
          aria-describedby="compose-hint"
          required={channel === 'statement'}
        />
        <span id="compose-hint" className="tiny faint">
          {t('consult.text.hint')}
        </span>
      </label>
      <div className="row wide">
        <button type="submit" className="primary" data-coach="send" disabled={channel !== 'statement' && to.length === 0}>
          {t(channel === 'hotline' ? 'consult.call' : channel === 'statement' ? 'consult.publish' : 'consult.send')}{' '}
          <span className="button-cost">{t(channel === 'statement' ? 'consult.slot.free' : 'consult.slot.cost')}</span>
        </button>
        <button type="button" onClick={done}>
          {t('consult.cancel')}
        </button>
      </div>
    </form>
  );
};
