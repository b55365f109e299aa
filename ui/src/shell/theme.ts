export type Theme = "light" | "dark" | "auto";

const NAME = "cmcc-theme";

/// The theme that the person chose on this machine; the first paint reads the same (first.js).
export function storedTheme(): Theme {
  try {
    const found = localStorage.getItem(NAME);
    return found === "light" || found === "dark" ? found : "auto";
  } catch {
    return "auto";
  }
}

export function applyTheme(theme: Theme): void {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset["theme"] = theme === "auto" ? (dark ? "dark" : "light") : theme;
  try {
    localStorage.setItem(NAME, theme);
  } catch {
    // Storage may be forbidden: the choice then lasts until the page is left.
  }
}
