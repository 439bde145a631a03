/** Invitations of an exercise: link, code and QR per delegation. */
import type { CodeListing, OpenReply } from '../../shared/protocol/wire.ts';
import { useEffect, useState } from 'react';
import { api } from '../connection/api.ts';
import { seatOf } from '../connection/keys.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Qr } from '../parts/Qr.tsx';
import { useWords } from '../words/words.tsx';

const keyOf = (exercise: string): string => `threshold.codes.${exercise}`;
export const keepCodes = (reply: OpenReply): void => localStorage.setItem(keyOf(reply.exercise), JSON.stringify(reply.codes));
/** Codes this browser kept when it opened the exercise. */
export const keptCodes = (exercise: string): readonly CodeListing[] => {
  const text = localStorage.getItem(keyOf(exercise));
  // What keepCodes stored.
  return text === null ? [] : (JSON.parse(text) as readonly CodeListing[]);
};
/** Codes of an exercise as the server holds them; what this browser kept until they arrive, or when they cannot. */
export const useCodes = (exercise: string): readonly CodeListing[] => {
  const [codes, setCodes] = useState(() => keptCodes(exercise));
  useEffect(() => {
    const seat = seatOf(exercise);
    if (seat !== null) api.codes(exercise, seat.token).then(setCodes, () => undefined);
  }, [exercise]);
  return codes;
};
const grouped = (code: string): string => (code.length === 8 ? `${code.slice(0, 4)} ${code.slice(4)}` : code);
export const Codes = ({ codes }: { readonly codes: readonly CodeListing[] }) => {
  const { t, label, say } = useWords();
  const nameOf = ({ name }: CodeListing): string => (name === null ? t('codes.observer') : say(name));
  return (
    <>
      <div className="row spread">
        <h1>{t('codes.title')}</h1>
        <CopyButton
          text={codes.map((listing) => `${label(nameOf(listing))} ${listing.link} (${listing.code})`).join('\n')}
          label={t('codes.copyAll')}
        />
      </div>
      <p className="muted">{t('codes.lead')}</p>
      <ul className="codes">
        {codes.map((listing) => (
          <li key={listing.seat} className="card code-card">
            <Qr text={listing.link} label={t('codes.qr', { seat: nameOf(listing) })} />
            <div className="stack-s">
              <h2>{nameOf(listing)}</h2>
              <p className="mono code-text">{grouped(listing.code)}</p>
              <p className="tiny faint code-link" dir="ltr" translate="no">
                <Link text={listing.link} />
              </p>
              <div className="row">
                <CopyButton text={listing.link} label={t('codes.copy')} />
                <CopyButton text={listing.code} label={t('codes.copyCode')} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
};

/** A code is copied by hand: the line breaks before it, not within. */
const Link = ({ text }: { readonly text: string }) => {
  const at = text.indexOf('#');
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      <span>{text.slice(at)}</span>
    </>
  );
};
