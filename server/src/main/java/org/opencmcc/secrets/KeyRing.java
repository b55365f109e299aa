package org.opencmcc.secrets;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmcc.postgres.Entropy;

/// The keys outside the database: one that wraps from now on, and earlier ones that still open what they wrapped.
///
/// They lie in a folder of their own beside the data directory, so that a copy of the data holds none of them; in
/// another
/// folder that `OPENCMCC_KEY_FOLDER` names; or in `OPENCMCC_KEYS` itself, the one in use first.
public final class KeyRing {
    private static final String FOLDER = "OPENCMCC_KEY_FOLDER";
    private static final String KEYS = "OPENCMCC_KEYS";

    private final Keeper keeper;

    private KeyRing(Keeper keeper) {
        this.keeper = keeper;
    }

    /// Where the keys are kept; read anew each time, because another process may have added one.
    interface Keeper {
        /// The one in use first.
        List<WrappingKey> keys();

        /// @throws KeysMissing where keys are not made here
        void add(byte[] key);

        String place();
    }

    /// @param data     the data directory
    /// @param settings the process's environment
    public static KeyRing at(Path data, Map<String, String> settings) {
        var given = settings.getOrDefault(KEYS, "");
        if (!given.isBlank()) {
            return new KeyRing(ofSetting(given));
        }
        var folder = settings.getOrDefault(FOLDER, "");
        return inFolder(folder.isBlank() ? besideOf(data) : Path.of(folder));
    }

    public static KeyRing inFolder(Path folder) {
        return new KeyRing(new KeyFolder(folder));
    }

    /// The folder of keys that belongs to a data directory: beside it, never in it.
    public static Path besideOf(Path data) {
        var whole = data.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + ".keys");
    }

    private static Keeper ofSetting(String text) {
        var keys = Arrays.stream(text.split(",", -1)).map(KeyRing::read).toList();
        return new Keeper() {
            @Override
            public List<WrappingKey> keys() {
                return keys;
            }

            @Override
            public void add(byte[] key) {
                throw new KeysMissing("The keys are those of " + KEYS
                        + ": put a new one in front of it, start again, and then run ./cmcc keys rotate.");
            }

            @Override
            public String place() {
                return KEYS;
            }
        };
    }

    private static WrappingKey read(String text) {
        try {
            return WrappingKey.of(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            throw new KeysMissing(
                    KEYS + " holds something that is not a key: each is 32 random bytes in Base64, with a comma between"
                            + " them (openssl rand -base64 32).");
        }
    }

    /// Where the keys lie, in the words of a message.
    public String place() {
        return keeper.place();
    }

    /// The names of all keys, the one in use first.
    public List<String> ids() {
        return keeper.keys().stream().map(WrappingKey::id).toList();
    }

    /// Makes a new key, which wraps from now on.
    public void renew(Entropy entropy) {
        keeper.add(entropy.bytes(Aes.KEY_BYTES));
    }

    WrappingKey current() {
        return keeper.keys().stream()
                .findFirst()
                .orElseThrow(() -> new KeysMissing("There is no key in " + place() + "."));
    }

    Optional<WrappingKey> find(String id) {
        return keeper.keys().stream().filter(k -> k.id().equals(id)).findFirst();
    }
}
