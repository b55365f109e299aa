package org.opencmcc.bench;

import java.util.List;
import org.opencmcc.web.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Both sides open the same reader's transaction and write the same JSON; only the statement differs.
@RestController
final class AccessController {
    static final String PATH = "/api/v1/bench/access/";

    private final AccessStore store;

    AccessController(AccessStore store) {
        this.store = store;
    }

    record NewestJson(List<AccessStore.Newest> items) {}

    record CountsJson(List<AccessStore.DayCount> days) {}

    @GetMapping(PATH + "newest/policy")
    NewestJson newestUnderThePolicy(Caller caller) {
        return new NewestJson(caller.in(tx -> store.newest(tx, AccessStore.Side.POLICY)));
    }

    @GetMapping(PATH + "newest/bound")
    NewestJson newestWithLabelsBound(Caller caller) {
        return new NewestJson(caller.in(tx -> store.newest(tx, AccessStore.Side.BOUND)));
    }

    @GetMapping(PATH + "newest/fewer")
    NewestJson newestOfFewer(Caller caller) {
        return new NewestJson(caller.in(store::newestOfFewer));
    }

    @GetMapping(PATH + "counts/policy")
    CountsJson countsUnderThePolicy(Caller caller) {
        return new CountsJson(caller.in(tx -> store.counts(tx, AccessStore.Side.POLICY)));
    }

    @GetMapping(PATH + "counts/bound")
    CountsJson countsWithLabelsBound(Caller caller) {
        return new CountsJson(caller.in(tx -> store.counts(tx, AccessStore.Side.BOUND)));
    }

    @GetMapping(PATH + "counts/fewer")
    CountsJson countsOfFewer(Caller caller) {
        return new CountsJson(caller.in(store::countsOfFewer));
    }
}
