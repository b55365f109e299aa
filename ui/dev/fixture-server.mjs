// A small server of invented data for work on the pages without the real one. Never shipped.
//   node dev/fixture-server.mjs [port]          (serves ui/dist too, under the real policy)
// Accounts: anything, with the password "correct horse". Account "empty" sees no lists.
import { createServer } from "node:http";
import { readFileSync, existsSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { answer } from "./fixture-api.mjs";

const port = Number(process.argv[2] ?? 8080);
const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const POLICY =
  "default-src 'self'; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
const NOTHING = {
  type: "about:blank",
  title: "Nothing here",
  status: 404,
  code: "NOTHING_HERE",
  detail:
    "Nothing here that you can see. If somebody sent you this link, ask them to share it with you.",
};
function serveFile(path, response) {
  const file = existsSync(join(dist, path)) && extname(path) !== "" ? path : "index.html";
  response.writeHead(200, {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
  });
  response.end(readFileSync(join(dist, file)));
}

createServer(async (request, response) => {
  const url = new URL(request.url, "http://localhost");
  if (!url.pathname.startsWith("/api/v1/")) return serveFile(url.pathname, response);
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const isJson = (request.headers["content-type"] ?? "").includes("json") && chunks.length > 0;
  const body = isJson ? JSON.parse(Buffer.concat(chunks).toString()) : null;
  const cookie = /cmcc_session=([^;]+)/.exec(request.headers.cookie ?? "");
  const account = cookie === null ? null : decodeURIComponent(cookie[1]);
  const path = url.pathname.slice("/api/v1".length);
  const found = answer(request.method, path, url.searchParams, account, body) ?? {
    status: 404,
    body: NOTHING,
  };
  response.setHeader("Set-Cookie", [
    "XSRF-TOKEN=fixture; Path=/",
    ...(found.cookie ? [found.cookie] : []),
  ]);
  response.setHeader("Cache-Control", "no-store");
  response.writeHead(found.status, {
    "Content-Type": found.status < 400 ? "application/json" : "application/problem+json",
  });
  response.end(found.body === undefined ? undefined : JSON.stringify(found.body));
}).listen(port, "127.0.0.1", () => console.log(`fixture on http://localhost:${port}`));
