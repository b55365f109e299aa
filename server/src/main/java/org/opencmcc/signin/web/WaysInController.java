package org.opencmcc.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.signin.Doorstep;
import org.opencmcc.signin.WaysIn;
import org.opencmcc.signin.WaysInDesk;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The caller's own passkeys and one-time codes.
@RestController
@RequestMapping("/api/v1/me")
final class WaysInController {
    private final WaysInDesk desk;
    private final Doorstep doorstep;

    WaysInController(WaysInDesk desk, Doorstep doorstep) {
        this.desk = desk;
        this.doorstep = doorstep;
    }

    record KeptPasskeyJson(
            UUID id, String name, Instant madeAt, @Nullable Instant lastUsedAt) {}

    record WayInEventJson(Instant at, String what) {}

    /// @param codeNeeded whether a password opens nothing here without a code
    record WaysInJson(
            boolean password,
            boolean code,
            boolean codeNeeded,
            List<KeptPasskeyJson> passkeys,
            List<WayInEventJson> events) {
        static WaysInJson of(WaysIn ways, boolean codeNeeded) {
            return new WaysInJson(
                    ways.password(),
                    ways.code(),
                    codeNeeded,
                    ways.passkeys().stream()
                            .map(k -> new KeptPasskeyJson(k.id(), k.name(), k.madeAt(), k.lastUsedAt()))
                            .toList(),
                    ways.events().stream()
                            .map(e -> new WayInEventJson(e.at(), e.what().name()))
                            .toList());
        }
    }

    @GetMapping("/ways-in")
    WaysInJson waysIn(Caller caller) {
        return WaysInJson.of(caller.in(desk::waysIn), doorstep.secondFactor());
    }

    @PostMapping("/passkeys/challenges")
    @ResponseStatus(HttpStatus.CREATED)
    PasskeyJson.PersonChallengeJson challenge(Caller caller) {
        return PasskeyJson.PersonChallengeJson.of(caller.in(desk::challenge));
    }

    @PostMapping("/passkeys")
    @ResponseStatus(HttpStatus.CREATED)
    WaysInJson addPasskey(Caller caller, @RequestBody PasskeyJson.Made made, HttpServletRequest request) {
        var origin = doorstep.origin(request.getLocalPort());
        answer(caller.in(tx -> desk.addPasskey(tx, made.made(), origin)));
        return waysIn(caller);
    }

    record PasskeyNameJson(String name) {
        PasskeyNameJson {
            Objects.requireNonNull(name);
        }
    }

    @PutMapping("/passkeys/{id}")
    WaysInJson namePasskey(Caller caller, @PathVariable UUID id, @RequestBody PasskeyNameJson wanted) {
        answer(caller.in(tx -> desk.namePasskey(tx, id, wanted.name())));
        return waysIn(caller);
    }

    @DeleteMapping("/passkeys/{id}")
    WaysInJson removePasskey(Caller caller, @PathVariable UUID id) {
        answer(caller.in(tx -> desk.removePasskey(tx, id)));
        return waysIn(caller);
    }

    /// The secret for a generator, shown this once, as text and as a link that opens one.
    record NewCodeJson(String secret, String link) {}

    @PostMapping("/code")
    @ResponseStatus(HttpStatus.CREATED)
    NewCodeJson beginCode(Caller caller) {
        return switch (caller.in(desk::beginCode)) {
            case WaysInDesk.NewCode.Made(var secret, var link) -> new NewCodeJson(secret, link);
            case WaysInDesk.NewCode.NotProved() -> throw ApiRefusal.presenceNotProved();
        };
    }

    record CodeJson(String code) {
        CodeJson {
            Objects.requireNonNull(code);
        }
    }

    @PostMapping("/code/confirmation")
    WaysInJson confirmCode(Caller caller, @RequestBody CodeJson given) {
        answer(caller.in(tx -> desk.confirmCode(tx, caller.credential(), given.code())));
        return waysIn(caller);
    }

    @DeleteMapping("/code")
    WaysInJson removeCode(Caller caller) {
        answer(caller.in(desk::removeCode));
        return waysIn(caller);
    }

    private static void answer(WaysInDesk.Outcome outcome) {
        switch (outcome) {
            case WaysInDesk.Outcome.Done() -> {}
            case WaysInDesk.Outcome.NotProved() -> throw ApiRefusal.presenceNotProved();
            case WaysInDesk.Outcome.NothingHere() -> throw ApiRefusal.nothingHere();
            case WaysInDesk.Outcome.Refused(var problem) -> throw ApiRefusal.wrong(List.of(problem));
        }
    }
}
