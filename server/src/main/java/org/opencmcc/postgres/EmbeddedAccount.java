package org.opencmcc.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The user that PostgreSQL runs as, and the words that go before its commands to make it so.
///
/// PostgreSQL refuses to run as root. An ordinary user starts it directly. Root has three ways,
/// tried in this order: as the person who owns the data directory; in a user namespace, where
/// root's files are this process's own and its powers are gone; as the user `nobody`, who then owns
/// the database's files.
record EmbeddedAccount(Way way, int uid, int gid, List<String> before) {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Path ANYWHERE = Path.of("/");

    /// How PostgreSQL is kept from running as root.
    enum Way {
        DIRECTLY,
        AS_THE_FOLDERS_OWNER,
        IN_A_USER_NAMESPACE,
        AS_NOBODY
    }

    EmbeddedAccount {
        before = List.copyOf(before);
    }

    static EmbeddedAccount choose(int ownUid, EmbeddedFolders folders) {
        if (ownUid != 0) {
            return new EmbeddedAccount(Way.DIRECTLY, ownUid, -1, List.of());
        }
        var nobody = nobody();
        return Stream.of(folderOwner(folders, nobody), Optional.of(namespace()), nobody)
                .flatMap(Optional::stream)
                .filter(EmbeddedAccount::works)
                .findFirst()
                .orElseThrow(() -> new EmbeddedRefusal(
                        EmbeddedRefusal.Reason.ROOT_WITHOUT_A_WAY,
                        "PostgreSQL does not run as root, and neither unshare nor setpriv (package util-linux)"
                                + " can give it another user here. Run this command as an ordinary user."));
    }

    /// The same user under a name: making a database asks for one, and in a container there is
    /// often none. In a user namespace everybody is called `nobody`.
    EmbeddedAccount named() {
        if (way == Way.IN_A_USER_NAMESPACE || run("id", "-un")) {
            return this;
        }
        var inNamespace = new EmbeddedAccount(way, uid, gid, words("unshare", "-U"));
        return inNamespace.run("id", "-un") ? inNamespace : this;
    }

    /// The command as PostgreSQL's user runs it.
    List<String> words(String... command) {
        var words = new ArrayList<>(before);
        words.addAll(List.of(command));
        return words;
    }

    /// Gives PostgreSQL's user what it writes, and whatever earlier runs of another kind left to
    /// other users.
    void own(EmbeddedFolders folders) {
        var databases = List.of(folders.cluster(), folders.logs());
        var persons = List.of(folders.secrets(), folders.ownerLock(), folders.throwawayMark(), folders.software());
        try {
            switch (way) {
                case DIRECTLY -> {}
                case AS_THE_FOLDERS_OWNER -> {
                    chown(databases);
                    chown(persons);
                }
                case IN_A_USER_NAMESPACE -> chown(databases);
                case AS_NOBODY -> {
                    letThrough(folders.data());
                    chown(databases);
                }
            }
        } catch (IOException e) {
            throw EmbeddedFolders.notUsable(folders.data(), e);
        }
    }

    /// Gives PostgreSQL's user a file or a folder with all that is in it.
    void own(Path path) throws IOException {
        if (way != Way.DIRECTLY) {
            chown(List.of(path));
        }
    }

    /// Refuses with the first folder on the way to `goal` that PostgreSQL's user may not pass.
    void mustReach(Path goal) {
        if (way != Way.AS_NOBODY && way != Way.AS_THE_FOLDERS_OWNER) {
            return;
        }
        for (int names = 1; names <= goal.getNameCount(); names++) {
            var folder = ANYWHERE.resolve(goal.subpath(0, names));
            if (!run("test", "-x", folder.toString())) {
                throw new EmbeddedRefusal(
                        EmbeddedRefusal.Reason.FOLDER_NOT_USABLE,
                        "PostgreSQL does not run as root, and the user that it runs as instead (number " + uid
                                + ") may not enter " + folder + ". Choose another folder with --data DIR, or run this"
                                + " command as an ordinary user.");
            }
        }
    }

    private boolean works() {
        return run("true");
    }

    private boolean run(String... command) {
        return EmbeddedCommand.run(ANYWHERE, LIMIT, words(command)).ok();
    }

    private static Optional<EmbeddedAccount> folderOwner(EmbeddedFolders folders, Optional<EmbeddedAccount> nobody) {
        var folder = folders.hasCluster() ? folders.cluster() : folders.data();
        try {
            int uid = (Integer) Files.getAttribute(folder, "unix:uid");
            int gid = (Integer) Files.getAttribute(folder, "unix:gid");
            if (uid == 0) {
                return Optional.empty();
            }
            if (nobody.isPresent() && nobody.get().uid == uid) {
                return nobody;
            }
            int group = number("-g", Integer.toString(uid)).orElse(gid);
            return Optional.of(new EmbeddedAccount(Way.AS_THE_FOLDERS_OWNER, uid, group, setpriv(uid, group)));
        } catch (IOException e) {
            throw EmbeddedFolders.notUsable(folder, e);
        }
    }

    private static EmbeddedAccount namespace() {
        return new EmbeddedAccount(Way.IN_A_USER_NAMESPACE, 0, 0, List.of("unshare", "-U"));
    }

    private static Optional<EmbeddedAccount> nobody() {
        return number("-u", "nobody")
                .flatMap(uid -> number("-g", "nobody")
                        .map(gid -> new EmbeddedAccount(Way.AS_NOBODY, uid, gid, setpriv(uid, gid))));
    }

    private static Optional<Integer> number(String which, String user) {
        var answer = EmbeddedCommand.run(ANYWHERE, LIMIT, List.of("id", which, user));
        return answer.ok() && answer.said().matches("[1-9][0-9]{0,8}")
                ? Optional.of(Integer.valueOf(answer.said()))
                : Optional.empty();
    }

    private static List<String> setpriv(int uid, int gid) {
        return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
    }

    private static void letThrough(Path folder) throws IOException {
        var permissions = Files.getPosixFilePermissions(folder);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    private void chown(List<Path> roots) throws IOException {
        for (var root : roots.stream().filter(Files::exists).toList()) {
            List<Path> all;
            try (var walk = Files.walk(root)) {
                all = walk.toList();
            }
            for (var path : all) {
                if (!Integer.valueOf(uid).equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
                    Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }
}
