package org.opencmcc.web;

import java.util.ArrayList;
import java.util.List;
import org.opencmcc.fixture.TestCentre;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The operations that a running centre really serves under `/api`, as the framework knows them.
record Endpoints(List<Endpoint> all) {
    /// @param takesJson whether it reads a body of JSON
    record Endpoint(String method, String path, boolean takesJson) {
        /// An address of it, with ids that belong to nothing.
        String address() {
            return path.replaceAll("[{]\\w+[}]", "00000000-0000-4000-8000-000000000000");
        }

        boolean changesSomething() {
            return !method.equals("GET");
        }

        /// Whether its answer ends only with the way in by which it was asked for.
        boolean isStream() {
            return path.equals("/api/v1/stream");
        }

        boolean isOpen() {
            return path.equals("/api/v1/theatre")
                    || path.startsWith("/api/v1/openapi.json")
                    || (method.equals("POST") && path.startsWith("/api/v1/sessions"))
                    || path.startsWith("/api/v1/issuer-sign-ins")
                    || path.startsWith("/api/v1/enrolments/opening")
                    || path.startsWith("/api/v1/enrolments/acceptance");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Endpoints of(TestCentre centre) {
        var all = new ArrayList<Endpoint>();
        centre.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> all.addAll(endpoints(mapping, handler)));
        if (all.size() < 25) {
            throw new IllegalStateException("a centre has more operations than " + all);
        }
        return new Endpoints(all);
    }

    private static List<Endpoint> endpoints(RequestMappingInfo mapping, HandlerMethod handler) {
        var takesJson = List.of(handler.getMethodParameters()).stream()
                .anyMatch(p -> p.hasParameterAnnotation(RequestBody.class));
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new Endpoint(method.name(), path, takesJson)))
                .toList();
    }

    List<Endpoint> takingJson() {
        return all.stream().filter(Endpoint::takesJson).toList();
    }
}
