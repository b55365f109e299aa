import { defineConfig } from "vitest/config";

/// Everything is served by the product itself under a strict Content-Security-Policy: no inlined
/// assets (they would become data: addresses) and no polyfill that writes script into the page.
export default defineConfig({
  esbuild: { jsx: "automatic" },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    manifest: true,
  },
  server: { proxy: { "/api": "http://localhost:8080" } },
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx"], environment: "node" },
});
