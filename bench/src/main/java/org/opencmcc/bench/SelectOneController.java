package org.opencmcc.bench;

import org.opencmcc.web.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The least that an operation can do: one trivial question in the reader's own transaction.
@RestController
final class SelectOneController {
    static final String PATH = "/api/v1/bench/one";

    private final SelectOneStore store = new SelectOneStore();

    record OneJson(int one) {}

    @GetMapping(PATH)
    OneJson one(Caller caller) {
        return new OneJson(caller.in(store::one));
    }
}
