package org.opencmcc.issuers.web;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.issuers.Issuer;
import org.opencmcc.issuers.IssuerDesk;
import org.opencmcc.issuers.IssuerOutcome;
import org.opencmcc.issuers.IssuerWish;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The own delegation's issuer, for its head.
@RestController
@RequestMapping("/api/v1/own-issuer")
final class IssuerController {
    private final IssuerDesk desk;

    IssuerController(IssuerDesk desk) {
        this.desk = desk;
    }

    record IssuerJson(
            String issuer,
            String clientId,
            boolean hasSecret,
            boolean allowed,
            String signInPath,
            int people,
            Instant changedAt) {
        static IssuerJson of(Issuer issuer) {
            return new IssuerJson(
                    issuer.issuer(),
                    issuer.clientId(),
                    issuer.hasSecret(),
                    issuer.allowed(),
                    "/sign-in/with/" + issuer.link(),
                    issuer.people(),
                    issuer.changedAt());
        }
    }

    record IssuerWishJson(
            String issuer, String clientId, @Nullable String clientSecret, boolean allowed) {
        IssuerWishJson {
            Objects.requireNonNull(issuer);
            Objects.requireNonNull(clientId);
        }
    }

    @GetMapping
    IssuerJson own(Caller caller) {
        return IssuerJson.of(caller.in(desk::own).orElseThrow(ApiRefusal::nothingHere));
    }

    @PutMapping
    IssuerJson keep(Caller caller, @RequestBody IssuerWishJson wanted) {
        var wish = new IssuerWish(wanted.issuer(), wanted.clientId(), wanted.clientSecret(), wanted.allowed());
        return answer(Optional.of(caller.in(tx -> desk.keep(tx, wish))));
    }

    @PostMapping("/links")
    IssuerJson renewLink(Caller caller) {
        return answer(caller.in(desk::renewLink));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller) {
        answer(caller.in(desk::remove));
    }

    private static IssuerJson answer(Optional<IssuerOutcome> outcome) {
        return switch (outcome.orElseThrow(ApiRefusal::nothingHere)) {
            case IssuerOutcome.Kept(var issuer) -> IssuerJson.of(issuer);
            case IssuerOutcome.Refused(var problems) -> throw ApiRefusal.wrong(problems);
            case IssuerOutcome.NotTheHead() -> throw ApiRefusal.notYourRole();
            case IssuerOutcome.ProofNeeded() -> throw ApiRefusal.presenceNotProved();
        };
    }
}
