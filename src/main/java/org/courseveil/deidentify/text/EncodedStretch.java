package org.courseveil.deidentify.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a folded text that is another text in base64 (RFC 4648, either alphabet, with or
 * without padding).
 *
 * @param start where it begins in the folded text
 * @param end where it ends there
 * @param decoded the text that it stands for
 */
record EncodedStretch(int start, int end, String decoded) {
  /** Fewer characters are words more often than texts. */
  private static final int SHORTEST = 12;

  /** Starts that are tried in one stretch: the time must not grow with its square. */
  private static final int MOST_TRIED = 16;

  /** Returns the encoded stretches of a text. */
  static List<EncodedStretch> in(Tokens tokens) {
    List<EncodedStretch> found = new ArrayList<>();
    for (int first = 0; tokens.longest() >= SHORTEST && first < tokens.count(); ) {
      int last = first;
      while (last + 1 < tokens.count() && isJoint(tokens, last)) {
        last++;
      }
      int covered = 0;
      for (int i = first, tried = 0; i <= last && tried < MOST_TRIED; i++) {
        if (tokens.length(i) >= SHORTEST && tokens.start(i) >= covered) {
          Optional<EncodedStretch> stretch = from(tokens, first, i, last);
          stretch.ifPresent(found::add);
          covered = stretch.map(EncodedStretch::end).orElse(covered);
          tried++;
        }
      }
      first = last + 1;
    }
    return found;
  }

  /**
   * A long word may belong to all that signs of the alphabet join, to what follows, or stand alone.
   */
  private static Optional<EncodedStretch> from(Tokens tokens, int first, int token, int last) {
    NormalizedText text = tokens.text();
    int end = tokens.end(last);
    return stretch(text, tokens.start(first), end)
        .or(() -> stretch(text, tokens.start(token), end))
        .or(() -> stretch(text, tokens.start(token), tokens.end(token)));
  }

  private static Optional<EncodedStretch> stretch(NormalizedText text, int start, int end) {
    return decoded(text.written(start, end)).map(inner -> new EncodedStretch(start, end, inner));
  }

  private static boolean isJoint(Tokens tokens, int token) {
    int end = tokens.end(token);
    return tokens.start(token + 1) == end + 1 && "+/-_".indexOf(tokens.text().charAt(end)) >= 0;
  }

  private static Optional<String> decoded(String written) {
    if (written.chars().noneMatch(Character::isUpperCase)) {
      return Optional.empty();
    }
    int over = written.length() % 4 == 1 ? 1 : 0;
    String alphabet =
        written.substring(0, written.length() - over).replace('-', '+').replace('_', '/');
    try {
      String decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Base64.getDecoder().decode(alphabet)))
              .toString();
      return decoded.chars().allMatch(c -> c >= ' ' || Character.isWhitespace(c))
          ? Optional.of(decoded)
          : Optional.empty();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
