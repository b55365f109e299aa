package org.opencmcc.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencmcc.access.FieldProblem;

/// Whether what somebody chose who opened a link will do: all that is wrong at once.
final class AcceptanceCheck {
    private AcceptanceCheck() {}

    static List<FieldProblem> problems(
            Invitation invitation, AcceptanceDesk.Choice choice, Instant at, boolean codeNeeded) {
        var problems = new ArrayList<FieldProblem>();
        if (invitation.purpose() != Invitation.Purpose.RECOVERY) {
            name(problems, "displayName", choice.displayName());
        }
        var delegation = choice.delegation();
        if (invitation.purpose() == Invitation.Purpose.DELEGATION && delegation == null) {
            problems.add(new FieldProblem("delegation", "NO_DELEGATION", "Say what your delegation is."));
        } else if (invitation.purpose() != Invitation.Purpose.DELEGATION && delegation != null) {
            problems.add(new FieldProblem("delegation", "NO_NEW_DELEGATION", "Your delegation is here already."));
        } else if (delegation != null) {
            name(problems, "delegation.name", delegation.name());
        }
        ways(problems, choice, at, codeNeeded);
        return problems;
    }

    private static void ways(
            List<FieldProblem> problems, AcceptanceDesk.Choice choice, Instant at, boolean codeNeeded) {
        var password = choice.password();
        var passkey = choice.passkey();
        if (password == null && passkey == null) {
            problems.add(new FieldProblem("password", "NO_WAY_IN", "Choose a passkey, or a password with a code."));
        }
        if (passkey != null
                && (passkey.name().isBlank() || passkey.name().strip().length() > WaysInDesk.LONGEST_NAME)) {
            problems.add(new FieldProblem(
                    "passkey.name", "NAME_LENGTH", "A name has 1 to " + WaysInDesk.LONGEST_NAME + " characters."));
        }
        if (password != null) {
            Passwords.lengthProblem("password", password.password()).ifPresent(problems::add);
            code(problems, password.codeSecret(), password.code(), at, codeNeeded);
        }
    }

    private static void code(
            List<FieldProblem> problems, @Nullable String secret, @Nullable String code, Instant at, boolean needed) {
        if (secret == null) {
            if (needed) {
                problems.add(new FieldProblem(
                        "code", "CODE_NEEDED", "Here a password needs a code beside it. Set up a generator of codes."));
            }
            return;
        }
        var right = Base32.bytes(secret)
                .filter(bytes -> bytes.length == OneTimeCode.SECRET_BYTES)
                .map(bytes ->
                        OneTimeCode.step(bytes, code == null ? "" : code, at).isPresent())
                .orElse(false);
        if (!right) {
            problems.add(new FieldProblem("code", "WRONG_CODE", "This is not the code that the generator shows now."));
        }
    }

    private static void name(List<FieldProblem> problems, String field, String name) {
        if (name.isBlank() || name.strip().length() > EnrolmentDesk.LONGEST_NAME) {
            problems.add(new FieldProblem(
                    field, "NAME_LENGTH", "A name has 1 to " + EnrolmentDesk.LONGEST_NAME + " characters."));
        }
    }
}
