/** Who speaks: a delegation says “we” of itself; who belongs to none hears of it from outside. */
import type { ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { StateId } from '../../shared/model/ids.ts';
import { outside } from './en/outside.ts';
import { messages } from './messages.ts';
import { WordsBridge } from './words.tsx';

export const Voice = ({ own, children }: { readonly own: StateId | null; readonly children: ReactNode }) => {
  const { locale, onError } = useIntl();
  return (
    <IntlProvider locale={locale} messages={own === null ? { ...messages, ...outside } : messages} onError={onError}>
      <WordsBridge>{children}</WordsBridge>
    </IntlProvider>
  );
};
