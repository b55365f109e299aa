import { Fragment, type ReactNode, createElement } from "react";
import account from "./en/account.json";
import brokering from "./en/brokering.json";
import claims from "./en/claims.json";
import delegations from "./en/delegations.json";
import enrol from "./en/enrol.json";
import evidence from "./en/evidence.json";
import floors from "./en/floors.json";
import flow from "./en/flow.json";
import imports from "./en/imports.json";
import kit from "./en/kit.json";
import labelling from "./en/labelling.json";
import map from "./en/map.json";
import reconciliation from "./en/reconciliation.json";
import register from "./en/register.json";
import shell from "./en/shell.json";
import voices from "./en/voices.json";
import snapshots from "./en/snapshots.json";

/// All words of the pages. A key is `<feature>.<what>`; a message may hold `{name}` and
/// `{n, plural, one {# row} other {# rows}}`, where # is the number by the reader's locale.
export const messages = {
  ...shell,
  ...flow,
  ...floors,
  ...labelling,
  ...claims,
  ...brokering,
  ...imports,
  ...register,
  ...account,
  ...kit,
  ...delegations,
  ...enrol,
  ...evidence,
  ...map,
  ...reconciliation,
  ...voices,
  ...snapshots,
};
export type Key = keyof typeof messages;
export type Values = Record<string, string | number>;

export const locale = "en-GB";
const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const plurals = new Intl.PluralRules(locale);

const FORMS = /\{(\w+), plural,((?:\s*(?:=\d+|\w+) \{[^}]*\})+)\s*\}/g;
const FORM = /(=\d+|\w+) \{([^}]*)\}/g;
const PLACE = /\{(\w+)\}/g;

function chooseForms(text: string, values: Record<string, unknown>): string {
  return text.replace(FORMS, (_, name: string, forms: string) => {
    const n = Number(values[name]);
    const found = new Map([...forms.matchAll(FORM)].map((m) => [m[1], m[2] ?? ""]));
    const form = found.get(`=${n}`) ?? found.get(plurals.select(n)) ?? found.get("other") ?? "";
    return form.replaceAll("#", plain.format(n));
  });
}

/// The message as text.
export function t(key: Key, values: Values = {}): string {
  return chooseForms(messages[key], values).replace(PLACE, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${String(key)}: no value for ${name}`);
    return typeof value === "number" ? plain.format(value) : value;
  });
}

/// The message with elements in its places, for words that hold a link, a number or a name.
export function rich(key: Key, values: Record<string, ReactNode>): ReactNode {
  const parts = chooseForms(messages[key], values).split(PLACE);
  return createElement(
    Fragment,
    null,
    ...parts.map((part, i) => {
      if (i % 2 === 0) return part;
      const value = values[part];
      return typeof value === "number" ? plain.format(value) : value;
    }),
  );
}

/// Words for a code that the server may add to: the message if there is one, else the code itself.
export function tCode(prefix: string, code: string): string {
  const key = `${prefix}.${code}`;
  return key in messages ? messages[key as Key] : code;
}
