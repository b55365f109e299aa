package org.opencmcc.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencmcc.signin.Doorstep;
import org.opencmcc.signin.SignInDesk;
import org.opencmcc.signin.SignInDesk.PasswordChange;
import org.opencmcc.signin.StepUpDesk;
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
    private final StepUpDesk stepUp;
    private final Doorstep doorstep;

    MeController(Identity identity, SignInDesk signIn, StepUpDesk stepUp, Doorstep doorstep) {
        this.identity = identity;
        this.signIn = signIn;
        this.stepUp = stepUp;
        this.doorstep = doorstep;
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

    @PostMapping("/step-up/challenges")
    @ResponseStatus(HttpStatus.CREATED)
    PasskeyJson.PersonChallengeJson stepUpChallenge(Caller caller) {
        return PasskeyJson.PersonChallengeJson.of(caller.in(stepUp::challenge));
    }

    /// A password with its code where the person has one, or what a passkey of the person's signed.
    record StepUpJson(@Nullable String password, @Nullable String code, PasskeyJson.@Nullable Signed passkey) {}

    record ProvedJson(Instant until) {}

    @PostMapping("/step-up")
    ProvedJson stepUp(Caller caller, @RequestBody StepUpJson proof, HttpServletRequest request) {
        var passkey = proof.passkey();
        var password = proof.password();
        var until = passkey != null
                ? stepUp.byPasskey(caller.credential(), passkey.answer(), doorstep.origin(request.getLocalPort()))
                : stepUp.byPassword(caller.credential(), password == null ? "" : password, proof.code());
        return until.map(ProvedJson::new)
                .orElseThrow(() -> ApiRefusal.wrong(
                        passkey != null ? "passkey" : "password",
                        "NOT_PROVED",
                        "This does not show that it is you. After several attempts, wait a few minutes before the"
                                + " next."));
    }
}
