package org.opencmcc.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The interface's files; every address that is a page and not a file gets the one page, which finds its own way.
final class InterfaceFiles extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var file = super.getResource(path, location);
        if (file != null || !isPage(path)) {
            return file;
        }
        return super.getResource("index.html", location);
    }

    private static boolean isPage(String path) {
        var first = path.split("/", 2)[0];
        return !first.equals("api") && !first.equals("assets") && !path.contains(".");
    }
}
