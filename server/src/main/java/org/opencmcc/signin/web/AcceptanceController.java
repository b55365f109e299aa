package org.opencmcc.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Gateway;
import org.opencmcc.signin.AcceptanceDesk;
import org.opencmcc.signin.Doorstep;
import org.opencmcc.web.ApiRefusal;
import org.opencmcc.web.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// An enrolment link, for the one who holds it. Its secret is in the body and never in an address, which others write
/// down on the way.
@RestController
@RequestMapping("/api/v1/enrolments")
final class AcceptanceController {
    private final AcceptanceDesk desk;
    private final Gateway gateway;
    private final Doorstep doorstep;
    private final Identity identity;

    AcceptanceController(AcceptanceDesk desk, Gateway gateway, Doorstep doorstep, Identity identity) {
        this.desk = desk;
        this.gateway = gateway;
        this.doorstep = doorstep;
        this.identity = identity;
    }

    record LinkJson(String secret) {
        LinkJson {
            Objects.requireNonNull(secret);
        }
    }

    /// @param codeSecret what a generator of codes is to be given, if the person wants one
    /// @param codeNeeded whether a password does not do without it
    record InvitationJson(
            String purpose,
            String account,
            String displayName,
            List<String> roles,
            List<String> floors,
            Instant expiresAt,
            PasskeyJson.PersonChallengeJson passkey,
            String codeSecret,
            String codeLink,
            boolean codeNeeded) {
        static InvitationJson of(AcceptanceDesk.Opened opened) {
            var invitation = opened.invitation();
            return new InvitationJson(
                    invitation.purpose().name(),
                    invitation.account(),
                    invitation.displayName(),
                    invitation.roles(),
                    invitation.floors(),
                    invitation.expiresAt(),
                    PasskeyJson.PersonChallengeJson.of(opened.passkey()),
                    opened.codeSecret(),
                    opened.codeLink(),
                    opened.codeNeeded());
        }
    }

    @PostMapping("/opening")
    InvitationJson open(@RequestBody LinkJson link) {
        return desk.open(link.secret()).map(InvitationJson::of).orElseThrow(ApiRefusal::nothingHere);
    }

    record NewDelegationJson(
            String name, Delegation.Kind kind, Delegation.Role role, Delegation.Attribution attribution) {
        NewDelegationJson {
            Objects.requireNonNull(name);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(role);
            Objects.requireNonNull(attribution);
        }
    }

    /// A passkey, or a password with the generator's secret and its code, or both.
    record AcceptanceJson(
            String secret,
            @Nullable String displayName,
            @Nullable NewDelegationJson delegation,
            PasskeyJson.@Nullable Made passkey,
            @Nullable String password,
            @Nullable String codeSecret,
            @Nullable String code) {
        AcceptanceJson {
            Objects.requireNonNull(secret);
        }

        AcceptanceDesk.Choice choice() {
            return new AcceptanceDesk.Choice(
                    displayName == null ? "" : displayName,
                    delegation == null
                            ? null
                            : new AcceptanceDesk.NewDelegation(
                                    delegation.name(), delegation.kind(), delegation.role(), delegation.attribution()),
                    passkey == null ? null : passkey.made(),
                    password == null ? null : new AcceptanceDesk.NewPassword(password, codeSecret, code));
        }
    }

    @PostMapping("/acceptance")
    ResponseEntity<MeJson> accept(@RequestBody AcceptanceJson chosen, HttpServletRequest request) {
        var origin = doorstep.origin(request.getLocalPort());
        return switch (desk.accept(chosen.secret(), chosen.choice(), origin)) {
            case AcceptanceDesk.Outcome.LetIn(var secret) ->
                ResponseEntity.status(HttpStatus.OK)
                        .header(HttpHeaders.SET_COOKIE, SessionCookie.opened(request, secret))
                        .body(gateway.in(Credential.ofSecret(secret), identity::of));
            case AcceptanceDesk.Outcome.NothingHere() -> throw ApiRefusal.nothingHere();
            case AcceptanceDesk.Outcome.Refused(var problems) -> throw ApiRefusal.wrong(problems);
        };
    }
}
