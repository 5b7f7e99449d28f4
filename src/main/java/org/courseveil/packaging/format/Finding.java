package org.courseveil.packaging.format;

/**
 * Something in a package that is not as it must be: one line that names the file.
 *
 * @param file the file's path inside the package, or the place it lies at
 */
public record Finding(String file, String problem) {
  public Finding {
    file = printable(file);
    problem = printable(problem);
  }

  @Override
  public String toString() {
    return file + ": " + problem;
  }

  /** A name may come from whoever tampered with the package: it must not steer a terminal. */
  private static String printable(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isISOControl(point) || !Character.isDefined(point) ? '?' : point)
        .map(point -> Character.getType(point) == Character.FORMAT ? '?' : point)
        .forEach(line::appendCodePoint);
    return line.toString();
  }
}
