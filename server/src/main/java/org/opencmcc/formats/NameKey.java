package org.opencmcc.formats;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/// A name made ready for matching, so that `U.A.E.`, `UAE ` and one with a no-break space meet. Case,
/// widths, Latin accents, dots, dashes and kinds of space fall away; Arabic and Hebrew keep their
/// letters and lose only vowel points and stretching. Letters of other scripts that look like Latin
/// ones are read as Latin where the word is mixed or looks Latin throughout.
///
/// The skeleton of Unicode's confusables was tried and left: it makes `rn` and `m` the same, and with
/// them different names.
public record NameKey(String text) {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final String LOOK_LATIN = "АВЕКМНОРСТХУІЈЅԚԜаеорсухіјѕһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private static final String LATIN = "ABEKMHOPCTXYIJSQWaeopcyxijshdqwABEZHIKMNOPTYXo";
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LATIN_LETTER = Pattern.compile("[A-Za-z]");

    /// The key of a name.
    public static NameKey of(String name) {
        return new NameKey(isSimple(name) ? name : folded(name));
    }

    /// Lower-case letters, digits and single spaces are a key already.
    private static boolean isSimple(String name) {
        boolean space = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == ' ') {
                if (space) {
                    return false;
                }
                space = true;
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                space = false;
            } else {
                return false;
            }
        }
        return !space || name.isEmpty();
    }

    private static String folded(String name) {
        var out = new StringBuilder(name.length());
        var wide = NFKC.normalize(name);
        for (var word : SPACES.split(wide, -1)) {
            fold(latinised(word), out);
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        if (!out.isEmpty()) {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private static String latinised(String word) {
        boolean looksLatin = true;
        boolean any = false;
        for (int i = 0; i < word.length(); i++) {
            boolean twin = LOOK_LATIN.indexOf(word.charAt(i)) >= 0;
            any |= twin;
            looksLatin &= twin || !Character.isLetter(word.charAt(i));
        }
        if (!any || !(looksLatin || LATIN_LETTER.matcher(word).find())) {
            return word;
        }
        var out = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int twin = LOOK_LATIN.indexOf(word.charAt(i));
            if (twin >= 0) {
                out.setCharAt(i, LATIN.charAt(twin));
            }
        }
        return out.toString();
    }

    private static void fold(String word, StringBuilder out) {
        var decomposed = NFD.normalize(UCharacter.foldCase(word, true));
        var letters = new StringBuilder(decomposed.length());
        boolean marksFall = true;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (UCharacter.getType(c) == Character.NON_SPACING_MARK) {
                if (!marksFall && !isPoint(c)) {
                    letters.appendCodePoint(c);
                }
            } else if (Character.isLetter(c) && c != 0x640) {
                letters.appendCodePoint(c);
                marksFall = c < 0x590;
            } else if (Character.isDigit(c)) {
                letters.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == '&' || c == '+') {
                letters.append(letters.isEmpty() || letters.charAt(letters.length() - 1) == ' ' ? "" : " ")
                        .append(c == '&' ? "and " : "+ ");
            } else if (!fallsAway(c) && !letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        out.append(Normalizer2.getNFCInstance().normalize(letters));
    }

    /// Vowel points of Arabic and Hebrew, which most writers leave out. Hamza and madda stay.
    private static boolean isPoint(int c) {
        return (c >= 0x64B && c <= 0x652) || c == 0x670 || (c >= 0x591 && c <= 0x5C7);
    }

    /// Dots of abbreviations, apostrophes and marks without width do not part words; dashes do.
    private static boolean fallsAway(int c) {
        return c == '.'
                || c == '\''
                || c == '’'
                || c == '‘'
                || c == '`'
                || c == '´'
                || c == 0x640
                || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.getType(c) == Character.FORMAT;
    }

    @Override
    public String toString() {
        return text;
    }
}
