package org.opencmcc.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.fixture.OnACentre;
import org.opencmcc.fixture.TestCentre;
import org.opencmcc.fixture.TestServer;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Tx;

/// What is sealed opens for those who share the key, at its place, as it was; and for nobody else, nowhere else.
@Tag("store")
@OnACentre
final class VaultTest {
    private static final SealedPlace PLACE = new SealedPlace("post.content", new UUID(0x4000L, 1));
    private static final byte[] WORDS = "Who sits where, and when they are away".getBytes(UTF_8);

    private static KeyScope own(Tx tx) {
        return KeyScope.of(tx.reader().delegation());
    }

    private static byte[] sealed(TestCentre centre, String account) {
        return centre.in(account, tx -> centre.bean(Vault.class).seal(tx, own(tx), PLACE, WORDS));
    }

    @Test
    void what_is_sealed_opens_as_it_was(TestCentre centre) {
        var vault = centre.bean(Vault.class);
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var length : new int[] {0, 1, 62, 63, 64, 65, 4_000}) {
            var plain = new byte[length];
            random.nextBytes(plain);
            var opened = centre.in("un-1", tx -> {
                var bytes = vault.seal(tx, own(tx), PLACE, plain);
                return vault.open(tx, own(tx), PLACE, bytes);
            });
            assertThat(opened).as("seed " + seed + ", length " + length).isEqualTo(plain);
        }
        var floor = centre.in("un-1", tx -> vault.seal(tx, KeyScope.floor("common"), PLACE, WORDS));
        assertThat(opened(centre, "host-1", tx -> vault.open(tx, KeyScope.floor("common"), PLACE, floor)))
                .isEqualTo(WORDS);
    }

    @Test
    void equal_words_are_sealed_differently_each_time_and_short_ones_alike_in_length(TestCentre centre) {
        var vault = centre.bean(Vault.class);
        var both = centre.in("un-1", tx -> {
            var keys = vault.keys(tx, own(tx));
            return java.util.List.of(
                    keys.seal(tx, PLACE, WORDS),
                    keys.seal(tx, PLACE, WORDS),
                    keys.seal(tx, PLACE, "PRESENT".getBytes(UTF_8)),
                    keys.seal(tx, PLACE, "RETURN_OVERDUE".getBytes(UTF_8)));
        });
        assertThat(both.get(0)).isNotEqualTo(both.get(1));
        assertThat(both.get(2)).hasSameSizeAs(both.get(3));
    }

    @Test
    void nobody_outside_a_scope_gets_its_key(TestCentre centre) {
        var vault = centre.bean(Vault.class);
        var of = centre.in("un-1", VaultTest::own);
        sealed(centre, "un-1");
        for (var scope : java.util.List.of(of, KeyScope.floor("international"))) {
            assertThatThrownBy(() -> centre.in("host-1", tx -> vault.keys(tx, scope)))
                    .isInstanceOf(IllegalArgumentException.class);
            var handedOut = centre.in("host-1", tx -> new DataKeyStore().all(tx, scope));
            assertThat(handedOut).as("the database itself").isEmpty();
            assertThatThrownBy(() -> centre.in("host-1", tx -> {
                        new DataKeyStore().add(tx, new WrappedKey(scope, 9, "any", new byte[1]));
                        return 0;
                    }))
                    .hasMessageContaining("not in the scope");
        }
    }

    @Test
    void another_key_another_scope_another_record_and_another_column_open_nothing(TestCentre centre) {
        var vault = centre.bean(Vault.class);
        var bytes = sealed(centre, "un-1");
        var elsewhere = new SealedPlace(PLACE.column(), new UUID(0x4000L, 2));
        var otherwise = new SealedPlace("post.note", PLACE.record());
        refused(centre, "un-1", tx -> vault.open(tx, own(tx), elsewhere, bytes));
        refused(centre, "un-1", tx -> vault.open(tx, own(tx), otherwise, bytes));
        refused(centre, "un-1", tx -> vault.open(tx, KeyScope.floor("common"), PLACE, bytes));
        refused(centre, "host-1", tx -> vault.open(tx, own(tx), PLACE, bytes));
        refused(centre, "un-1", tx -> {
            var stranger = new ScopeKeys(own(tx), Map.of(1, Aes.key(new byte[Aes.KEY_BYTES])));
            return stranger.open(PLACE, bytes);
        });
    }

    @Test
    void a_changed_byte_anywhere_and_a_cut_end_are_refused(TestCentre centre) {
        var vault = centre.bean(Vault.class);
        var bytes = sealed(centre, "un-1");
        centre.in("un-1", tx -> {
            var keys = vault.keys(tx, own(tx));
            for (var at = 0; at < bytes.length; at++) {
                var changed = bytes.clone();
                changed[at] ^= 1;
                assertThatThrownBy(() -> keys.open(PLACE, changed))
                        .as("byte " + at)
                        .isInstanceOf(SealBroken.class);
                var cut = Arrays.copyOf(bytes, at);
                assertThatThrownBy(() -> keys.open(PLACE, cut))
                        .as("cut at " + at)
                        .isInstanceOf(SealBroken.class);
            }
            return 0;
        });
    }

    @Test
    void a_new_generation_seals_and_the_old_one_still_opens(TestCentre centre) {
        var vault = centre.bean(Vault.class);
        var before = sealed(centre, "ngo-1");
        var first = centre.in("ngo-1", tx -> vault.keys(tx, own(tx)).generation());
        var next = centre.in("ngo-1", tx -> vault.renew(tx, own(tx)).generation());
        assertThat(next).isEqualTo(first + 1);
        var after = sealed(centre, "ngo-1");
        assertThat(Arrays.copyOf(before, 5)).isNotEqualTo(Arrays.copyOf(after, 5));
        for (var bytes : java.util.List.of(before, after)) {
            assertThat(opened(centre, "ngo-1", tx -> vault.open(tx, own(tx), PLACE, bytes)))
                    .isEqualTo(WORDS);
        }
    }

    @Test
    void data_keys_are_wrapped_anew_while_the_centre_runs_and_open_what_they_sealed(TestServer server)
            throws SQLException {
        try (var centre = TestCentre.on(server);
                var migrator = centre.database().migrator()) {
            var bytes = sealed(centre, "un-1");
            var ring = centre.bean(KeyRing.class);
            var old = ring.ids().getFirst();
            var wrapped = new WrappedKeys(migrator, ring, Entropy.ofSystem());
            var many = wrapped.byWrappingKey().get(old);
            assertThat(wrapped.rewrap()).as("nothing to do under the same key").isZero();

            ring.renew(Entropy.ofSystem());

            assertThat(ring.ids()).hasSize(2).endsWith(old);
            assertThat(wrapped.rewrap()).isEqualTo(many).isPositive();
            assertThat(wrapped.byWrappingKey()).containsOnlyKeys(ring.ids().getFirst());
            var vault = centre.bean(Vault.class);
            assertThat(opened(centre, "un-1", tx -> vault.open(tx, own(tx), PLACE, bytes)))
                    .isEqualTo(WORDS);
        }
    }

    @Test
    void a_start_without_the_keys_of_wrapped_keys_is_refused_in_words(TestServer server, @TempDir Path folder)
            throws SQLException {
        try (var centre = TestCentre.on(server);
                var migrator = centre.database().migrator()) {
            sealed(centre, "un-1");
            var ring = KeyRing.inFolder(folder.resolve("empty"));
            var wrapped = new WrappedKeys(migrator, ring, Entropy.ofSystem());

            assertThatThrownBy(wrapped::ready)
                    .isInstanceOf(KeysMissing.class)
                    .hasMessageContaining(folder.resolve("empty").toString())
                    .hasMessageContaining(centre.bean(KeyRing.class).ids().getFirst())
                    .hasMessageContaining("Nothing was changed");
            assertThat(folder.resolve("empty")).as("no new key hides that").doesNotExist();
            new WrappedKeys(migrator, centre.bean(KeyRing.class), Entropy.ofSystem()).ready();
        }
    }

    @Test
    void what_is_sealed_at_the_door_opens_under_earlier_keys_too_and_nowhere_else(TestServer server) {
        try (var centre = TestCentre.on(server)) {
            var door = centre.bean(DoorSeal.class);
            var bytes = door.seal(PLACE, WORDS);
            centre.bean(KeyRing.class).renew(Entropy.ofSystem());
            assertThat(door.open(PLACE, bytes)).isEqualTo(WORDS);
            assertThat(door.seal(PLACE, WORDS)).isNotEqualTo(bytes);
            assertThatThrownBy(() -> door.open(new SealedPlace("post.note", PLACE.record()), bytes))
                    .isInstanceOf(SealBroken.class);
            for (var at = 0; at < bytes.length; at++) {
                var changed = bytes.clone();
                changed[at] ^= 1;
                assertThatThrownBy(() -> door.open(PLACE, changed)).isInstanceOf(SealBroken.class);
            }
            assertThatThrownBy(() -> door.open(PLACE, new byte[3])).isInstanceOf(SealBroken.class);
        }
    }

    private static byte[] opened(TestCentre centre, String account, Function<Tx, byte[]> opening) {
        return centre.in(account, opening);
    }

    private static void refused(TestCentre centre, String account, Function<Tx, byte[]> opening) {
        assertThatThrownBy(() -> centre.in(account, opening)).isInstanceOf(SealBroken.class);
    }
}
