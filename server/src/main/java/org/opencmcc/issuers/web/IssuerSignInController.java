package org.opencmcc.issuers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.opencmcc.issuers.IssuerSession;
import org.opencmcc.issuers.IssuerSignIn;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signing in through the own delegation's issuer. Whoever lacks the delegation's address for it learns of no issuer,
/// and whatever goes wrong is answered alike.
@RestController
@RequestMapping("/api/v1/issuer-sign-ins")
final class IssuerSignInController {
    private final IssuerSignIn signIn;
    private final IssuerSession session;

    IssuerSignInController(IssuerSignIn signIn, IssuerSession session) {
        this.signIn = signIn;
        this.session = session;
    }

    record IssuerLinkJson(String link) {
        IssuerLinkJson {
            Objects.requireNonNull(link);
        }
    }

    /// @param address where the browser is to go
    record WhereToJson(String address) {}

    /// What the issuer put into the address to which it sent the browser back.
    record ReturnedJson(String state, String code) {
        ReturnedJson {
            Objects.requireNonNull(state);
            Objects.requireNonNull(code);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WhereToJson> begin(@RequestBody IssuerLinkJson wanted, HttpServletRequest request) {
        var begun = signIn.ask(wanted.link()).flatMap(signIn::address).orElseThrow(ApiRefusal::issuerRefused);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, AttemptCookie.begun(request, begun.secret()))
                .body(new WhereToJson(begun.address().toString()));
    }

    @PostMapping("/completions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> complete(@RequestBody ReturnedJson returned, HttpServletRequest request) {
        var secret = signIn.returned(AttemptCookie.secret(request), returned.state())
                .flatMap(question ->
                        signIn.subject(question, returned.code()).flatMap(subject -> signIn.person(question, subject)))
                .flatMap(session::start)
                .orElseThrow(ApiRefusal::issuerRefused);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, AttemptCookie.ended(request))
                .header(HttpHeaders.SET_COOKIE, SessionCookie.opened(request, secret))
                .build();
    }
}
