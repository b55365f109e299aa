package org.opencmcc.signin;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.opencmcc.access.FieldProblem;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Hashes passwords with argon2id (64 MiB, three passes), at most two at a time so that signing in cannot exhaust
/// memory.
public final class Passwords {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int PASSES = 3;
    private static final int AT_ONCE = 2;

    private final Argon2PasswordEncoder argon2;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String ofNobody;

    private Passwords(int kibibytes) {
        this.argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, kibibytes, PASSES);
        this.ofNobody = hash("the password of an account that does not exist");
    }

    public static Passwords strong() {
        return new Passwords(64 * 1024);
    }

    /// With so little memory that hashing takes no time: for tests that sign in a thousand times, and nothing else.
    public static Passwords weak() {
        return new Passwords(64);
    }

    public String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            var hash = argon2.encode(password);
            if (hash == null) {
                throw new IllegalStateException("argon2 hashes every password");
            }
            return hash;
        } finally {
            turns.release();
        }
    }

    public boolean matches(String password, String hash) {
        turns.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            turns.release();
        }
    }

    static Optional<FieldProblem> lengthProblem(String field, String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST
                ? Optional.empty()
                : Optional.of(new FieldProblem(
                        field, "PASSWORD_LENGTH", "A password has " + SHORTEST + " to " + LONGEST + " characters."));
    }

    /// Takes as long as a real comparison, so that a wrong account cannot be told from a wrong password.
    boolean matchesNobody(String password) {
        return matches(password, ofNobody) && password.isEmpty();
    }
}
