import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The page is served under a strict content security policy: nothing is inlined (assetsInlineLimit 0, no module-preload
 * polyfill). Phaser is taken from its own core entry, which leaves out what a map does not need (about 150 kB gz).
 */
export default defineConfig({
  root: here('client'),
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^phaser$/, replacement: here('node_modules/phaser/src/phaser-core.js') },
      { find: /^@colyseus\/schema(\/input)?$/, replacement: here('client/connection/stateless.js') },
    ],
  },
  define: {
    'typeof CANVAS_RENDERER': 'true',
    'typeof WEBGL_RENDERER': 'true',
    'typeof WEBGL_DEBUG': 'false',
    'typeof EXPERIMENTAL': 'false',
    'typeof PLUGIN_3D': 'false',
    'typeof PLUGIN_CAMERA3D': 'false',
    'typeof PLUGIN_FBINSTANT': 'false',
    'typeof FEATURE_SOUND': 'false',
    global: 'globalThis',
  },
  build: {
    target: 'es2022',
    outDir: here('dist/client'),
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:2567', '/matchmake': 'http://127.0.0.1:2567' } },
});
