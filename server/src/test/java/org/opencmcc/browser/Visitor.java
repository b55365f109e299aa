package org.opencmcc.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.opencmcc.fixture.Folders;
import org.opencmcc.fixture.TestCentre;

/// Somebody with a browser of their own: what they see, and what their browser complains about.
final class Visitor implements AutoCloseable {
    private final TestCentre centre;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    /// How the visitor looks at the pages.
    record Look(int width, int height, ColorScheme theme) {
        static Look desk() {
            return new Look(1440, 900, ColorScheme.LIGHT);
        }

        static Look darkDesk() {
            return new Look(1440, 900, ColorScheme.DARK);
        }

        static Look phone() {
            return new Look(390, 844, ColorScheme.LIGHT);
        }
    }

    Visitor(Chromium chromium, TestCentre centre, Look look) {
        this.centre = centre;
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.theme())
                        .setLocale("en-GB"));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 40")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(centre.url())) {
                strangers.add(request.url());
            }
        });
    }

    Visitor open(String path) {
        page.navigate(centre.url() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    Visitor signIn(String account) {
        open("/");
        page.getByLabel("Account").fill(account);
        page.getByLabel("Password").fill(centre.password(account));
        press("Sign in");
        page.getByText("Sign out").first().waitFor();
        return this;
    }

    Page page() {
        return page;
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(text));
    }

    Visitor press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    boolean sees(String text) {
        page.getByText(text).first().waitFor();
        return true;
    }

    String text() {
        return page.locator("main").innerText();
    }

    /// What the browser itself complained about: a blocked style, an exception.
    List<String> complaints() {
        return complaints;
    }

    /// Addresses outside the centre that a page asked for.
    List<String> strangers() {
        return strangers;
    }

    /// Violations of the accessibility rules on the page as it stands, one line each.
    List<String> barriers() {
        page.evaluate(axe());
        var found = page.evaluate("""
                async () => {
                  const result = await axe.run(document, { resultTypes: ['violations'] });
                  return result.violations.map((v) => v.id + ': ' + v.help + ' ' + v.nodes.map((n) => n.target).join(' ; '));
                }
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try {
            return Files.readString(Folders.root().resolve("ui/node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core lies among the interface's packages once it has been built", e);
        }
    }

    /// By how many pixels the page is wider than its window.
    int overflow() {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
