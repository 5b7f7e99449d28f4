package org.courseveil.residue;

import java.util.regex.Pattern;

/** Handles: an at sign, and a name behind it. */
final class Handles {
  /** Words behind an at sign that programs, style sheets and manuals are full of. */
  private static final String OF_CODE =
      "(?:override|deprecated|test|before|after|beforeeach|aftereach|suppresswarnings|nullable"
          + "|functionalinterface|safevarargs|autowired|entity|inject|param|returns?|throws|see|link"
          + "|code|author|since|version|property|staticmethod|classmethod|abstractmethod|dataclass"
          + "|media|import|keyframes|charset|supports|page|everyone|here|channel|all)";

  private static final Pattern HANDLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_@.])@(?!"
              + OF_CODE
              + "(?![\\w-]))[\\p{L}_][\\p{L}\\p{N}_.-]{2,}+(?!\\(|/[a-z])",
          Pattern.CASE_INSENSITIVE);

  private Handles() {}

  static boolean areIn(Reading reading) {
    return reading.has('@') && HANDLE.matcher(reading.text()).find();
  }
}
