// Measures the script that a person's browser must fetch before the first view of each page:
// the entry with all it imports statically, and the page's own piece. Fails above the limit.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT_BYTES = 200_000;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

const compressed = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 6 }).length;

function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) withImports(next, seen);
  return seen;
}

const sum = (keys) =>
  [...keys].reduce((bytes, key) => bytes + compressed(manifest[key].file), compressed("first.js"));

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);
let failed = false;
for (const page of [null, ...pages]) {
  const keys = withImports(entry);
  if (page !== null) withImports(page, keys);
  const bytes = sum(keys);
  const verdict = bytes <= LIMIT_BYTES ? "ok" : "TOO LARGE";
  failed ||= bytes > LIMIT_BYTES;
  console.log(
    `${verdict}  ${(bytes / 1000).toFixed(1)} kB of ${LIMIT_BYTES / 1000} kB  ${page ?? "shell"}`,
  );
}
if (pages.length === 0) {
  console.error("No page found in the manifest: nothing was measured.");
  failed = true;
}
process.exit(failed ? 1 : 0);
