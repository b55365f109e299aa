package org.opencmcc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.postgres.SignedOut;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Finds the credential of a request: a bearer token, or else the session's cookie.
final class CallerResolver implements HandlerMethodArgumentResolver {
    private static final String BASE = "/api/v1";

    private final Gateway gateway;

    CallerResolver(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new SignedOut();
        }
        return secret(servlet)
                .map(secret -> new Caller(gateway, presented(Credential.ofSecret(secret), servlet)))
                .orElseThrow(SignedOut::new);
    }

    /// With what it is presented for, so that a token opens nothing that it was not made for.
    private static Credential presented(Credential credential, HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var path = pattern.startsWith(BASE) ? pattern.substring(BASE.length()) : "";
        var scoped = TokenScopes.needed(request.getMethod(), path)
                .map(scope -> credential.presentedFor(scope.name()))
                .orElse(credential);
        return BrokenGlass.of(request)
                .map(glass -> scoped.through(glass, BrokenGlass.words(request)))
                .orElse(scoped);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Bearer.token(request).or(() -> SessionCookie.secret(request));
    }
}
