package org.opencmcc.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.signin.Doorstep;
import org.opencmcc.signin.SessionOfMine;
import org.opencmcc.signin.SignInDesk;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.opencmcc.web.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Signing in, and the caller's own ways in.
@RestController
@RequestMapping("/api/v1/sessions")
final class SessionController {
    private final SignInDesk desk;
    private final Gateway gateway;
    private final Doorstep doorstep;
    private final Identity identity;

    SessionController(SignInDesk desk, Gateway gateway, Doorstep doorstep, Identity identity) {
        this.desk = desk;
        this.gateway = gateway;
        this.doorstep = doorstep;
        this.identity = identity;
    }

    record SignInJson(
            String account, String password, @Nullable String code) {
        SignInJson {
            Objects.requireNonNull(account);
            Objects.requireNonNull(password);
        }
    }

    record SessionJson(
            UUID id, String kind, Instant startedAt, Instant lastUsedAt, Instant expiresAt, boolean current) {
        static SessionJson of(SessionOfMine session) {
            return new SessionJson(
                    session.id(),
                    session.kind().name(),
                    session.startedAt(),
                    session.lastUsedAt(),
                    session.expiresAt(),
                    session.current());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MeJson> signIn(@RequestBody SignInJson wanted, HttpServletRequest request) {
        return opened(
                desk.signIn(wanted.account(), wanted.password(), wanted.code(), request.getRemoteAddr()), request);
    }

    @PostMapping("/passkey-challenges")
    @ResponseStatus(HttpStatus.CREATED)
    PasskeyJson.ChallengeJson challenge() {
        return PasskeyJson.ChallengeJson.of(desk.challenge());
    }

    @PostMapping("/passkey")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MeJson> signInByPasskey(@RequestBody PasskeyJson.Signed signed, HttpServletRequest request) {
        return opened(desk.signIn(signed.answer(), doorstep.origin(request.getLocalPort())), request);
    }

    private ResponseEntity<MeJson> opened(Optional<String> session, HttpServletRequest request) {
        var secret = session.orElseThrow(ApiRefusal::signInRefused);
        var me = gateway.in(Credential.ofSecret(secret), identity::of);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.SET_COOKIE, SessionCookie.opened(request, secret))
                .body(me);
    }

    @GetMapping
    ListJson<SessionJson> mine(Caller caller) {
        return ListJson.whole(
                caller.in(desk::sessions).stream().map(SessionJson::of).toList());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> signOut(Caller caller, HttpServletRequest request) {
        caller.in(tx -> desk.end(tx, tx.reader().credential()));
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.closed(request))
                .build();
    }

    @DeleteMapping("/others")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Caller caller) {
        caller.in(tx -> {
            desk.endOthers(tx);
            return tx.now();
        });
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable UUID id) {
        if (!caller.in(tx -> desk.end(tx, id))) {
            throw ApiRefusal.nothingHere();
        }
    }
}
