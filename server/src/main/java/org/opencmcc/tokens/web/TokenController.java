package org.opencmcc.tokens.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.opencmcc.access.TokenScope;
import org.opencmcc.tokens.ServiceToken;
import org.opencmcc.tokens.TokenDesk;
import org.opencmcc.tokens.TokenOutcome;
import org.opencmcc.tokens.TokenWish;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.Caller;
import org.opencmcc.web.ListJson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The caller's own tokens.
@RestController
@RequestMapping("/api/v1/me/tokens")
final class TokenController {
    private final TokenDesk desk;

    TokenController(TokenDesk desk) {
        this.desk = desk;
    }

    record TokenJson(
            UUID id, String name, List<String> scopes, Instant startedAt, Instant lastUsedAt, Instant expiresAt) {
        static TokenJson of(ServiceToken token) {
            return new TokenJson(
                    token.id(),
                    token.name(),
                    token.scopes().stream().map(TokenScope::name).toList(),
                    token.startedAt(),
                    token.lastUsedAt(),
                    token.expiresAt());
        }
    }

    /// @param secret shown this once
    record MadeTokenJson(TokenJson token, String secret) {}

    record TokenWishJson(String name, List<String> scopes, LocalDate expiresOn) {
        TokenWishJson {
            Objects.requireNonNull(name);
            Objects.requireNonNull(expiresOn);
            scopes = List.copyOf(scopes);
        }
    }

    @GetMapping
    ListJson<TokenJson> mine(Caller caller) {
        return ListJson.whole(caller.in(desk::mine).stream().map(TokenJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeTokenJson make(Caller caller, @RequestBody TokenWishJson wanted) {
        var wish = new TokenWish(wanted.name(), wanted.scopes(), wanted.expiresOn());
        return switch (caller.in(tx -> desk.make(tx, wish))) {
            case TokenOutcome.Made(var token, var secret) -> new MadeTokenJson(TokenJson.of(token), secret);
            case TokenOutcome.Refused(var problems) -> throw ApiRefusal.wrong(problems);
            case TokenOutcome.ProofNeeded() -> throw ApiRefusal.presenceNotProved();
            case TokenOutcome.TooMany() ->
                throw ApiRefusal.notNow("TOO_MANY_TOKENS", "You have twenty tokens. End one that is not needed first.");
        };
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable UUID id) {
        if (!caller.in(tx -> desk.end(tx, id))) {
            throw ApiRefusal.nothingHere();
        }
    }
}
