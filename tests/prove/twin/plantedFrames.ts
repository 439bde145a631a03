/** Lets an authority tell everyone the time whenever it tells anyone anything: the same words, but one frame more. */
import { Authority, type Audience } from '../../../server/authority/authority.ts';
import { framesLeak } from './leaks.ts';

export const plantFrames = (): void => {
  // oxlint-disable-next-line typescript/unbound-method -- called below with the authority as `this`
  const { attach } = Authority.prototype;
  Authority.prototype.attach = function attachLeaking(this: Authority, audience: Audience): () => void {
    const delta: Audience['delta'] = (viewer, rev, change) => {
      audience.delta(viewer, rev, change);
      if (framesLeak()) audience.publicChanged();
    };
    return attach.call(this, { ...audience, delta });
  };
};
