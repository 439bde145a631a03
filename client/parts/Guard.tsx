/** A part of the page that faults must not take the rest with it: it says so in its own place, with a way forward. */
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/words.tsx';

interface Props {
  readonly children: ReactNode;
}
export class Guard extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }
  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

const Failed = () => {
  const { t } = useWords();
  return (
    <div className="card stack guard" role="alert">
      <h2>{t('page.failed')}</h2>
      <p className="muted">{t('page.failed.is')}</p>
      <div>
        <button type="button" className="primary" onClick={() => location.reload()}>
          {t('page.reload')}
        </button>
      </div>
    </div>
  );
};
