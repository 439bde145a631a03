import { useState } from 'react';
import { useWords } from '../words/words.tsx';

/** Copies also where the clipboard interface is missing (plain http): through a selected text field. */
const copy = async (text: string): Promise<void> => {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
};
export const CopyButton = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const press = () =>
    void copy(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 1600);
    });
  return (
    <button type="button" className="mini" onClick={press}>
      <span aria-live="polite">{copied ? t('codes.copied') : label}</span>
    </button>
  );
};
