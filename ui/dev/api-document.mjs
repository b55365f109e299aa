// Fetches the server's own description of its API, against which the tests hold the pages' calls.
//   node dev/api-document.mjs http://localhost:8080
import { writeFileSync } from "node:fs";

const [address = "http://localhost:8080"] = process.argv.slice(2);
const response = await fetch(`${address}/api/v1/openapi.json`);
if (!response.ok) throw new Error(`${address} answered ${response.status}`);
const { servers: _, ...document } = await response.json();
const file = new URL("../src/api/openapi.json", import.meta.url);
writeFileSync(file, JSON.stringify(document, null, 1) + "\n");
