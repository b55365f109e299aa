package org.opencmcc.leak;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The operations that a running centre really serves, as the framework knows them.
final class Operations {
    private Operations() {}

    static Set<String> of(World world) {
        var operations = new TreeSet<String>();
        world.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    for (var path : mapping.getPatternValues()) {
                        var methods = mapping.getMethodsCondition().getMethods();
                        methods.forEach(method -> operations.add(method + " " + path));
                        if (methods.isEmpty()) {
                            operations.add("GET " + path);
                        }
                    }
                });
        return operations;
    }
}
