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

/// Finds the credential of a request: a bearer token, or else the session's cookie.
final class CallerResolver implements HandlerMethodArgumentResolver {
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
        return Optional.ofNullable(servlet)
                .flatMap(CallerResolver::secret)
                .map(secret -> new Caller(gateway, Credential.ofSecret(secret)))
                .orElseThrow(SignedOut::new);
    }

    private static Optional<String> secret(HttpServletRequest request) {
        return Bearer.token(request).or(() -> SessionCookie.secret(request));
    }
}
