package org.opencmcc.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencmcc.signin.Doorstep;
import org.opencmcc.signin.Enrolment;
import org.opencmcc.signin.EnrolmentDesk;
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

/// Links by which people come in, for those who make them.
@RestController
@RequestMapping("/api/v1/enrolments")
final class EnrolmentController {
    private final EnrolmentDesk desk;
    private final Doorstep doorstep;

    EnrolmentController(EnrolmentDesk desk, Doorstep doorstep) {
        this.desk = desk;
        this.doorstep = doorstep;
    }

    /// @param newDelegation whether it is the first person of a delegation that is not here yet
    record EnrolmentWishJson(
            String displayName,
            String account,
            List<String> roles,
            @Nullable List<String> floors,
            @Nullable Boolean newDelegation) {
        EnrolmentWishJson {
            Objects.requireNonNull(displayName);
            Objects.requireNonNull(account);
            Objects.requireNonNull(roles);
        }

        Enrolment.Wish wish() {
            return new Enrolment.Wish(
                    displayName.strip(),
                    account,
                    new HashSet<>(roles),
                    new HashSet<>(floors == null ? List.of() : floors),
                    newDelegation != null && newDelegation);
        }
    }

    record NewEnrolmentJson(UUID id, String account, String link, Instant expiresAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewEnrolmentJson invite(Caller caller, @RequestBody EnrolmentWishJson wish, HttpServletRequest request) {
        return switch (caller.in(tx -> desk.invite(tx, wish.wish()))) {
            case EnrolmentDesk.Outcome.Made(var id, var account, var secret, var expires) ->
                new NewEnrolmentJson(id, account, doorstep.link(request.getLocalPort(), secret), expires);
            case EnrolmentDesk.Outcome.NotYourRole() -> throw ApiRefusal.notYourRole();
            case EnrolmentDesk.Outcome.NotProved() -> throw ApiRefusal.presenceNotProved();
            case EnrolmentDesk.Outcome.Refused(var problems) -> throw ApiRefusal.wrong(problems);
        };
    }

    record EnrolmentJson(
            UUID id,
            String purpose,
            String account,
            String displayName,
            List<String> roles,
            List<String> floors,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant withdrawnAt) {
        static EnrolmentJson of(Enrolment made) {
            return new EnrolmentJson(
                    made.id(),
                    made.purpose().name(),
                    made.account(),
                    made.displayName(),
                    made.roles(),
                    made.floors(),
                    made.madeAt(),
                    made.expiresAt(),
                    made.usedAt(),
                    made.withdrawnAt());
        }
    }

    @GetMapping
    ListJson<EnrolmentJson> mine(Caller caller) {
        return ListJson.whole(
                caller.in(desk::mine).stream().map(EnrolmentJson::of).toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable UUID id) {
        if (!caller.in(tx -> desk.withdraw(tx, id))) {
            throw ApiRefusal.nothingHere();
        }
    }
}
