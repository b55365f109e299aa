// Runs before the first paint, so that neither the theme nor the direction of writing flashes.
// The direction comes from ?dir=rtl and lasts for the tab: a check of mirrored layouts.
(function () {
  var root = document.documentElement;
  var theme = "auto";
  var dir = null;
  try {
    theme = localStorage.getItem("cmcc-theme") || "auto";
    dir = new URLSearchParams(location.search).get("dir");
    if (dir === "rtl" || dir === "ltr") sessionStorage.setItem("cmcc-dir", dir);
    else dir = sessionStorage.getItem("cmcc-dir");
  } catch {
    // Storage may be forbidden; the page then follows the system and the language.
  }
  var dark =
    theme === "dark" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
  if (dir === "rtl") root.dir = "rtl";
})();
