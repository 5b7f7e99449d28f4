package org.courseveil.report;

/**
 * Text of a page, escaped when it is written.
 *
 * <p>What could not stand in XML, or could turn the direction of the text around it, is written as
 * a replacement character.
 */
record Text(String text) implements Node {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  @Override
  public void writeTo(StringBuilder page) {
    escape(text, page);
  }

  static void escape(String text, StringBuilder page) {
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> {
                  if (writable(point)) {
                    page.appendCodePoint(point);
                  } else {
                    page.append(REPLACEMENT);
                  }
                }
              }
            });
  }

  private static boolean writable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point == '\n' || point == '\t';
      case Character.FORMAT -> point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER;
      case Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
