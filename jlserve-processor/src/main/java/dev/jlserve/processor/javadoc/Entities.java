package dev.jlserve.processor.javadoc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Character references of HTML: numbers, and the names of <a
 * href="https://www.w3.org/TR/html4/sgml/entities.html">HTML 4</a>, which are those that javadoc's
 * own check knows.
 */
final class Entities {

  /** Names in the order of their characters, of which the first is given. */
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(
              0xa0,
              "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg"
                  + " plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12"
                  + " frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute"
                  + " Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml"
                  + " times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc"
                  + " atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc"
                  + " iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute"
                  + " ucirc uuml yacute thorn yuml"),
          Map.entry(
              0x391,
              "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi"
                  + " Rho"),
          Map.entry(0x3a3, "Sigma Tau Upsilon Phi Chi Psi Omega"),
          Map.entry(
              0x3b1,
              "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi"
                  + " rho sigmaf sigma tau upsilon phi chi psi omega"),
          Map.entry(0x2190, "larr uarr rarr darr harr"),
          Map.entry(0x21d0, "lArr uArr rArr dArr hArr"),
          Map.entry(0x2208, "isin notin"));

  private static final String OTHERS =
      "quot 22 amp 26 apos 27 lt 3c gt 3e OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 fnof 192"
          + " circ 2c6 tilde 2dc thetasym 3d1 upsih 3d2 piv 3d6 ensp 2002 emsp 2003 thinsp 2009 zwnj"
          + " 200c zwj 200d lrm 200e rlm 200f ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201a"
          + " ldquo 201c rdquo 201d bdquo 201e dagger 2020 Dagger 2021 bull 2022 hellip 2026 permil"
          + " 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203a oline 203e frasl 2044 euro 20ac"
          + " image 2111 weierp 2118 real 211c trade 2122 alefsym 2135 crarr 21b5 forall 2200 part"
          + " 2202 exist 2203 empty 2205 nabla 2207 ni 220b prod 220f sum 2211 minus 2212 lowast 2217"
          + " radic 221a prop 221d infin 221e ang 2220 and 2227 or 2228 cap 2229 cup 222a int 222b"
          + " there4 2234 sim 223c cong 2245 asymp 2248 ne 2260 equiv 2261 le 2264 ge 2265 sub 2282"
          + " sup 2283 nsub 2284 sube 2286 supe 2287 oplus 2295 otimes 2297 perp 22a5 sdot 22c5 lceil"
          + " 2308 rceil 2309 lfloor 230a rfloor 230b lang 2329 rang 232a loz 25ca spades 2660 clubs"
          + " 2663 hearts 2665 diams 2666";

  private static final Map<String, Integer> CHARACTERS = characters();

  private static final int HEX = 16;
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|(\\p{Alpha}\\p{Alnum}*));");

  private Entities() {}

  /**
   * A reference in a text.
   *
   * @param text what it stands for
   * @param end the index behind it
   */
  record Entity(String text, int end) {}

  /** The reference that begins at an index; none where there is none that is known. */
  static Optional<Entity> at(String text, int index) {
    if (text.charAt(index) != '&') {
      return Optional.empty();
    }
    Matcher reference = REFERENCE.matcher(text).region(index, text.length());
    if (!reference.lookingAt()) {
      return Optional.empty();
    }
    int character = character(reference);
    return Character.isValidCodePoint(character) && !isSurrogate(character) && character != 0
        ? Optional.of(new Entity(Character.toString(character), reference.end()))
        : Optional.empty();
  }

  /** A text with its references resolved. */
  static String decode(String text) {
    StringBuilder decoded = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      Optional<Entity> entity = at(text, i);
      decoded.append(entity.map(Entity::text).orElse(text.substring(i, i + 1)));
      i = entity.map(Entity::end).orElse(i + 1);
    }
    return decoded.toString();
  }

  private static int character(Matcher reference) {
    if (reference.group(1) != null) {
      return Integer.parseInt(reference.group(1));
    }
    return reference.group(2) != null
        ? Integer.parseInt(reference.group(2), HEX)
        : CHARACTERS.getOrDefault(reference.group(3), 0);
  }

  private static boolean isSurrogate(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  private static Map<String, Integer> characters() {
    Map<String, Integer> characters = new HashMap<>();
    NAMES.forEach(
        (first, names) -> {
          int character = first;
          for (String name : names.split(" ", -1)) {
            characters.put(name, character++);
          }
        });
    String[] others = OTHERS.split(" ", -1);
    for (int i = 0; i < others.length; i += 2) {
      characters.put(others[i], Integer.parseInt(others[i + 1], HEX));
    }
    return Map.copyOf(characters);
  }
}
