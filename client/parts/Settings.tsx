/** What a reader may set for themselves, on every page: language, theme, text size, simple graphics. */
import { useState } from 'react';
import { lookAtBuild } from '../app/build.ts';
import { chooseComfort, keptComfort, TEXT_SIZES, THEMES, type Comfort } from '../app/comfort.ts';
import { LOCALES } from '../words/locales.ts';
import { chooseLocale } from '../words/speech.ts';
import { useWords } from '../words/words.tsx';
import { Dialog } from './Dialog.tsx';

export const SettingsButton = () => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="quiet mini"
        onClick={() => setOpen(true)}
        aria-label={t('settings')}
        title={t('settings')}
        aria-haspopup="dialog"
      >
        <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
          <path d="M1.5 4.5h13M1.5 11.5h13" />
          <circle cx="5.5" cy="4.5" r="2" fill="var(--panel)" />
          <circle cx="10.5" cy="11.5" r="2" fill="var(--panel)" />
        </svg>
      </button>
      {open && <Settings close={() => setOpen(false)} />}
    </>
  );
};

/** The names of the languages are in the languages themselves. */
export const LanguageField = ({ label }: { readonly label: string }) => {
  const { t, locale } = useWords();
  const [fault, setFault] = useState('');
  const choose = (id: string) => {
    setFault('');
    chooseLocale(id).catch(() => {
      setFault(t('settings.language.fault'));
      void lookAtBuild();
    });
  };
  return (
    <label>
      {label}
      <select name="language" value={locale} onChange={(event) => choose(event.target.value)}>
        {LOCALES.map(({ id, name }) => (
          <option key={id} value={id} lang={id}>
            {name}
          </option>
        ))}
        {!LOCALES.some(({ id }) => id === locale) && <option value={locale}>{locale}</option>}
      </select>
      {fault !== '' && (
        <span role="alert" className="bad">
          {fault}
        </span>
      )}
    </label>
  );
};

const Settings = ({ close }: { readonly close: () => void }) => {
  const { t } = useWords();
  const [comfort, setComfort] = useState(keptComfort);
  const choose = (change: Partial<Comfort>) => {
    const next = { ...comfort, ...change };
    setComfort(next);
    chooseComfort(next);
  };
  return (
    <Dialog title={t('settings')} close={close}>
      <LanguageField label={t('settings.language')} />
      <div className="stack-s">
        <span className="small muted" id="settings-theme">
          {t('settings.theme')}
        </span>
        <div className="segmented" role="group" aria-labelledby="settings-theme">
          {THEMES.map((theme) => (
            <button key={theme} type="button" aria-pressed={comfort.theme === theme} onClick={() => choose({ theme })}>
              {t(`settings.theme.${theme}`)}
            </button>
          ))}
        </div>
      </div>
      <div className="stack-s">
        <span className="small muted" id="settings-text">
          {t('settings.text')}
        </span>
        <div className="segmented" role="group" aria-labelledby="settings-text">
          {TEXT_SIZES.map((text) => (
            <button key={text} type="button" aria-pressed={comfort.text === text} onClick={() => choose({ text })}>
              {t('settings.text.size', { percent: text })}
            </button>
          ))}
        </div>
      </div>
      <label className="inline">
        <input type="checkbox" checked={comfort.simple} onChange={(event) => choose({ simple: event.target.checked })} />
        {t('settings.simple')}
      </label>
      <p className="tiny faint">{t('settings.kept')}</p>
      <div className="row">
        <button type="button" className="primary" onClick={close}>
          {t('settings.done')}
        </button>
      </div>
    </Dialog>
  );
};
