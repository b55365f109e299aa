package org.opencmcc.claims;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// A place of a claim is a P-code, a crossing or a name, and never a coordinate.
final class PlaceCheck {
    private static final List<Pattern> COORDINATES = List.of(
            // 31.5236, 34.4667 and 31,5236 34,4667
            Pattern.compile("[-+]?\\d{1,3}[.,]\\d{2,}\\s*[NSns]?\\s*[,;/|\\s]\\s*[-+]?\\d{1,3}[.,]\\d{2,}"),
            // 31° 31' 25" N
            Pattern.compile("\\d\\s*[°º˚]"),
            Pattern.compile("(?i)\\b\\d{1,3}\\s*deg(rees?)?\\b"),
            Pattern.compile("\\b\\d{1,3}\\s*['′’]\\s*\\d{1,2}([.]\\d+)?\\s*[\"″”]?\\s*[NSEWnsew]\\b"),
            Pattern.compile("(?i)\\bgeo:"),
            Pattern.compile("(?i)\\b(lat|latitude|lon|lng|long|longitude)\\b\\.?\\s*[:=]?\\s*[-+]?\\d"),
            // MGRS and UTM
            Pattern.compile("(?i)\\b\\d{1,2}\\s*[C-HJ-NP-X]\\s*[A-HJ-NP-Z]{2}\\s*\\d{2,5}\\s*\\d{2,5}\\b"),
            Pattern.compile("(?i)\\b\\d{6,7}\\s*m?\\s*E?\\s*[,;\\s]\\s*\\d{6,7}\\s*m?\\s*N?\\b"),
            // an open location code
            Pattern.compile("(?i)\\b[23456789CFGHJMPQRVWX]{4,8}\\+[23456789CFGHJMPQRVWX]{2,3}\\b"));

    private PlaceCheck() {}

    static boolean isCoordinate(String place) {
        var plain = plain(place);
        return COORDINATES.stream().anyMatch(p -> p.matcher(plain).find());
    }

    /// Digits of any script as ours, so that a position cannot hide in another writing.
    private static String plain(String place) {
        var plain = new StringBuilder();
        Normalizer.normalize(place, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(c, 10));
            } else {
                plain.appendCodePoint(c == '٫' ? '.' : c == '،' ? ',' : c);
            }
        });
        return plain.toString();
    }
}
