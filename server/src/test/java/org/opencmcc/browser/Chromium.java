package org.opencmcc.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The system's Chromium, driven without downloading anything and without letting it speak to anybody but the centre.
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
    }

    private static Path executable() {
        return Optional.ofNullable(System.getenv("OPENCMCC_CHROMIUM"))
                .map(Path::of)
                .or(() -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .flatMap(name -> List.of(System.getenv("PATH").split(":")).stream()
                                .map(folder -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(
                        () -> new IllegalStateException("the browser tests need Chromium; ./cmcc test installs it"));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
