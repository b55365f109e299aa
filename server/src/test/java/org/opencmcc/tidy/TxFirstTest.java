package org.opencmcc.tidy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.tidy.Rule.Offence;

/// The reader's transaction is the first argument of whatever touches a record.
class TxFirstTest {
    private static final String TX = "org.opencmcc.postgres.Tx";

    private static final Rule<JavaMethod> FIRST = Rule.that("who takes a Tx takes it first", method -> {
        var taken = names(method).indexOf(TX);
        return taken > 0 ? offence(method, "takes its Tx as argument " + (taken + 1)) : Stream.empty();
    });

    private static final Rule<JavaMethod> NEEDED = Rule.that(
            "what a store does, it does in somebody's transaction",
            method -> names(method).stream().findFirst().filter(TX::equals).isPresent()
                    ? Stream.empty()
                    : offence(method, "takes no Tx first"));

    @TempDir
    Path folder;

    @Test
    void the_tx_comes_first() {
        FIRST.holdsFor(Code.classes().stream()
                .filter(c -> c.getName().endsWith("Store") || c.getName().endsWith("Desk"))
                .flatMap(TxFirstTest::called)
                .toList());
    }

    @Test
    void a_store_works_in_a_transaction_that_somebody_opened() {
        NEEDED.butFor(Map.ofEntries(
                        Map.entry(
                                "org.opencmcc.access.LabelledRecordStore",
                                "says of which type its records are, which is nobody's secret"),
                        Map.entry(
                                "org.opencmcc.claims.ClaimLabelStore",
                                "says of which type its records are, which is nobody's secret"),
                        Map.entry(
                                "org.opencmcc.imports.ListLabelStore",
                                "says of which type its records are, which is nobody's secret"),
                        Map.entry(
                                "org.opencmcc.voices.OutsideStore",
                                "takes comments of people who are nobody here, and have no reader"),
                        Map.entry(
                                "org.opencmcc.issuers.IssuerDoorStore",
                                "signs people in whom an issuer vouches for: there is no reader yet"),
                        Map.entry("org.opencmcc.signin.DoorStore", "signs people in: there is no reader yet"),
                        Map.entry(
                                "org.opencmcc.access.FoundingStore",
                                "founds a centre as the role that migrates, before anybody can read"),
                        Map.entry(
                                "org.opencmcc.signin.FirstLinkStore",
                                "makes the first link of a centre as the role that migrates, before anybody can read"),
                        Map.entry(
                                "org.opencmcc.secrets.WrappedKeyStore",
                                "wraps the data keys anew as the role that migrates, which reads no record"),
                        Map.entry(
                                "org.opencmcc.postgres.EndingStore",
                                "hears of the end of anybody's ways in, which are nobody's records"),
                        Map.entry(
                                "org.opencmcc.postgres.GatewayStore",
                                "opens the transaction that a Tx then stands for"),
                        Map.entry(
                                "org.opencmcc.snapshots.PublicationStore",
                                "publishes as a role of its own: nobody reads there"),
                        Map.entry(
                                "org.opencmcc.postgres.PreparationStore",
                                "makes roles, the database and its check before there is anything to read"),
                        Map.entry("org.opencmcc.postgres.EmbeddedStore", "asks whether a server answers at all")))
                .holdsFor(Code.classes().stream()
                        .filter(c -> c.getName().endsWith("Store"))
                        .flatMap(TxFirstTest::called)
                        .toList());
    }

    @Test
    void a_tx_that_comes_second_or_not_at_all_is_caught() {
        var planted = Code.planted(folder, "here.SlotStore", """
                package here;
                import org.opencmcc.postgres.Tx;
                class SlotStore {
                    void good(Tx tx, String a) {}
                    void second(String a, Tx tx) {}
                    void none(String a) {}
                }
                """);
        FIRST.catches(
                planted.getMethod("second", String.class, tx()), "here.SlotStore: second takes its Tx as argument 2");
        FIRST.allows(planted.getMethod("good", tx(), String.class));
        NEEDED.allows(planted.getMethod("good", tx(), String.class));
        NEEDED.catches(planted.getMethod("none", String.class), "here.SlotStore: none takes no Tx first");
    }

    private static Class<?> tx() {
        return org.opencmcc.postgres.Tx.class;
    }

    /// What others can call, without what the compiler made.
    private static Stream<JavaMethod> called(JavaClass type) {
        return type.getMethods().stream()
                .filter(m -> !m.getModifiers().contains(JavaModifier.PRIVATE))
                .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
                .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static List<String> names(JavaMethod method) {
        return method.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }

    private static Stream<Offence> offence(JavaMethod method, String words) {
        return Stream.of(new Offence(method.getOwner().getName(), method.getName() + " " + words));
    }
}
