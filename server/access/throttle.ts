/** Brakes on guessing: per code and per address. Sixty people must be able to join from behind one address. */
import { RateLimiterMemory } from 'rate-limiter-flexible';

export type Throttle = (key: string) => Promise<boolean>;

/** Lets `points` through per `seconds` and key; true = go on. */
export const throttle = (points: number, seconds: number): Throttle => {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return (key) =>
    limiter.consume(key).then(
      () => true,
      () => false,
    );
};

export interface Throttles {
  readonly code: Throttle;
  readonly joinAddress: Throttle;
  readonly secret: Throttle;
  readonly solo: Throttle;
}

/**
 * Per minute: 20 tries of one code (five seats and their typing errors), 240 joins from one address, 10 tries of the
 * secret, 6 solo exercises. At 240 a minute, one of ten live 40-bit codes takes a guesser centuries.
 */
export const doorThrottles = (): Throttles => ({
  code: throttle(20, 60),
  joinAddress: throttle(240, 60),
  secret: throttle(10, 60),
  solo: throttle(6, 60),
});
