package org.opencmcc.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmcc.postgres.Entropy;

/// Where the keys outside the database lie, and what is refused of them.
final class KeyRingTest {
    @TempDir
    Path folder;

    private static String key() {
        return Base64.getEncoder().encodeToString(Entropy.ofSystem().bytes(Aes.KEY_BYTES));
    }

    @Test
    void keys_lie_beside_the_data_and_never_in_it_for_this_user_alone() throws Exception {
        var data = folder.resolve("data");
        var ring = KeyRing.at(data, Map.of());
        assertThat(ring.ids()).isEmpty();

        ring.renew(Entropy.ofSystem());

        var keys = folder.resolve("data.keys");
        assertThat(keys).isDirectory();
        assertThat(data).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("key-0001"))))
                .isEqualTo("rw-------");
        assertThat(KeyRing.at(data, Map.of()).ids()).isEqualTo(ring.ids());
    }

    @Test
    void the_newest_key_wraps_and_a_second_process_sees_it_at_once() {
        var one = KeyRing.inFolder(folder);
        one.renew(Entropy.ofSystem());
        var other = KeyRing.inFolder(folder);
        var first = other.ids();

        one.renew(Entropy.ofSystem());

        assertThat(other.ids()).hasSize(2).endsWith(first.getFirst()).isEqualTo(one.ids());
        assertThat(other.current().id()).isNotEqualTo(first.getFirst());
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws Exception {
        var ring = KeyRing.inFolder(folder);
        ring.renew(Entropy.ofSystem());
        for (var rights : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            Files.setPosixFilePermissions(folder.resolve("key-0001"), PosixFilePermissions.fromString(rights));
            assertThatThrownBy(ring::ids).isInstanceOf(KeysMissing.class).hasMessageContaining("chmod 600");
        }
        Files.setPosixFilePermissions(folder.resolve("key-0001"), PosixFilePermissions.fromString("r--------"));
        assertThat(ring.ids()).hasSize(1);
    }

    @Test
    void a_file_that_is_no_key_is_refused_by_its_name() throws Exception {
        var ring = KeyRing.inFolder(folder);
        ring.renew(Entropy.ofSystem());
        for (var text : new String[] {"", "not a key", Base64.getEncoder().encodeToString(new byte[31])}) {
            Files.writeString(folder.resolve("key-0001"), text);
            assertThatThrownBy(ring::ids).isInstanceOf(KeysMissing.class).hasMessageContaining("key-0001");
        }
    }

    @Test
    void keys_can_stand_in_a_setting_or_in_a_folder_that_one_names() {
        var older = key();
        var newer = key();
        var ring = KeyRing.at(folder.resolve("data"), Map.of("OPENCMCC_KEYS", newer + ", " + older));
        assertThat(ring.ids()).hasSize(2);
        assertThat(KeyRing.at(folder, Map.of("OPENCMCC_KEYS", older)).ids())
                .containsExactly(ring.ids().getLast());
        assertThatThrownBy(() -> ring.renew(Entropy.ofSystem()))
                .isInstanceOf(KeysMissing.class)
                .hasMessageContaining("put a new one in front");
        for (var wrong : new String[] {older + ",", "x", Base64.getEncoder().encodeToString(new byte[16])}) {
            assertThatThrownBy(() -> KeyRing.at(folder, Map.of("OPENCMCC_KEYS", wrong)))
                    .isInstanceOf(KeysMissing.class)
                    .hasMessageNotContaining(older);
        }

        var named = KeyRing.at(
                folder.resolve("data"),
                Map.of("OPENCMCC_KEY_FOLDER", folder.resolve("elsewhere").toString()));
        named.renew(Entropy.ofSystem());
        assertThat(folder.resolve("elsewhere").resolve("key-0001")).exists();
    }

    @Test
    void a_key_never_shows_itself_in_words() {
        var bytes = Entropy.ofSystem().bytes(Aes.KEY_BYTES);
        assertThat(WrappingKey.of(bytes).toString()).matches("wrapping key [0-9a-f]{16}");
    }
}
