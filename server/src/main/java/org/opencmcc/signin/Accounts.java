package org.opencmcc.signin;

import java.util.regex.Pattern;

/// How the name of an account is made: as wished, and five letters that are drawn. Whether a name is taken would
/// otherwise tell of people who are not to be seen.
final class Accounts {
    private static final Pattern BEGINNING = Pattern.compile("[a-z][a-z0-9.-]{0,38}[a-z0-9]");

    /// Without those that are mistaken for each other.
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int DRAWN = 5;

    private Accounts() {}

    static boolean canBegin(String wish) {
        return BEGINNING.matcher(wish).matches();
    }

    static String drawn(String wish, byte[] chance) {
        var account = new StringBuilder(wish).append('-');
        for (var at = 0; at < DRAWN; at++) {
            account.append(LETTERS.charAt(Math.floorMod(chance[at], LETTERS.length())));
        }
        return account.toString();
    }
}
