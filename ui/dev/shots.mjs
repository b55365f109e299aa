// Drives the built pages in a real browser under the real policy, checks them with axe, and keeps
// pictures to be looked at.
//   node dev/shots.mjs ADDRESS OUT [only]      CHROMIUM=/usr/bin/chromium
import { mkdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [address = "http://localhost:8080", out = "test-results/shots", only = ""] =
  process.argv.slice(2);
const account = process.env.ACCOUNT ?? "host-1";
const password = process.env.PASSWORD ?? "correct horse";
const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const SIZES = { wide: { width: 1440, height: 1000 }, phone: { width: 390, height: 844 } };
const PAGES = [
  ["flow", "/flow"],
  ["flow-tonnes", "/flow?definition=tonnes-stated&average=7"],
  ["calendar", "/flow?view=calendar"],
  ["table", "/flow?view=table"],
  ["panel-day", process.env.PANEL ?? "/flow?open=day:birch:trucks:2025-12-09"],
  ["panel-gap", process.env.GAP ?? "/flow?open=gap:2025-12-09"],
  ["known", "/flow?knownAt=2025-12-31&from=2025-10-01&to=2025-12-31"],
  ["two-counts", "/reconciliation"],
  ["two-counts-all", "/reconciliation?month=all"],
  ["two-counts-day", "/reconciliation?day=2025-12-09"],
  ["two-counts-rows", "/reconciliation?day=2025-12-09&part=day-shift"],
  ["two-counts-with", "/reconciliation?month=2025-12&with=as-1"],
  ["sheet", "/reconciliation/sheet?day=2025-12-09"],
  ["imports", "/imports"],
  ["import-new", "/imports/new"],
  ["import-preview", process.env.PREVIEW ?? "/imports/i-2"],
  ["import-mapping", process.env.MAPPING ?? "/imports/i-3"],
  ["import-failed", process.env.FAILED ?? "/imports/i-4"],
  ["import-committed", process.env.COMMITTED ?? "/imports/i-1"],
  ["register", "/register"],
  ["register-unsettled", "/register?tab=unsettled"],
  ["account", "/account"],
  ["nothing", "/imports/not-there"],
];
const LOOKS = [
  ["light", "ltr"],
  ["dark", "ltr"],
  ["light", "rtl"],
];

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
let wrong = 0;
for (const [theme, dir] of LOOKS) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    const context = await browser.newContext({ viewport, bypassCSP: false });
    await context.addInitScript((t) => localStorage.setItem("cmcc-theme", t), theme);
    const page = await context.newPage();
    page.on("console", (m) => {
      if (m.type() === "error" && !/status of (401|404|422)/.test(m.text())) {
        wrong++;
        console.log(`${theme} ${dir} ${size} ${page.url()}: ${m.text()}`);
      }
    });
    page.on("pageerror", (e) => {
      wrong++;
      console.log(`${page.url()}: ${e.stack ?? e}`);
    });
    await page.goto(`${address}/?dir=${dir}`);
    await page.getByLabel("Account").waitFor();
    if (only === "" || "sign-in".includes(only)) await shot(page, "sign-in", theme, dir, size);
    await page.getByLabel("Account").fill(account);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("navigation").waitFor();
    for (const [name, path] of PAGES) {
      if (only !== "" && !name.includes(only)) continue;
      await page.goto(address + path);
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(250);
      await shot(page, name, theme, dir, size);
    }
    await context.close();
  }
}
await browser.close();
process.exit(wrong === 0 ? 0 : 1);

async function shot(page, name, theme, dir, size) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) {
    wrong++;
    console.log(`${name} ${theme} ${dir} ${size}: ${overflow} px too wide`);
  }
  await page.evaluate(axe).catch(async () => page.addScriptTag({ content: axe }));
  const found = await page.evaluate(async () => {
    const result = await window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return result.violations.map(
      (v) =>
        `${v.id}: ${v.nodes
          .slice(0, 3)
          .map((n) => `${n.target} ${n.any[0]?.message ?? ""}`)
          .join(" | ")} (${v.nodes.length})`,
    );
  });
  for (const v of found) {
    wrong++;
    console.log(`axe ${name} ${theme} ${dir} ${size}: ${v}`);
  }
  await page.screenshot({ path: `${out}/${name}-${size}-${theme}-${dir}.png`, fullPage: true });
}
