/** The screens speak more languages than some stories do: said before it begins, not found out in turn one. */
import type { Wording } from '../../shared/model/audience.ts';
import { LOCALES } from '../words/locales.ts';
import { useWords } from '../words/words.tsx';

export const StoryLanguage = ({ title }: { readonly title: Wording }) => {
  const { t, list, locale } = useWords();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const told = LOCALES.flatMap(({ id }) => (title[id] === undefined ? [] : [names.of(id) ?? id]));
  // Only who reads a language of the screens that the story lacks.
  if (title[locale] !== undefined || told.length === 0 || !LOCALES.some(({ id }) => id === locale)) return null;
  return <span className="note warn small story-language">{t('lobby.story', { languages: list(told) })}</span>;
};
