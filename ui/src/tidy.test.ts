import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { messages } from "./messages/t";

/// Rules about the pages' own code. Each fails when it finds nothing to look at.

const root = join(import.meta.dirname, "..");
const files = (dirs: string[], ending: RegExp): string[] =>
  dirs.flatMap((dir) =>
    readdirSync(join(root, dir), { recursive: true, encoding: "utf8" })
      .filter((name) => ending.test(name) && !name.includes("generated"))
      .map((name) => join(root, dir, name)),
  );
const read = (file: string) => readFileSync(file, "utf8");
const sources = files(["src"], /\.tsx?$/).filter((f) => !/\.test\.tsx?$/.test(f));
const pages = sources.filter((f) => f.endsWith(".tsx"));
const styles = files(["src"], /\.css$/);

const SPOKEN = new Set(["aria-label", "title", "alt", "placeholder", "label", "words", "hint"]);
const hasLetters = (text: string) => /\p{L}{2}/u.test(text);

/// Every text in an element, or in an attribute that is shown or spoken.
function hardCoded(file: string, text: string): string[] {
  const found: string[] = [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasLetters(node.text)) found.push(node.text.trim());
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.has(node.name.getText(tree)) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer) &&
      hasLetters(node.initializer.text)
    ) {
      found.push(node.initializer.text);
    }
    if (ts.isJsxExpression(node) && node.expression !== undefined && ts.isJsxElement(node.parent)) {
      const { expression } = node;
      if (ts.isStringLiteral(expression) && hasLetters(expression.text))
        found.push(expression.text);
    }
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

describe("words", () => {
  test("no page holds a text of its own", () => {
    expect(pages.length).toBeGreaterThan(20);
    const found = pages.flatMap((f) => hardCoded(f, read(f)).map((x) => `${basename(f)}: ${x}`));
    expect(found).toEqual([]);
  });

  test("a planted text is found", () => {
    expect(hardCoded("a.tsx", "const A = () => <p>Refused</p>;")).toEqual(["Refused"]);
    expect(hardCoded("a.tsx", 'const A = () => <p title="Open it" />;')).toEqual(["Open it"]);
    expect(hardCoded("a.tsx", 'const A = () => <p>{"Refused"}</p>;')).toEqual(["Refused"]);
  });

  test("every message is used by a page, and says something", () => {
    const code = sources.map(read).join("\n");
    const prefixes = [...code.matchAll(/`([a-z]+\.[\w.]*)\$\{/g)].map((m) => m[1] ?? "?");
    const codes = [...code.matchAll(/tCode\("([\w.]+)"/g)].map((m) => `${m[1]}.`);
    const starts = [...prefixes, ...codes];
    const suffixed = ["shell.failed.server.words", "shell.failed.unreachable.words"];
    const unused = Object.keys(messages).filter(
      (key) =>
        !code.includes(`"${key}"`) &&
        !starts.some((start) => key.startsWith(start)) &&
        !suffixed.includes(key),
    );
    expect(unused).toEqual([]);
    expect(Object.entries(messages).filter(([, words]) => words.trim() === "")).toEqual([]);
  });

  test("no message is written twice in the files", () => {
    const keys = files(["src/messages/en"], /\.json$/).flatMap((f) =>
      [...read(f).matchAll(/^\s*"([\w.-]+)":/gm)].map((m) => m[1]),
    );
    expect(keys.length).toBeGreaterThan(200);
    expect(keys.length).toBe(new Set(keys).size);
    expect(new Set(keys)).toEqual(new Set(Object.keys(messages)));
  });

  test("affected people are never called end users", () => {
    const bad = Object.values(messages).filter((words) => /end.?user|\btruce\b/i.test(words));
    expect(bad).toEqual([]);
  });
});

describe("layout and policy", () => {
  test("styles are logical, so that every page mirrors", () => {
    expect(styles.length).toBeGreaterThan(4);
    const physical =
      /(^|[\s;{])((margin|padding|border|inset)-(left|right)|left|right|float|text-align: (left|right))\s*[:;]/m;
    expect(styles.filter((f) => physical.test(read(f))).map((f) => basename(f))).toEqual([]);
    expect(physical.test("a { margin-left: 1px; }")).toBe(true);
  });

  test("no page sets a style of its own, which the content policy would have to allow", () => {
    const found = pages.filter((f) => /\sstyle=|dangerouslySetInnerHTML/.test(read(f)));
    expect(found).toEqual([]);
  });

  test("nothing is fetched from anywhere else", () => {
    const all = [...sources, ...styles, join(root, "index.html"), ...files(["public"], /./)];
    const found = all.filter((f) => /(src|href|url\()=?["'(]?\s*https?:/.test(read(f)));
    expect(found).toEqual([]);
  });

  test("no file is longer than 400 lines", () => {
    const all = [...files(["src", "dev"], /\.(tsx?|css|json|mjs)$/)].filter(
      (f) => !f.endsWith("openapi.json"),
    );
    expect(all.length).toBeGreaterThan(50);
    const long = all.filter((f) => read(f).split("\n").length > 401).map((f) => basename(f));
    expect(long).toEqual([]);
  });

  test("a feature takes from the kit, the api and the shell, and from no other feature's pages", () => {
    const features = ["flow", "reconciliation", "imports", "register", "account", "claims"];
    const bad = sources.flatMap((f) => {
      const own = features.find((name) => f.includes(`/src/${name}/`));
      if (own === undefined) return [];
      return [...read(f).matchAll(/from "\.\.\/(\w+)\/(\w+)"/g)]
        .filter((m) => features.includes(m[1] ?? "") && m[1] !== own && m[2] !== "days")
        .map((m) => `${basename(f)}: ${m[0]}`);
    });
    expect(bad).toEqual([]);
  });
});
