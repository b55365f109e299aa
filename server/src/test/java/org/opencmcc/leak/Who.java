package org.opencmcc.leak;

import java.util.List;
import org.opencmcc.postgres.Reader;

/// Somebody who asks: a person in a browser or through a program, or somebody who has not signed in.
///
/// @param secret what this caller presents, the same in every world; empty for nobody
record Who(String account, boolean signedIn, Reader.Way way, String secret) {
    static final Who NOBODY = new Who("nobody", false, Reader.Way.TOKEN, "");

    static Who program(String account) {
        return new Who(account, true, Reader.Way.TOKEN, "secret-of-" + account + "-by-program");
    }

    static Who browser(String account) {
        return new Who(account, true, Reader.Way.BROWSER, "secret-of-" + account + "-in-a-browser");
    }

    static List<Who> bothWays(String account) {
        return List.of(program(account), browser(account));
    }

    @Override
    public String toString() {
        return signedIn ? account + (way == Reader.Way.TOKEN ? " by program" : " in a browser") : account;
    }
}
