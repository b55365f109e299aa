package org.opencmcc.tidy;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.tidy.Rule.Offence;

/// Time and randomness are handed in: nothing looks at a clock or throws dice by itself.
class ClockAndChanceTest {
    private static final Pattern ASKED = Pattern.compile("java\\.lang\\.System\\.(currentTimeMillis|nanoTime)"
            + "|java\\.time\\.\\w+\\.now"
            + "|java\\.time\\.chrono\\.\\w+\\.now"
            + "|java\\.time\\.(Clock|InstantSource)\\.(system|tick)\\w*"
            + "|java\\.util\\.(Date|GregorianCalendar)\\.<init>"
            + "|java\\.util\\.Calendar\\.getInstance"
            + "|java\\.util\\.UUID\\.randomUUID"
            + "|java\\.lang\\.Math\\.random"
            + "|java\\.lang\\.StrictMath\\.random"
            + "|java\\.(util|security)\\.(Secure|Splittable)?Random\\.(<init>|getInstance\\w*)"
            + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current"
            + "|java\\.util\\.random\\.RandomGenerator\\w*\\.(getDefault|of|create)"
            + "|java\\.util\\.Collections\\.shuffle");

    private static final Rule<JavaClass> HANDED_IN = Rule.that(
            "time and randomness are handed in",
            type -> type.getAccessesFromSelf().stream()
                    .filter(a -> ASKED.matcher(a.getTargetOwner().getName() + "." + a.getName())
                            .matches())
                    .map(a -> new Offence(
                            Code.outermost(type).getName(),
                            "asks " + a.getTargetOwner().getSimpleName() + "." + a.getName() + " in line "
                                    + a.getLineNumber())));

    @TempDir
    Path folder;

    @Test
    void time_and_randomness_are_handed_in() {
        HANDED_IN
                .butFor(Map.ofEntries(entry(
                        "org.opencmcc.postgres.Entropy", "is the one source of randomness, which a start hands in")))
                .holdsFor(Code.classes());
    }

    @Test
    void a_clock_and_a_die_of_ones_own_are_caught() {
        HANDED_IN.catches(
                Code.planted(folder, "here.Ambient", """
                        package here;
                        import java.util.function.Supplier;
                        class Ambient {
                            Object a() { return java.time.Instant.now(); }
                            Object b() { return java.time.LocalDate.now(); }
                            long c() { return System.nanoTime() - System.currentTimeMillis(); }
                            Supplier<Object> d() { return java.util.UUID::randomUUID; }
                            Supplier<Object> e() { return () -> Math.random(); }
                            Object f() { return java.time.Clock.systemUTC(); }
                            Object g() { return new java.util.Random(7); }
                            int h() { return java.util.concurrent.ThreadLocalRandom.current().nextInt(); }
                            Object i() { return new java.security.SecureRandom(); }
                        }
                        """),
                "Instant.now",
                "LocalDate.now",
                "System.nanoTime",
                "System.currentTimeMillis",
                "UUID.randomUUID",
                "Math.random",
                "Clock.systemUTC",
                "Random.<init>",
                "ThreadLocalRandom.current",
                "SecureRandom.<init>");
    }
}
