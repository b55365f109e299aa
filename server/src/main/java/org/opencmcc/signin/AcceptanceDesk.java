package org.opencmcc.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;
import org.opencmcc.delegations.Delegation;
import org.opencmcc.delegations.EnrolDesk;
import org.opencmcc.ledger.Entry;
import org.opencmcc.ledger.Ledger;
import org.opencmcc.postgres.Credential;
import org.opencmcc.postgres.Tx;

/// Lets somebody in who holds an enrolment link: the person chooses the ways in, and writes the own record, of a new
/// delegation too, so that a delegation that is not to be seen is never on anybody else's paper.
public final class AcceptanceDesk {
    private static final String COMMAND = "enrolment.accept";

    private final Door door;
    private final EnrolDesk records;
    private final EnrolmentStore store = new EnrolmentStore();
    private final Ledger ledger;

    AcceptanceDesk(Door door, EnrolDesk records, Ledger ledger) {
        this.door = door;
        this.records = records;
        this.ledger = ledger;
    }

    /// A link as it stands before the one who opens it.
    ///
    /// @param passkey    what a new passkey is to sign
    /// @param codeSecret what a generator of codes is to be given, if the person wants one
    /// @param codeNeeded whether a password does not do without it
    public record Opened(
            Invitation invitation,
            Challenge.ForPerson passkey,
            String codeSecret,
            String codeLink,
            boolean codeNeeded) {}

    /// Nothing for a link that never was, was used, was withdrawn or has run out, which all look the same.
    public Optional<Opened> open(String secret) {
        return door.store().invitation(Credential.ofSecret(secret)).map(invitation -> {
            var codeSecret = Base32.of(door.entropy().bytes(OneTimeCode.SECRET_BYTES));
            return new Opened(
                    invitation,
                    new Challenge.ForPerson(
                            door.challenge(
                                    Challenge.Purpose.ENROL, invitation.person().value()),
                            Door.handleOf(invitation.person()),
                            invitation.account(),
                            List.of()),
                    codeSecret,
                    WaysInDesk.linkOf(invitation.account(), codeSecret),
                    door.doorstep().secondFactor());
        });
    }

    /// What the person chose.
    ///
    /// @param delegation what others may know of a new delegation; null otherwise
    public record Choice(
            String displayName,
            @Nullable NewDelegation delegation,
            PasskeyAnswer.@Nullable Made passkey,
            @Nullable NewPassword password) {}

    /// A password, with the generator of codes that goes with it.
    public record NewPassword(
            String password,
            @Nullable String codeSecret,
            @Nullable String code) {}

    /// A delegation as its first person enters it.
    public record NewDelegation(
            String name, Delegation.Kind kind, Delegation.Role role, Delegation.Attribution attribution) {}

    /// What came of it.
    public sealed interface Outcome {
        /// The secret of the session that is now open.
        record LetIn(String secret) implements Outcome {}

        /// The link opens nothing, or no more.
        record NothingHere() implements Outcome {}

        /// Something that was chosen will not do; the link is still good.
        record Refused(List<FieldProblem> problems) implements Outcome {}
    }

    public Outcome accept(String secret, Choice choice, String origin) {
        var link = Credential.ofSecret(secret);
        var found = door.store().invitation(link);
        if (found.isEmpty()) {
            return new Outcome.NothingHere();
        }
        var invitation = found.get();
        var problems = AcceptanceCheck.problems(
                invitation,
                choice,
                door.gateway().told(invitation.now()),
                door.doorstep().secondFactor());
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        var made = choice.passkey();
        var key = made == null
                ? Optional.<PasskeyCheck.Key>empty()
                : door.newKey(
                        made,
                        origin,
                        Challenge.Purpose.ENROL,
                        invitation.person().value());
        if (made != null && key.isEmpty()) {
            return new Outcome.Refused(List.of(new FieldProblem(
                    "passkey", "PASSKEY_NOT_TAKEN", "This passkey was not taken. Open the link anew and try again.")));
        }
        return letIn(link, invitation, choice, ways(choice, key.orElse(null), invitation));
    }

    private EnrolmentStore.ChosenWays ways(Choice choice, PasskeyCheck.@Nullable Key key, Invitation invitation) {
        var password = choice.password();
        var passkey = choice.passkey();
        var codeSecret = password == null || password.codeSecret() == null
                ? Optional.<byte[]>empty()
                : Base32.bytes(password.codeSecret());
        var step = codeSecret
                .map(s -> OneTimeCode.step(
                                s,
                                password == null || password.code() == null ? "" : password.code(),
                                door.gateway().told(invitation.now()))
                        .orElse(0))
                .orElse(0L);
        return new EnrolmentStore.ChosenWays(
                password == null ? null : door.passwords().hash(password.password()),
                codeSecret.map(Bytes::of).orElse(null),
                step,
                door.entropy().uuid(),
                passkey == null ? "" : passkey.name().strip(),
                key);
    }

    private Outcome letIn(Credential link, Invitation invitation, Choice choice, EnrolmentStore.ChosenWays ways) {
        var secret = door.entropy().secret();
        var credential = Credential.ofSecret(secret);
        if (!door.store().beginEnrolment(link, credential, door.entropy().uuid())) {
            return new Outcome.NothingHere();
        }
        return door.gateway().in(credential, tx -> {
            if (!store.complete(tx, link, ways, SignInDesk.SESSION_LASTS)) {
                return new Outcome.NothingHere();
            }
            writeRecords(tx, invitation, choice);
            ledger.record(
                    tx,
                    Entry.done(
                            COMMAND,
                            null,
                            Map.of("purpose", invitation.purpose().name())));
            return new Outcome.LetIn(secret);
        });
    }

    private void writeRecords(Tx tx, Invitation invitation, Choice choice) {
        if (invitation.purpose() == Invitation.Purpose.RECOVERY) {
            return;
        }
        var delegation = choice.delegation();
        if (delegation != null) {
            records.enrolOwn(
                    tx,
                    new Delegation(
                            invitation.delegation(),
                            delegation.name().strip(),
                            delegation.kind(),
                            delegation.role(),
                            Delegation.Participation.ACTIVE),
                    delegation.attribution());
        }
        records.enrolPerson(
                tx,
                invitation.person(),
                invitation.account(),
                choice.displayName().strip());
    }
}
