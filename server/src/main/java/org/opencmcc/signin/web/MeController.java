package org.opencmcc.signin.web;

import java.util.List;
import java.util.Objects;
import org.opencmcc.signin.SignInDesk;
import org.opencmcc.signin.SignInDesk.PasswordChange;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The caller's own account.
@RestController
@RequestMapping("/api/v1/me")
final class MeController {
    private final Identity identity;
    private final SignInDesk signIn;

    MeController(Identity identity, SignInDesk signIn) {
        this.identity = identity;
        this.signIn = signIn;
    }

    @GetMapping
    MeJson me(Caller caller) {
        return caller.in(identity::of);
    }

    record PasswordJson(String current, String replacement) {
        PasswordJson {
            Objects.requireNonNull(current);
            Objects.requireNonNull(replacement);
        }
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Caller caller, @RequestBody PasswordJson wanted) {
        var outcome = caller.in(tx -> signIn.changePassword(tx, wanted.current(), wanted.replacement()));
        switch (outcome) {
            case PasswordChange.Changed() -> {}
            case PasswordChange.Refused(var problem) -> throw ApiRefusal.wrong(List.of(problem));
        }
    }
}
