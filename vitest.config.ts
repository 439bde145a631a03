import { defineConfig } from 'vitest/config';

/** Everything under tests/ but the browser plays; room and prove tests open real sockets, so files run one after another. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/play/**'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
